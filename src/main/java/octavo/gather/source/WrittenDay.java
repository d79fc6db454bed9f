package octavo.gather.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as programs write them: scripts (`Mon May 04 2020 …`), mail (`Mon, 4 May 2020 …`, RFC 5322, 3.3) and ISO 8601. It
/// is the day where the writer was; time and zone are left aside.
public final class WrittenDay {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:[a-z]{3},?\\s+)?(?:([a-z]{3})[a-z]*\\s+(\\d{1,2})|(\\d{1,2})\\s+([a-z]{3})[a-z]*)\\s+(\\d{4})\\b.*");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ].*)?");

    private WrittenDay() {}

    /// @return ISO date, or null where the text is no such day
    public static @Nullable String of(String text) {
        try {
            Matcher iso = ISO.matcher(text.strip());
            if (iso.matches()) return date(iso.group(1), number(iso.group(2)), iso.group(3));
            Matcher m = NAMED.matcher(text.strip());
            if (!m.matches()) return null;
            String name = m.group(1) == null ? m.group(4) : m.group(1);
            int month = MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
            return date(m.group(5), month, m.group(2) == null ? m.group(3) : m.group(2));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String date(String year, int month, String day) {
        return LocalDate.of(number(year), month, number(day)).toString();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
