package octavo.collection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.LanguageTag;
import octavo.unit.Length;
import octavo.unit.LengthUnit;
import org.jspecify.annotations.Nullable;

/// The forms of values in a book's files.
final class Values {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?)?");
    private static final Pattern SIZE =
            Pattern.compile(
                    "([0-9]+(?:\\.[0-9]+)?)\\s*([a-zA-Z]*)\\s*[x×]\\s*([0-9]+(?:\\.[0-9]+)?)\\s*([a-zA-Z]+)");
    private static final Map<String, List<Length>> SIZES =
            Map.of(
                    "a4",
                    mm(210, 297),
                    "a5",
                    mm(148, 210),
                    "a6",
                    mm(105, 148),
                    "b5",
                    mm(176, 250),
                    "letter",
                    List.of(in(8.5), in(11)),
                    "half-letter",
                    List.of(in(5.5), in(8.5)),
                    "legal",
                    List.of(in(8.5), in(14)));

    private Values() {}

    private static List<Length> mm(double w, double h) {
        return List.of(new Length(w, LengthUnit.MM), new Length(h, LengthUnit.MM));
    }

    private static Length in(double v) {
        return new Length(v, LengthUnit.IN);
    }

    /// The first day of what the text names (a year, a month, a day), or null.
    static @Nullable LocalDate date(String text) {
        Matcher m = DATE.matcher(text.strip());
        if (!m.matches()) return null;
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(1)),
                    m.group(2) == null ? 1 : Integer.parseInt(m.group(2)),
                    m.group(3) == null ? 1 : Integer.parseInt(m.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static boolean isLanguage(String text) {
        return LanguageTag.isOne(text);
    }

    /// Width and height, or null.
    static @Nullable List<Length> trim(String text) {
        List<Length> named = SIZES.get(text.strip().toLowerCase(Locale.ROOT));
        if (named != null) return named;
        Matcher m = SIZE.matcher(text.strip());
        if (!m.matches()) return null;
        String unit = m.group(4);
        Length w = absolute(m.group(1) + (m.group(2).isEmpty() ? unit : m.group(2)));
        Length h = absolute(m.group(3) + unit);
        return w == null || h == null ? null : List.of(w, h);
    }

    /// A page is between an inch and four feet wide and high.
    private static @Nullable Length absolute(String text) {
        Length l = Length.parse(text).orElse(null);
        boolean fits = l != null && l.unit().absolute() && l.toPt() >= 72 && l.toPt() <= 3456;
        return fits ? l : null;
    }
}
