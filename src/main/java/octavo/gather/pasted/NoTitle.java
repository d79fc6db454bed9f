package octavo.gather.pasted;

import java.util.regex.Pattern;

/// Lines above a text that are like its title in length and place and never are it: cells of a table, a line of copyright,
/// links in brackets, labels with what is listed under them, the way to the page through the site, a wiki's notes on top.
final class NoTitle {
    private static final Pattern COPYRIGHT = Pattern.compile("(?iu)^(?:©|\\(c\\)|copyright\\b).*");

    private static final Pattern LABELLED =
            Pattern.compile("(?u)^\\p{L}[\\p{L} ]{0,24}:(?:\\s\\d+(?:\\.\\d+)*)+$");

    /// Three or more, between commas.
    private static final Pattern LISTED =
            Pattern.compile(
                    "(?u)^\\p{L}[\\p{L} ]{0,14}:\\s[^,.?!]{1,40}(?:,\\s[^,.?!]{1,40}){2,}$");

    private static final Pattern WAY =
            Pattern.compile("(?u)^[^»›>]{2,40}(?:\\s[»›>]\\s[^»›>]{2,60}){2,}$");

    private NoTitle() {}

    static boolean is(Paste p, int i) {
        String t = p.text(i);
        return Labels.isAside(t)
                || p.units().get(i).hasCells()
                || COPYRIGHT.matcher(t).matches()
                || LABELLED.matcher(t).matches()
                || LISTED.matcher(t).matches()
                || WAY.matcher(t).matches()
                || BodyJudge.HATNOTE.matcher(t).matches();
    }
}
