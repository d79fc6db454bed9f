package octavo.gather.pasted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits the line beneath a picture into what it shows and whom it credits.
final class Credits {
    private static final String AGENCY =
            "(?:Getty(?: Images)?|Reuters|AFP|AP(?: Photo)?|EPA|Xinhua|TASS|Sputnik|Shutterstock|Unsplash|Pexels|Flickr|"
                    + "Wikimedia(?: Commons)?|Alamy|iStock|Bloomberg|Magnum(?: Photos)?|dpa|Keystone|PA Images|Creative Commons|РИА Новости|ТАСС|Pixabay|Adobe Stock|Depositphotos)";
    private static final String LABEL =
            "(?:photo(?:graph)?s?(?: credit)?|image(?: credit| source)?|picture(?: credit)?|illustration|credit|courtesy(?: of)?|"
                    + "foto|bild|abbildung|crédit(?: photo)?|photo et texte|фото(?:графия)?|иллюстрация|світлина|zdjęcie|graphic|artwork|pic)";

    /// `cc NAME` names whoever released the picture, but no licence: none is read into it.
    private static final Pattern CC =
            Pattern.compile(
                    "^(?:(.*?)[\\s,;|–—-]+)?([(\\[]?(?:[cC][cC]|CC)(?:[ -]BY\\S*)?(?:\\s+\\d\\.\\d)?[ :]+[\\p{Lu}@].*|[(\\[]?CC[ -](?:BY|0).*)$");

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?iu)^(?:(.*?)[\\s,;|–—-]+)?([(\\[]?(?<!\\p{L})"
                            + LABEL
                            + "\\s*(?::|©|\\bby\\b|/)\\s*\\S.*|[(\\[]?(?:(?:photo|image|picture)s?\\s+)?courtesy\\s+(?:of\\s+)?\\p{L}[^.!?]*)$");
    private static final Pattern COPYRIGHT =
            Pattern.compile("^(?:(.*?)[\\s,;|–—-]+)?([(\\[]?(?:©|\\(c\\)|\\(C\\))\\s*\\S.*)$");
    private static final Pattern BRACKET =
            Pattern.compile(
                    "^(.*?)\\s*([(\\[][^()\\[\\]]*\\b" + AGENCY + "\\b[^()\\[\\]]*[)\\]])$");
    private static final Pattern SLASH =
            Pattern.compile(
                    "^(.*?[.!?”\"]\\s+|.{3,120}?\\s+(?=/|via)|)((?:\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){0,3}\\s*/\\s*|via\\s+|/\\s*)?"
                            + AGENCY
                            + "(?:\\s*/\\s*[\\p{L}.’' -]{2,40})?)$");

    /// @param shows what stood before the credit; may be empty
    /// @param credit verbatim
    /// @param reason which mark was found
    record Found(String shows, String credit, String reason) {}

    private Credits() {}

    static @Nullable Found find(String line, Shape shape) {
        if (shape.count() > 60) return null;
        Matcher m = LABELLED.matcher(line);
        if (m.matches() && isBrief(m.group(2))) return found(m, "a labelled picture credit");
        m = CC.matcher(line);
        if (m.matches() && shape.count() <= 30) return found(m, "a “cc” credit");
        m = BRACKET.matcher(line);
        if (m.matches() && shape.count() <= 45) return found(m, "an agency in brackets at the end");
        m = COPYRIGHT.matcher(line);
        if (m.matches() && shape.count() <= 25 && !isSite(line))
            return found(m, "a copyright sign with a name");
        m = SLASH.matcher(line);
        if (m.matches() && shape.count() <= 40) return found(m, "a picture agency at the end");
        return null;
    }

    private static Found found(Matcher m, String reason) {
        String shows = m.group(1) == null ? "" : m.group(1).trim();
        return new Found(shows, m.group(2).trim(), reason);
    }

    private static boolean isBrief(String credit) {
        return credit.split("\\s+").length <= 14;
    }

    /// The copyright line of a whole site, not of a picture.
    private static boolean isSite(String line) {
        return line.matches(
                "(?iu).*(rights reserved|все права|alle rechte|tous droits|reservados|\\(?©\\)?\\s*(copyright\\s*)?(19|20)\\d\\d).*");
    }
}
