package octavo.gather.pasted;

import java.util.regex.Pattern;

/// Short lines that say what they are, and so are no headings: captions, credits, buttons, days and bylines.
final class Labels {
    /// Who made, paid for or checked something; a caption's credit; a colon before the mark of a note.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)^(?:(?:reviewed|edited|supported|presented|sponsored|compiled|photographs?|produced|brought to you) by\\b.*|sponsored\\p{Lu}?.*|credit\\S.*|.*:\\s?\\[\\d+]|(?:photos?|caption|image|picture|video|foto|fotos|légende|photo et légende|bildunterschrift)|"
                            + "(?:media|image|photo|video|picture)[ -](?:caption|copyright|credit|source)\\b.*)$");

    /// How often something was shared or liked: numbers, each with what they count, and nothing else.
    private static final Pattern COUNTS =
            Pattern.compile(
                    "(?iu)^(?:\\d[\\d.,]*\\s?[km]?\\s*(?:re-?tweets?|quote tweets?|reposts?|likes?|shares?|views?|comments?|replies|reactions?|claps?|bookmarks?|upvotes?|followers?|gefällt mir|kommentare?|j’aime|commentaires?|me gusta|comentarios?|нравится|комментари\\p{L}*)[\\s,·•|]*)+$");

    /// What a picture shows, with its source at the end.
    private static final Pattern SOURCED =
            Pattern.compile(
                    "(?iu)^.*(?:[.!?)”\"\\p{L}]\\s(?:source|quelle|fuente|fonte|источник)\\s?:\\s\\S.*|[.)\\p{L}]credit(?:\\.{3}|…).*|\\((?:wikipedia|wikimedia(?: commons)?|source|via \\p{L}.*)\\))$");

    /// What stands beneath a picture, a table or a program.
    private static final Pattern CAPTION =
            Pattern.compile(
                    "(?iu)^(?:(?:listing|figure|fig|table|tabelle|abbildung|abb|figura|tabla|tableau|tabella|рис|рисунок|таблица|rysunek|tabela|tabel|afbeelding|exhibit)\\.?\\s*\\d+(?:[.–-]\\d+)*\\s?[.:)–—-].*|"
                            + "(?:sources?|quellen?|fuente|fonte|bron|źródło|источник|via|map|chart)\\s?:\\s.*)$");

    /// What leads elsewhere, not to the text beneath.
    private static final Pattern BUTTON =
            Pattern.compile(
                    "(?iu)^(?:(?:read|show|see|view|load|find out|learn) (?:more|all)\\b.*|share (?:this|on|via)\\b.*|sign (?:in|up)\\b.*|log ?in|related(?: (?:coverage|content|articles|stories|posts|topics|links))?|jump to .*|skip to .*|read (?:on|the (?:full|rest|original|whole))\\b.*|"
                            + "weiterlesen\\b.*|mehr lesen|mehr (?:dazu|erfahren).*|lire la suite|en savoir plus.*|leer más|más información.*|leggi tutto|scopri di più.*|leia mais|saiba mais.*|"
                            + "читать далее|подробнее|czytaj (?:więcej|dalej)|lees (?:meer|verder))$");

    /// A maker and whom the picture is from.
    private static final Pattern MAKER =
            Pattern.compile(
                    "(?u)^(?:[Cc]redit\\s+)?(\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){1,3})(?:\\s?/\\s?\\p{Lu}[\\p{L}\\d .&’'-]{1,30}){1,2}$|^[Cc]redit\\s+\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}[\\p{L}.’'-]+){1,2}$");

    /// Which picture of how many.
    private static final Pattern PICTURE_OF =
            Pattern.compile("^\\d{1,3}\\s?/\\s?\\d{1,3}(?!\\S).*");

    private Labels() {}

    static boolean contains(String line) {
        return isStamp(line)
                || LABEL.matcher(line).matches()
                || CAPTION.matcher(line).matches()
                || SOURCED.matcher(line).matches()
                || COUNTS.matcher(line).matches()
                || BUTTON.matcher(line).matches()
                || MAKER.matcher(line).matches()
                || PICTURE_OF.matcher(line).matches()
                || isAside(line);
    }

    /// In brackets as a whole.
    static boolean isAside(String t) {
        return "([".indexOf(t.charAt(0)) >= 0 && ")]".indexOf(t.charAt(t.length() - 1)) >= 0;
    }

    /// A day with a time, or no more than a day, or a byline.
    private static boolean isStamp(String t) {
        if (Byline.labelled(t) != null) return true;
        return Dates.find(t) != null
                && (Dates.TIME.matcher(t).find()
                        || Shape.of(t).count() <= 4 && t.matches(".*\\d{4}.*"));
    }
}
