package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Numbers in text: whether they are, how many, and their forms.
final class Numbers {
    private Numbers() {}

    /// A number with what stands after it, up to the next.
    record Part(String text, String joiner) {}

    static boolean isDigits(String s) {
        if (s.isEmpty()) return false;
        for (int i = 0; i < s.length(); i++)
            if (s.charAt(i) < '0' || s.charAt(i) > '9') return false;
        return true;
    }

    static int parse(String s) {
        try {
            return Integer.parseInt(s);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Whether a value is numbers and nothing else: with affixes such as `D2` or `2b`, parted by comma, hyphen or
    /// ampersand.
    static boolean isNumeric(String value) {
        String s = value.strip();
        if (s.isEmpty()) return false;
        for (Part p : split(s)) {
            if (!isNumber(p.text) && !isDigits(p.text.replace("/", "")) && !isFrontMatter(p.text))
                return false;
        }
        return true;
    }

    /// `xii` as pages of front matter are counted.
    private static boolean isFrontMatter(String s) {
        for (int i = 0; i < s.length(); i++) if ("ivx".indexOf(s.charAt(i)) < 0) return false;
        return !s.isEmpty();
    }

    private static boolean isNumber(String s) {
        boolean digit = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isDigit(c)) digit = true;
            else if (!Character.isLetter(c) && c != ':') return false;
        }
        return digit;
    }

    static boolean isRoman(String s) {
        if (s.isEmpty()) return false;
        for (int i = 0; i < s.length(); i++)
            if ("ivxlcdmIVXLCDM".indexOf(s.charAt(i)) < 0) return false;
        return true;
    }

    /// Parts at commas, semicolons, hyphens, dashes, ampersands and "and".
    static List<Part> split(String s) {
        List<Part> out = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < s.length()) {
            int end = joinerEnd(s, i);
            if (end < 0 || i == 0) {
                i++;
                continue;
            }
            out.add(new Part(s.substring(start, i).strip(), s.substring(i, end)));
            start = end;
            i = end;
        }
        out.add(new Part(s.substring(start).strip(), ""));
        return out;
    }

    private static int joinerEnd(String s, int i) {
        int k = i;
        while (k < s.length() && s.charAt(k) == ' ') k++;
        if (k >= s.length()) return -1;
        char c = s.charAt(k);
        if (c == ',' || c == ';') {
            int e = k + 1;
            if (e >= s.length() || s.charAt(e) != ' ') return -1;
            while (e < s.length() && s.charAt(e) == ' ') e++;
            return e;
        }
        boolean and = k > i && s.startsWith("and ", k);
        if (c == '-' || c == '–' || c == '&' || and) {
            int e = and ? k + 4 : k + 1;
            while (e < s.length() && (s.charAt(e) == ' ' || c != '&' && !and && s.charAt(e) == c))
                e++;
            return e;
        }
        return -1;
    }

    /// Whether a label for the value is in the plural.
    static boolean isPlural(String variable, String value) {
        String s = value.strip();
        if (variable.startsWith("number-of-") && isDigits(s)) return parse(s) > 1;
        if (s.contains("\\-")) {
            return isPlural(variable, s.replace("\\-", ""));
        }
        List<Part> parts = split(s);
        if (parts.size() < 2) return false;
        for (Part p : parts) {
            boolean ok = false;
            for (int i = 0; i < p.text.length(); i++) ok |= Character.isDigit(p.text.charAt(i));
            if (!ok && !isRoman(p.text)) return false;
        }
        if (parts.size() == 2
                && parts.getFirst().joiner.strip().startsWith("-")
                && Character.isLetter(parts.getLast().text.charAt(0))
                && !isRoman(parts.getLast().text)
                && isDigits(parts.getFirst().text)) return true;
        return true;
    }

    /// Whether a locator says itself what it counts: `vol. 2, p. 5`.
    static boolean startsWithLabel(String s) {
        int i = 0;
        while (i < s.length() && Character.isLowerCase(s.charAt(i))) i++;
        boolean dot = i > 0 && i < s.length() && s.charAt(i) == '.';
        return dot && i <= 7 && i + 1 < s.length() && s.charAt(i + 1) == ' ';
    }

    static String roman(int n) {
        if (n <= 0 || n > 9999) return Integer.toString(n);
        StringBuilder b = new StringBuilder("m".repeat(n / 1000));
        String[] one = {"c", "x", "i"};
        String[] five = {"d", "l", "v"};
        String[] ten = {"m", "c", "x"};
        int[] unit = {100, 10, 1};
        for (int k = 0; k < 3; k++) {
            int d = n / unit[k] % 10;
            if (d == 9) b.append(one[k]).append(ten[k]);
            else if (d >= 5) b.append(five[k]).append(one[k].repeat(d - 5));
            else if (d == 4) b.append(one[k]).append(five[k]);
            else b.append(one[k].repeat(d));
        }
        return b.toString();
    }

    static String ordinal(int n, CslLocale l, String gender) {
        return n + ordinalSuffix(n, l, gender);
    }

    static String ordinalSuffix(int n, CslLocale l, String gender) {
        String g =
                switch (gender) {
                    case "masculine", "feminine", "neuter" -> gender;
                    default -> "";
                };
        for (int mod : new int[] {0, 100, 10}) {
            int v = mod == 0 ? n : n % mod;
            String name = "ordinal-" + (v < 10 ? "0" + v : Integer.toString(v));
            for (String gg : g.isEmpty() ? new String[] {""} : new String[] {g, ""}) {
                CslLocale.Term t = l.genderOnly(name, gg);
                if (t == null) continue;
                String match = l.match(name, gg);
                if (match.isEmpty()) match = v < 10 ? "last-digit" : "last-two-digits";
                boolean ok =
                        switch (match) {
                            case "whole-number" -> mod == 0;
                            case "last-two-digits" -> mod != 10;
                            default -> true;
                        };
                if (ok) return t.single();
            }
        }
        CslLocale.Term t = l.find("ordinal", "long", g);
        return t == null ? "" : t.single();
    }

    static String longOrdinal(int n, CslLocale l, String gender) {
        if (n >= 1 && n <= 10) {
            CslLocale.Term t = l.find("long-ordinal-" + (n < 10 ? "0" + n : "10"), "long", gender);
            if (t != null && !t.single().isEmpty()) return t.single();
        }
        return ordinal(n, l, gender);
    }

    /// A year's suffix: `a` to `z`, then `aa`.
    static String letters(int n) {
        StringBuilder b = new StringBuilder();
        for (int i = n; i >= 0; i = i / 26 - 1) b.insert(0, (char) ('a' + i % 26));
        return b.toString().toLowerCase(Locale.ROOT);
    }
}
