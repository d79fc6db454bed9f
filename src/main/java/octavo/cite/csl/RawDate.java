package octavo.cite.csl;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A date given as text: ISO 8601, EDTF's first level, the orders in use, ranges; anything else stays as it is.
final class RawDate {
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final String[] SEASONS = {"spr", "sum", "fal", "win"};

    private RawDate() {}

    static CslDate parse(String raw) {
        String s = raw.strip();
        boolean circa = false;
        if (s.endsWith("?") || s.endsWith("~") || s.endsWith("%")) {
            circa = true;
            s = s.substring(0, s.length() - 1).strip();
        }
        if (s.startsWith("[") && s.endsWith("]") && s.length() > 2) {
            circa = true;
            s = s.substring(1, s.length() - 1).strip();
        }
        String low = s.toLowerCase(Locale.ROOT);
        for (String c : new String[] {"ca. ", "ca ", "c. ", "circa "})
            if (low.startsWith(c)) {
                circa = true;
                s = s.substring(c.length()).strip();
                break;
            }
        if (s.startsWith("\"") && s.endsWith("\"") && s.length() > 1)
            return CslDate.literal(s.substring(1, s.length() - 1));
        CslDate.Day one = day(s);
        if (one != null) return new CslDate(one, null, circa, "");
        CslDate range = range(s, circa);
        return range != null ? range : CslDate.literal(raw.strip());
    }

    private static @Nullable CslDate range(String s, boolean circa) {
        for (int i = 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '/' && c != '-' && c != '–' && c != '_') continue;
            String left = s.substring(0, i).strip();
            String right = s.substring(i + 1).strip();
            CslDate.Day a = day(left);
            if (a == null) continue;
            if (c == '/' && (right.isEmpty() || right.equals("..")) || c != '/' && right.isEmpty())
                return new CslDate(a, CslDate.Day.of(0), circa, "");
            CslDate.Day b = day(right);
            if (b != null) return new CslDate(a, b, circa, "");
        }
        for (int i = 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '-' && c != '–') continue;
            CslDate d = shared(s.substring(0, i).strip(), s.substring(i + 1).strip(), circa);
            if (d != null) return d;
        }
        return null;
    }

    /// `May 12-15, 1999`, `July-August 1999`: the second half completes the first.
    private static @Nullable CslDate shared(String left, String right, boolean circa) {
        CslDate.Day b = day(right);
        if (b != null && b.year() != 0) {
            CslDate.Day a = day(left + " " + b.year());
            if (a != null) return new CslDate(a, b, circa, "");
        }
        int space = left.lastIndexOf(' ');
        if (space > 0) {
            b = day(left.substring(0, space) + " " + right);
            if (b != null) {
                CslDate.Day a = day(left + ", " + b.year());
                if (a != null) return new CslDate(a, b, circa, "");
            }
        }
        return null;
    }

    private static int month(String w) {
        String l = w.toLowerCase(Locale.ROOT);
        if (l.length() < 3) return 0;
        for (int i = 0; i < 12; i++) if (l.startsWith(MONTHS[i])) return i + 1;
        return 0;
    }

    private static int season(String w) {
        String l = w.toLowerCase(Locale.ROOT);
        for (int i = 0; i < 4; i++) if (l.startsWith(SEASONS[i])) return i + 1;
        return l.startsWith("aut") ? 3 : 0;
    }

    static CslDate.@Nullable Day day(String text) {
        String s = text;
        int time = s.indexOf('T');
        if (time == 10 && s.charAt(4) == '-') s = s.substring(0, 10);
        boolean negative = s.startsWith("-");
        if (negative) s = s.substring(1);
        int sign = negative ? -1 : 1;
        for (char sep : new char[] {'-', '/', '.'}) {
            if (s.indexOf(sep) <= 0) continue;
            String[] p = s.split(sep == '.' ? "\\." : String.valueOf(sep), -1);
            if (p.length > 3 || p.length < 2) continue;
            boolean digits = true;
            for (String q : p) digits &= Numbers.isDigits(q.strip());
            if (!digits) {
                CslDate.Day named = named(s.replace(sep, ' '));
                if (named != null) return named;
                continue;
            }
            int[] n = new int[3];
            for (int i = 0; i < p.length; i++) n[i] = Numbers.parse(p[i].strip());
            CslDate.Day d = ordered(p, n, sign);
            if (d != null) return d;
        }
        if (Numbers.isDigits(s) && s.length() <= 5) return CslDate.Day.of(sign * Numbers.parse(s));
        if (s.startsWith("Y") && Numbers.isDigits(s.substring(1)))
            return CslDate.Day.of(Numbers.parse(s.substring(1)));
        return named(s);
    }

    private static CslDate.@Nullable Day ordered(String[] p, int[] n, int sign) {
        if (p[0].strip().length() >= 3) {
            if (n[1] > 20 && n[1] < 25 && p.length == 2)
                return new CslDate.Day(sign * n[0], 0, 0, n[1] - 20);
            if (n[1] > 12 || n[2] > 31) return null;
            return new CslDate.Day(sign * n[0], n[1], n[2], 0);
        }
        if (p.length == 3 && p[2].strip().length() == 4) {
            if (n[0] > 12) return n[1] > 12 ? null : new CslDate.Day(n[2], n[1], n[0], 0);
            return n[1] > 31 ? null : new CslDate.Day(n[2], n[0], n[1], 0);
        }
        if (p.length == 2 && p[1].strip().length() == 4 && n[0] <= 12)
            return new CslDate.Day(n[1], n[0], 0, 0);
        return null;
    }

    /// With the month's or season's name, in any order.
    private static CslDate.@Nullable Day named(String s) {
        String low = s.toLowerCase(Locale.ROOT);
        int era = 1;
        String body = s;
        if (low.endsWith("bce") || low.endsWith("bc")) {
            era = -1;
            body = s.substring(0, s.length() - (low.endsWith("bce") ? 3 : 2)).strip();
        } else if (low.endsWith(" ad") || low.endsWith(" ce"))
            body = s.substring(0, s.length() - 3).strip();
        int year = 0;
        int month = 0;
        int day = 0;
        int season = 0;
        String[] words = Words.split(body.replace(',', ' '));
        if (words.length == 0 || words.length > 4) return null;
        for (String raw : words) {
            String w = raw;
            if (w.startsWith("'") && w.length() == 3 && Numbers.isDigits(w.substring(1)))
                return null;
            if (w.endsWith(".")) w = w.substring(0, w.length() - 1);
            if (Numbers.isDigits(w)) {
                if (w.length() >= 3 || words.length == 1) year = Numbers.parse(w);
                else if (day == 0 && month != 0 && year == 0 && words.length == 2 && era < 0)
                    year = Numbers.parse(w);
                else day = Numbers.parse(w);
            } else if (w.length() > 2
                    && Character.isDigit(w.charAt(0))
                    && Numbers.isDigits(w.substring(0, w.length() - 2))) {
                day = Numbers.parse(w.substring(0, w.length() - 2));
            } else if (month(w) > 0 && month == 0) month = month(w);
            else if (season(w) > 0 && season == 0) season = season(w);
            else return null;
        }
        if (year == 0 && day > 0 && era < 0) {
            year = day;
            day = 0;
        }
        if (year == 0 || day > 31) return null;
        return new CslDate.Day(era * year, month, day, season);
    }
}
