package octavo.cite.csl;

/// CSL's `page-range-format`.
final class PageRanges {
    private final String format;
    private final String dash;

    PageRanges(String format, String dash) {
        this.format = format;
        this.dash = dash.isEmpty() ? "–" : dash;
    }

    /// All ranges in the text; other hyphens become dashes as well, but for those escaped with a backslash.
    String apply(String s) {
        if (s.indexOf('-') < 0 && s.indexOf('–') < 0) return s;
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < s.length()) {
            int end = tokenEnd(s, i);
            if (end == i) {
                char c = s.charAt(i);
                if (c == '\\' && i + 1 < s.length() && s.charAt(i + 1) == '-') {
                    out.append('-');
                    i += 2;
                } else if (c == '-' || c == '–') {
                    trimRight(out);
                    out.append(dash);
                    i++;
                    while (i < s.length() && s.charAt(i) == ' ') i++;
                } else {
                    out.append(c);
                    i++;
                }
                continue;
            }
            int next = rangeStart(s, end);
            int nextEnd = next < 0 ? -1 : tokenEnd(s, next);
            if (next >= 0 && nextEnd > next && !continues(s, nextEnd)) {
                out.append(range(s.substring(i, end), s.substring(next, nextEnd)));
                i = nextEnd;
            } else {
                out.append(s, i, end);
                i = end;
            }
        }
        return out.toString();
    }

    private static void trimRight(StringBuilder b) {
        while (!b.isEmpty() && b.charAt(b.length() - 1) == ' ') b.setLength(b.length() - 1);
    }

    private static boolean continues(String s, int i) {
        return rangeStart(s, i) >= 0;
    }

    private static int tokenEnd(String s, int i) {
        int k = i;
        while (k < s.length() && Character.isLetterOrDigit(s.charAt(k))) k++;
        return k;
    }

    private static int rangeStart(String s, int i) {
        int k = i;
        while (k < s.length() && s.charAt(k) == ' ') k++;
        if (k >= s.length() || s.charAt(k) != '-' && s.charAt(k) != '–') return -1;
        k++;
        while (k < s.length() && s.charAt(k) == ' ') k++;
        return k < s.length() && Character.isLetterOrDigit(s.charAt(k)) ? k : -1;
    }

    private static int digitsAt(String s) {
        int k = s.length();
        while (k > 0 && Character.isDigit(s.charAt(k - 1))) k--;
        return k;
    }

    private String range(String a, String b) {
        int da = digitsAt(a);
        boolean words = da == a.length() && !Numbers.isRoman(a);
        if (words && digitsAt(b) == b.length() && !Numbers.isRoman(b)) return a + "-" + b;
        if (format.isEmpty()) return a + dash + b;
        int db = digitsAt(b);
        String pa = a.substring(0, da);
        String pb = b.substring(0, db);
        String na = a.substring(da);
        String nb = b.substring(db);
        boolean same = pa.equals(pb);
        if (!same && !na.isEmpty() && !nb.isEmpty()) return a + "-" + b;
        if (na.isEmpty() || nb.isEmpty() || na.length() > 9 || nb.length() > 9) return a + dash + b;
        if (nb.length() < na.length()) nb = na.substring(0, na.length() - nb.length()) + nb;
        if (Numbers.parse(na) >= Numbers.parse(nb)) return a + dash + b;
        return switch (format) {
            case "minimal" -> a + dash + minimal(na, nb, 1);
            case "minimal-two" -> a + dash + minimal(na, nb, 2);
            case "chicago", "chicago-15" -> a + dash + chicago15(na, nb);
            case "chicago-16", "chicago-18" -> a + dash + chicago16(na, nb);
            default -> a + dash + pa + nb;
        };
    }

    private static String minimal(String a, String b, int least) {
        if (a.length() != b.length()) return b;
        int i = 0;
        while (i < b.length() - least && a.charAt(i) == b.charAt(i)) i++;
        return b.substring(i);
    }

    private static String chicago15(String a, String b) {
        int x = Numbers.parse(a);
        int y = Numbers.parse(b);
        if (x > 100 && x % 100 != 0 && x / 100 == y / 100) return Integer.toString(y % 100);
        if (x >= 10000 && x / 1000 == y / 1000) return Integer.toString(y % 1000);
        return b;
    }

    private static String chicago16(String a, String b) {
        int x = Numbers.parse(a);
        int y = Numbers.parse(b);
        if (x > 100 && x % 100 != 0)
            for (int i = 2, p = 100; i < b.length(); i++, p *= 10)
                if (x / p == y / p) return Integer.toString(y % p);
        return b;
    }
}
