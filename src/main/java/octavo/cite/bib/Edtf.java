package octavo.cite.bib;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslDate.Day;
import org.jspecify.annotations.Nullable;

/// Dates of the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2), as BibLaTeX and Zotero write them: a year, a
/// month, a day, a season (`2020-21` is spring), intervals with open ends, `?` `~` `%` for what is uncertain, `X` for
/// digits that are not known. Of level 2: marks of uncertainty at any part, seasons of a hemisphere.
final class Edtf {
    private static final Pattern PART =
            Pattern.compile(
                    "[yY]?(-?\\d{1,9}|\\d{1,3}[Xxu]{1,3}|\\d{4})(?:-(\\d{1,2}|[Xxu]{2})(?:-(\\d{1,2}|[Xxu]{2}))?)?"
                            + "(?:[T ]\\d{2}:?\\d{2}.*)?");

    private Edtf() {}

    /// The date, or null where the text is none.
    static @Nullable CslDate parse(String text) {
        String s = text.strip().replace('\u2013', '/').replace("--", "/");
        if (s.isEmpty() || s.length() > 60) return null;
        int slash = s.indexOf('/');
        if (slash < 0) return single(s);
        String from = s.substring(0, slash).strip();
        String to = s.substring(slash + 1).strip();
        if (from.isEmpty() || from.equals("..") || from.equals("unknown")) {
            CslDate end = single(to);
            return end;
        }
        CslDate start = single(from);
        if (start == null) return null;
        if (to.isEmpty() || to.equals("..") || to.equals("open") || to.equals("unknown"))
            return new CslDate(start.start(), Day.of(0), start.circa(), "");
        CslDate end = single(to);
        if (end == null) return null;
        Day last = end.end() != null ? end.end() : end.start();
        return new CslDate(start.start(), last, start.circa() || end.circa(), "");
    }

    private static @Nullable CslDate single(String s) {
        String sure = s.replaceAll("[?~%]", "");
        boolean circa = sure.length() < s.length();
        Matcher m = PART.matcher(sure);
        if (!m.matches()) return null;
        String year = m.group(1);
        if (year.matches("\\d+[Xxu]+")) {
            String low = year.replaceAll("[Xxu]", "0");
            String high = year.replaceAll("[Xxu]", "9");
            return new CslDate(
                    Day.of(Integer.parseInt(low)), Day.of(Integer.parseInt(high)), circa, "");
        }
        int month = number(m.group(2));
        int day = number(m.group(3));
        int season = 0;
        if (month > 20 && month <= 41) {
            // 25 to 32 are seasons of the north and the south, what follows quarters and the like.
            season = month <= 32 ? (month - 21) % 4 + 1 : 0;
            month = 0;
        }
        if (month > 12 || day > 31) return null;
        // ISO 8601 counts a year 0, which is 1 BC.
        int y = Integer.parseInt(year);
        return new CslDate(
                new Day(y <= 0 ? y - 1 : y, month, month == 0 ? 0 : day, season), null, circa, "");
    }

    private static int number(@Nullable String s) {
        return s == null || !Character.isDigit(s.charAt(0)) ? 0 : Integer.parseInt(s);
    }

    /// As EDTF, or null where there are only words.
    static @Nullable String write(CslDate d) {
        Day start = d.start();
        if (start == null) return null;
        Day end = d.end();
        String s = day(start) + (d.circa() ? "~" : "");
        if (end == null) return s;
        return s + "/" + (end.year() == 0 ? ".." : day(end));
    }

    private static String day(Day d) {
        StringBuilder b = new StringBuilder();
        int y = d.year() < 0 ? d.year() + 1 : d.year();
        if (y < 0) b.append('-');
        b.append(String.format(Locale.ROOT, "%04d", Math.abs(y)));
        if (d.season() > 0) return b.append('-').append(20 + d.season()).toString();
        if (d.month() > 0) {
            b.append(String.format(Locale.ROOT, "-%02d", d.month()));
            if (d.day() > 0) b.append(String.format(Locale.ROOT, "-%02d", d.day()));
        }
        return b.toString();
    }
}
