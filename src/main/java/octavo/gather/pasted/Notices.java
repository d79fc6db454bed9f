package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Disclaimers, copyright lines, notes on the author and on where a text first stood: what must be kept word for word.
final class Notices {
    private static final List<Evidence> EVIDENCE =
            List.of(
                    of(
                            2,
                            "speaks of views or opinions",
                            "\\b(opinions?|views?|viewpoints?|beliefs|positions? of)\\b|\\bmeinung|\\bopinions?\\b|\\bopiniones\\b|мнени[еяй]|точк[аи] зрения|думк[аи]"),
                    of(
                            1.5,
                            "says whose they are",
                            "\\b(expressed|authors?’?'?s?\\b.{0,20}\\b(alone|own)|solely|personal|contributors?)\\b|ausdrücklich|geäußert|exprimées?|expresadas|автор"),
                    of(
                            2,
                            "denies that they are another's",
                            "\\b(do|does|don[’']t|doesn[’']t|did|may|can) ?(not|n[’']t)?\\b.{0,20}\\b(necessarily )?(reflect|represent|endorse|imply)\\b|n(icht|e) .{0,30}(wider|engagent|reflètent)|no reflejan|може?т не совпадать|не обязательно|не відображ"),
                    of(
                            3,
                            "reserves rights",
                            "\\ball rights reserved\\b|alle rechte vorbehalten|tous droits réservés|todos los derechos|все права защищены|усі права"),
                    of(
                            2.5,
                            "is a copyright line",
                            "^(copyright\\b|©|\\(c\\)\\s*(19|20)\\d\\d)|\\bcopyright\\b.{0,12}(19|20)\\d\\d|©\\s*(19|20)\\d\\d"),
                    of(
                            3,
                            "speaks of reprinting",
                            "\\b(reprinted|republished|reproduced|syndicated|reposted)\\b.{0,60}\\b(permission|from|with|courtesy)\\b|may not be (reproduced|republished|published|copied)"),
                    of(
                            3,
                            "says where the text first stood",
                            "\\b(article|essay|piece|post|text|story|interview|version|column)\\b.{0,40}\\b(first|originally)\\b.{0,20}\\b(appeared|published|ran|posted)\\b|^(originally|first) (published|appeared)\\b|erschien zuerst|впервые опубликован|publié à l’origine"),
                    of(
                            3,
                            "names a licence",
                            "\\blicen[cs]ed under\\b|\\b(available|published|released) under\\b.{0,40}\\b(licen[cs]e|CC|public domain)\\b|creative commons|\\bCC[ -]BY\\b"),
                    of(
                            3,
                            "names its source",
                            "^(source|quelle|fuente|fonte|źródło|источник|джерело)\\s*:\\s*\\S.{0,60}$"),
                    of(
                            1.5,
                            "is a disclaimer by its own name",
                            "^(disclaimer|haftungsausschluss|editor[’']s note|note from the editors?|correction|this (article|post) (was|has been) (updated|corrected))\\b"),
                    of(
                            1,
                            "names a website",
                            "\\b[\\p{L}\\d-]{3,}\\.(com|org|net|info|co\\.uk|de|fr|ru|eu|edu|gov|ua)\\b"));

    private static final Pattern AUTHOR_NOTE =
            Pattern.compile(
                    "(?u)^(?:About the authors?:?\\s*)?(?:(?:Dr|Prof|Professor|Sir|Mr|Ms|Mrs)\\.?\\s+)?(\\p{Lu}[\\p{L}’'.-]*(?:\\s+(?:\\p{Lu}[\\p{L}’'.-]*|de|van|von|der|la|bin|al)){1,4})"
                            + "(?:\\s*\\([^)]*\\))?(?:,[^,]{2,60},)?\\s+(?:is|are|was|has|have|works|teaches|writes|covers|reports|lives|serves|ist|arbeitet|lehrt|est|es|—|–|-)\\s+.*");
    private static final Pattern AUTHOR_WORD =
            Pattern.compile(
                    "(?iu)\\b(?:author|writer|reporter|correspondent|professor|fellow|analyst|editor|lecturer|researcher|historian|journalist|columnist|director|scholar|student|founder|teaches|writes|blogs|freelance|economist|novelist|poet|translator|staff|institute|university|book|books|blog|based in|redakteur|autorin|journalistin|historiker|auteur|автор|журналист|профессор|редактор|историк)\\b");
    private static final Pattern THE_AUTHOR =
            Pattern.compile(
                    "(?iu)^(?:the (?:author|writer)s?|about the authors?|die autorin|der autor|l[’']auteur|об авторе|автор\\s*[—–-])\\b.*");
    private static final Pattern SITE =
            Pattern.compile(
                    "\\b(?:www\\.)?(\\p{L}[\\p{L}\\d-]{2,}(?:\\.[\\p{L}\\d-]+)*\\.(?:com|org|net|info|co\\.uk|de|fr|ru|eu|edu|gov|ua|blog|news))\\b");
    private static final Pattern FIRST_STOOD =
            Pattern.compile(
                    "(?u)\\b(?:appeared|published|ran|posted|reprinted|republished|reproduced)\\b(?:\\s+\\w+ly)?\\s+(?:in|at|on|by|from|with permission (?:of|from))\\s+((?:[Tt]he\\s+)?\\p{Lu}[\\p{L}\\d’'&-]*(?:\\s+(?:of|the|and|for|\\p{Lu}[\\p{L}\\d’'&-]*))*)");
    private static final Pattern SOURCE =
            Pattern.compile(
                    "(?iu)^(?:source|quelle|fuente|fonte|źródło|источник|джерело)\\s*:\\s*(\\S.{0,60})$");
    private static final Pattern HOLDER =
            Pattern.compile(
                    "(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)\\s*(?:©\\s*)?(?:(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:(?:19|20)\\d\\d|present))?)?,?\\s*(?:by\\s+)?(\\p{Lu}[^.|©]*?)(?:\\s+(?:(?:19|20)\\d\\d))?\\s*(?:[.|]|,?\\s+[Aa]ll [Rr]ights|$)");

    private record Evidence(double weight, String says, Pattern pattern) {}

    /// @param reasons what was found, in words
    record Found(double score, List<String> reasons) {}

    private Notices() {}

    private static Evidence of(double weight, String says, String regex) {
        return new Evidence(
                weight,
                says,
                Pattern.compile(
                        regex,
                        Pattern.CASE_INSENSITIVE
                                | Pattern.UNICODE_CASE
                                | Pattern.UNICODE_CHARACTER_CLASS));
    }

    static Found score(String text) {
        double score = 0;
        List<String> reasons = new ArrayList<>();
        for (Evidence e : EVIDENCE) {
            if (!e.pattern.matcher(text).find()) continue;
            score += e.weight;
            reasons.add(e.says);
        }
        return new Found(score, reasons);
    }

    static boolean isAuthorNote(String text, List<String> authors) {
        for (String a : authors)
            if (text.startsWith(a) && text.length() > a.length() + 5) return true;
        if (THE_AUTHOR.matcher(text).matches()) return true;
        return AUTHOR_NOTE.matcher(text).matches() && AUTHOR_WORD.matcher(text).find();
    }

    /// The publication that a notice names, or null.
    static @Nullable String publication(String text) {
        Matcher m = FIRST_STOOD.matcher(text);
        if (m.find()) return m.group(1).trim().replaceFirst("\\s+(?:of|the|and|for)$", "");
        m = SOURCE.matcher(text);
        if (m.matches() && !m.group(1).matches("(?i)https?://.*")) return m.group(1).trim();
        m = SITE.matcher(text);
        if (m.find()) return m.group(1);
        return null;
    }

    /// Whom a copyright line names, or null.
    static @Nullable String holder(String text) {
        Matcher m = HOLDER.matcher(text);
        return m.find() && m.group(1).length() <= 60 ? m.group(1).trim() : null;
    }
}
