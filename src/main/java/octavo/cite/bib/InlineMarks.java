package octavo.cite.bib;

import java.util.regex.Pattern;

/// The Markdown that Pandoc allows in the texts of CSL-YAML, as CSL's rich text.
public final class InlineMarks {
    private static final Pattern NO_CASE = Pattern.compile("\\[([^\\[\\]]+)\\]\\{\\.nocase\\}");
    private static final Pattern SMALL_CAPS =
            Pattern.compile("\\[([^\\[\\]]+)\\]\\{\\.smallcaps\\}");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\\\*])\\*(?=\\S)([^*]+?)(?<=\\S)\\*(?!\\*)");
    private static final Pattern UNDERSCORE =
            Pattern.compile("(?<![\\p{L}\\p{N}\\\\_])_(?=\\S)([^_]+?)(?<=\\S)_(?![\\p{L}\\p{N}_])");
    private static final Pattern SUP = Pattern.compile("\\^([^\\s^]{1,30})\\^");
    private static final Pattern SUB = Pattern.compile("(?<!~)~([^\\s~]{1,30})~(?!~)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([*_^~\\[\\]\\\\])");

    private InlineMarks() {}

    public static String toRich(String text) {
        if (text.chars().noneMatch(c -> "*_^~[\\".indexOf(c) >= 0)) return text;
        String s = NO_CASE.matcher(text).replaceAll("<span class=\"nocase\">$1</span>");
        s = SMALL_CAPS.matcher(s).replaceAll("<span style=\"font-variant:small-caps;\">$1</span>");
        s = STRONG.matcher(s).replaceAll("<b>$1</b>");
        s = EMPHASIS.matcher(s).replaceAll("<i>$1</i>");
        if (!s.contains("://")) s = UNDERSCORE.matcher(s).replaceAll("<i>$1</i>");
        s = SUP.matcher(s).replaceAll("<sup>$1</sup>");
        s = SUB.matcher(s).replaceAll("<sub>$1</sub>");
        return ESCAPE.matcher(s).replaceAll("$1");
    }
}
