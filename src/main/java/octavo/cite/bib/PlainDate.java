package octavo.cite.bib;

import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslDate.Day;
import org.jspecify.annotations.Nullable;

/// Dates as people write them: `12 March 1999`, `Mar. 12, 1999`, `March 1999`, `Spring 1999`, `1999/03/12`.
final class PlainDate {
    private static final Pattern SLASHED =
            Pattern.compile(
                    "(\\d{4})\\s*[/.]\\s*(\\d{0,2})\\s*[/.]?\\s*(\\d{0,2})(?:\\s*/\\s*(.*))?");
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+)?(\\p{L}+)\\.?(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?)?,?\\s+(\\d{4})");

    private PlainDate() {}

    /// A literal where the text is no date that is known.
    static CslDate parse(String text) {
        String s = text.strip();
        // `1999/03` is a month; EDTF would see two years.
        Matcher m = SLASHED.matcher(s);
        boolean slashed = m.matches() && s.matches("\\d{4}\\s*/\\s*\\d{0,2}(\\s*/.*)?");
        CslDate edtf = slashed ? null : Edtf.parse(s);
        if (edtf != null) return edtf;
        if (m.matches()) {
            int month = number(m.group(2));
            int day = number(m.group(3));
            String other = m.group(4) == null ? "" : m.group(4).strip();
            int season = month == 0 ? season(other) : 0;
            if (month == 0 && season == 0 && !other.isEmpty())
                return inYear(number(m.group(1)), other, null, false);
            if (month <= 12 && day <= 31)
                return new CslDate(
                        new Day(number(m.group(1)), month, day, season), null, false, "");
        }
        m = WORDS.matcher(s);
        if (m.matches()) {
            String day = m.group(1) != null ? m.group(1) : m.group(3);
            int month = month(m.group(2));
            int season = season(m.group(2));
            if (month > 0 || season > 0)
                return new CslDate(
                        new Day(number(m.group(4)), month, month > 0 ? number(day) : 0, season),
                        null,
                        false,
                        "");
        }
        return CslDate.literal(s);
    }

    /// @param month a number, a name, a name with a day (`10 March`, `March 10`), or two of them (`3/4`, `March--April`)
    ///
    /// What is neither (`unknown`, `Michaelmas`) is left out.
    static CslDate inYear(int year, String month, @Nullable String day, boolean circa) {
        String[] ends = month.strip().split("\\s*(?:[-–/]+|\\band\\b)\\s*", 2);
        boolean days =
                ends.length > 1
                        && ends[0].strip().matches("\\d{1,2}")
                        && ends[1].matches(".*\\p{L}.*");
        Day start = days ? new Day(year, 0, number(ends[0]), 0) : part(year, ends[0], day);
        if (start == null) return new CslDate(Day.of(year), null, circa, "");
        Day end = ends.length > 1 ? part(year, ends[1], null) : null;
        if (end != null && start.month() == 0 && start.season() == 0 && start.day() > 0) {
            // `10--12 March`
            start = new Day(year, end.month(), start.day(), 0);
        } else if (end != null && end.month() == 0 && end.season() == 0 && end.day() > 0) {
            // `March 10--12`
            end = new Day(year, start.month(), end.day(), 0);
        }
        return new CslDate(start, end, circa, "");
    }

    private static @Nullable Day part(int year, String text, @Nullable String day) {
        int month = 0;
        int season = 0;
        int d = number(day);
        for (String w : text.strip().split("[\\s\u00A0,.]+")) {
            int m = month(w);
            int s = season(w);
            if (m > 0) month = m;
            else if (s > 0) season = s;
            else if (w.matches("\\d{1,2}(st|nd|rd|th)?")) d = number(w.replaceAll("\\D", ""));
            else if (!w.isEmpty()) return null;
        }
        if (month == 0 && season == 0 && d > 0 && d <= 12 && text.strip().matches("\\d{1,2}")) {
            month = d;
            d = number(day);
        }
        return new Day(year, month, d <= 31 ? d : 0, season);
    }

    /// 1 to 12, of an English name or three letters of it or more; 0 where it is none.
    static int month(String word) {
        String w = word.toLowerCase(Locale.ROOT).replaceFirst("^sept$", "sep");
        if (w.length() < 3) return 0;
        for (Month m : Month.values())
            if (m.name().toLowerCase(Locale.ROOT).startsWith(w)) return m.getValue();
        return 0;
    }

    static int season(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "spring" -> 1;
            case "summer" -> 2;
            case "autumn", "fall" -> 3;
            case "winter" -> 4;
            default -> 0;
        };
    }

    private static int number(@Nullable String s) {
        return s == null || s.isBlank() || !s.strip().matches("\\d{1,6}")
                ? 0
                : Integer.parseInt(s.strip());
    }
}
