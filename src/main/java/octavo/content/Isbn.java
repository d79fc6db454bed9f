package octavo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of books (ISO 2108): thirteen digits, or ten in books from before 2007, of which the last checks the others.
public final class Isbn {
    private static final int LONGEST_GROUP = 5;

    private Isbn() {}

    /// What is left of a number as it is typed without its dashes, its spaces and the word ISBN; it need be none.
    public static String plain(String typed) {
        return typed.strip()
                .replaceFirst("(?i)^isbn(?:-1[03])?:?", "")
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /// The digits alone, or null where the typed text is no ISBN.
    public static @Nullable String of(String typed) {
        String d = plain(typed);
        Character check = check(d);
        return check != null && d.charAt(d.length() - 1) == check ? d : null;
    }

    /// The digit that must be the last of thirteen or ten; null where there are more or fewer, or letters.
    public static @Nullable Character check(String plain) {
        int sum = 0;
        if (plain.matches("\\d{13}")) {
            for (int i = 0; i < 12; i++) sum += (plain.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            return (char) ('0' + (10 - sum % 10) % 10);
        }
        if (!plain.matches("\\d{9}[0-9X]")) return null;
        for (int i = 0; i < 9; i++) sum += (plain.charAt(i) - '0') * (10 - i);
        int digit = (11 - sum % 11) % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }

    /// With a hyphen between prefix, group, publisher, title and check digit. A number of a group or a publisher that the
    /// table doesn't know keeps the hyphens that it was typed with.
    ///
    /// @param typed a number that [#of] takes
    public static String hyphenated(String typed) {
        String digits = plain(typed);
        boolean old = digits.length() == 10;
        String rest = old ? digits : digits.substring(3);
        String prefix = old ? "978" : digits.substring(0, 3);
        for (int n = 1; n <= LONGEST_GROUP; n++) {
            String ranges = Table.GROUPS.get(prefix + "-" + rest.substring(0, n));
            if (ranges == null) continue;
            int publisher = publisherLength(ranges, rest.substring(n, rest.length() - 1));
            if (publisher == 0) break;
            String number =
                    String.join(
                            "-",
                            rest.substring(0, n),
                            rest.substring(n, n + publisher),
                            rest.substring(n + publisher, rest.length() - 1),
                            rest.substring(rest.length() - 1));
            return old ? number : prefix + "-" + number;
        }
        return typed.strip()
                .replaceFirst("(?i)^isbn(?:-1[03])?:?\\s*", "")
                .replaceAll("[\\s\\p{Pd}]+", "-")
                .toUpperCase(Locale.ROOT);
    }

    /// 0 where it is in none of the ranges.
    private static int publisherLength(String ranges, String digits) {
        for (String r : ranges.split(" ")) {
            String from = r.replaceFirst("-.*", "");
            String to = r.replaceFirst(".*-", "");
            if (from.length() >= digits.length()) continue;
            String publisher = digits.substring(0, from.length());
            if (from.compareTo(publisher) <= 0 && publisher.compareTo(to) <= 0)
                return from.length();
        }
        return 0;
    }

    /// Read when the first number is printed.
    private static final class Table {
        static final Map<String, String> GROUPS = read();

        private static Map<String, String> read() {
            Map<String, String> groups = new HashMap<>();
            try (InputStream in =
                    Isbn.class.getResourceAsStream("/octavo/content/isbn-ranges.txt")) {
                if (in == null) return groups;
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.startsWith("#"))
                        .forEach(l -> {
                            int space = l.indexOf(' ');
                            groups.put(l.substring(0, space), l.substring(space + 1));
                        });
                return groups;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
