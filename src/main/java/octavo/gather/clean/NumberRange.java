package octavo.gather.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a range of numbers (`1914-1918`, `pp. 12-15`, `10-20 %`) from numbers that only have hyphens: dates, numbers of
/// books and telephones, scores, sections of a law.
final class NumberRange {
    /// Characters on either side that a range may have.
    private static final int LONGEST = 60;

    private static final String NUMBER = "\\d+(?:[.,:]\\d+)*";
    private static final Pattern LEFT =
            Pattern.compile(
                    "(?:(?:pp?|S|s|с|str|ff?|vv?|n|nn)\\.|§+|[$€£¥~≈<>])?("
                            + NUMBER
                            + ")(?:%|°[CF]?)?");
    private static final Pattern RIGHT =
            Pattern.compile(
                    "[$€£¥]?("
                            + NUMBER
                            + ")(?:%|‰|°[CF]?|[€$£¥]|s|th|st|nd|rd|ff?|km|m|cm|mm|kg|g|mg|k|K|M|bn|px|pt|GHz|MHz|kW|MW|am|pm|year|fold|er|jährige?[nrs]?)?(?:-\\p{L}+)*");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?iU)(?:\\b(?:isbn(?:-1[03])?|issn|doi|tel|telephone|phone|telefon|fax|mobile|cell|call|dial|тел|телефон|tél|teléfono|rfc|iso|din|section|sec|rule|law|flight|route|model|serial|version|order|case|sku|zip|plz|account|boeing|bill)\\b|[№#☎])[\\s:.№#]*[\\d\\s()+.-]*$");
    private static final Pattern PAGES =
            Pattern.compile(
                    "(?iU)(?:\\b(?:pp?|pages?|s|seiten?|lines?|verses?|vv|ll|nos?|vols?|chapters?|ch|с|стр|str|стихи|§§|ages?|aged|from|between)\\.?|§+)[\\s\u00A0]*$");

    private NumberRange() {}

    /// @param i of a hyphen
    static boolean at(String s, int i) {
        int a = i;
        while (a > 0 && i - a <= LONGEST && isToken(s.charAt(a - 1))) a--;
        int b = i + 1;
        while (b < s.length() && b - i <= LONGEST && isToken(s.charAt(b))) b++;
        if (i - a > LONGEST || b - i > LONGEST) return false;
        while (b > i && ".,:;".indexOf(s.charAt(b - 1)) >= 0) b--;
        Matcher left = LEFT.matcher(s.substring(a, i));
        Matcher right = RIGHT.matcher(s.substring(i + 1, b));
        if (!left.matches() || !right.matches()) return false;
        String before = s.substring(Math.max(0, a - 40), a);
        if (NAMED.matcher(before).find()) return false;
        boolean pages = left.group().matches("(?U)[\\p{L}§].*") || PAGES.matcher(before).find();
        boolean years = left.group(1).matches("1\\d{3}|20\\d\\d");
        if (!years
                && !pages
                && (before.matches("(?s).*[\\d)][ \u00A0]")
                        || s.substring(b).matches("(?s)[ \u00A0]\\d{2,}.*"))) return false;
        boolean measured =
                !right.group().equals(right.group(1)) || !left.group().equals(left.group(1));
        return ascends(left.group(1), right.group(1), pages, measured);
    }

    private static boolean ascends(String a, String b, boolean pages, boolean measured) {
        if (a.contains(":") || b.contains(":"))
            return a.matches("\\d{1,3}:\\d\\d") && b.matches("\\d{1,3}(?::\\d\\d)?");
        if (!a.matches("\\d+") || !b.matches("\\d+")) {
            if (a.matches(".*[.,]\\d+[.,].*") && !a.matches("\\d{1,3}(?:[.,]\\d{3})+"))
                return false;
            if (b.matches(".*[.,]\\d+[.,].*") && !b.matches("\\d{1,3}(?:[.,]\\d{3})+"))
                return false;
            return number(b) > number(a);
        }
        if (a.length() > 9 || b.length() > 9) return false;
        if (a.startsWith("0") && a.length() > 1) return false;
        long x = Long.parseLong(a);
        long y = Long.parseLong(b);
        boolean year = x >= 1000 && x < 2200 && a.length() == 4;
        if (x == 9 && y == 11 && !pages) return false;
        if (b.length() < a.length()) {
            if (a.length() < 3 || a.length() > 4) return false;
            if (b.startsWith("0") && !(b.length() == 2 && year && y == (x + 1) % 100)) return false;
            long z = Long.parseLong(a.substring(0, a.length() - b.length()) + b);
            return z > x && (year || pages || a.length() == 3);
        }
        if (b.startsWith("0") || y <= x) return false;
        if (pages || measured) return true;
        boolean round = x % 10 == 0 && y % 10 == 0;
        if (b.length() > a.length()) return a.length() <= 2 && b.length() <= 3 || round;
        return a.length() <= 3
                || year && y < 2200
                || a.length() == 4 && (round || x % 100 == 0)
                || x % 100 == 0 && y % 100 == 0;
    }

    private static double number(String s) {
        String n =
                s.matches("\\d{1,3}(?:,\\d{3})+") || s.matches("\\d{1,3}(?:\\.\\d{3})+")
                        ? s.replaceAll("[.,]", "")
                        : s.replace(',', '.');
        return Double.parseDouble(n);
    }

    private static boolean isToken(char c) {
        return Character.isLetterOrDigit(c)
                || ".,:;/+@#_=%°$€£¥§~≈&-–—−\uE000\uFFFC".indexOf(c) >= 0;
    }
}
