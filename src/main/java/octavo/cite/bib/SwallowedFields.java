package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fields that a value took in because its brace is not closed: `author = {Kern, Ada, title = {Nets}`.
final class SwallowedFields {
    private static final Pattern FIELD =
            Pattern.compile(
                    ",\\s*([A-Za-z][A-Za-z-]{1,30})\\s*=\\s*(?:\\{([^{}]*)\\}|\"([^\"{}]*)\"|(\\d{1,9}))");

    private SwallowedFields() {}

    /// Gives each value back what it began with, and the fields in it their own places.
    static void freed(Map<String, String> fields) {
        for (String name : List.copyOf(fields.keySet())) {
            String value = fields.getOrDefault(name, "");
            Matcher m = FIELD.matcher(value);
            List<String[]> found = new ArrayList<>();
            int first = -1;
            while (m.find()) {
                if (first < 0) first = m.start();
                String text = m.group(2) != null ? m.group(2) : m.group(3);
                found.add(new String[] {m.group(1), text != null ? text : m.group(4)});
            }
            if (first < 0) continue;
            fields.put(name, value.substring(0, first).strip());
            for (String[] f : found) fields.putIfAbsent(f[0].toLowerCase(Locale.ROOT), f[1]);
        }
    }
}
