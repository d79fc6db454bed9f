package octavo.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Quotation marks by language, for `quotes: auto`; after the Unicode CLDR's delimiters.
final class Quotes {
    private static final List<String> ENGLISH = List.of("“", "”", "‘", "’");
    private static final List<String> LOW_HIGH = List.of("„", "“", "‚", "‘");
    private static final List<String> LOW_ENGLISH = List.of("„", "”", "‚", "’");
    private static final List<String> ANGLES = List.of("«", "»", "„", "“");
    private static final List<String> ROMANCE = List.of("«", "»", "“", "”");
    private static final Map<String, List<String>> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("de", LOW_HIGH),
                    Map.entry("de-ch", List.of("«", "»", "‹", "›")),
                    Map.entry("cs", LOW_HIGH),
                    Map.entry("sk", LOW_HIGH),
                    Map.entry("sl", LOW_HIGH),
                    Map.entry("is", LOW_HIGH),
                    Map.entry("bg", LOW_HIGH),
                    Map.entry("lt", LOW_HIGH),
                    Map.entry("et", LOW_HIGH),
                    Map.entry("hr", LOW_HIGH),
                    Map.entry("pl", List.of("„", "”", "«", "»")),
                    Map.entry("ro", List.of("„", "”", "«", "»")),
                    Map.entry("hu", List.of("„", "”", "»", "«")),
                    Map.entry("sr", LOW_ENGLISH),
                    Map.entry("nl", List.of("‘", "’", "“", "”")),
                    Map.entry("fr", List.of("«\u00a0", "\u00a0»", "“", "”")),
                    Map.entry("ru", ANGLES),
                    Map.entry("uk", ANGLES),
                    Map.entry("be", ANGLES),
                    Map.entry("es", ROMANCE),
                    Map.entry("it", ROMANCE),
                    Map.entry("pt-pt", ROMANCE),
                    Map.entry("ca", ROMANCE),
                    Map.entry("el", ROMANCE),
                    Map.entry("nb", List.of("«", "»", "‘", "’")),
                    Map.entry("no", List.of("«", "»", "‘", "’")),
                    Map.entry("da", List.of("»", "«", "›", "‹")),
                    Map.entry("sv", List.of("”", "”", "’", "’")),
                    Map.entry("fi", List.of("”", "”", "’", "’")),
                    Map.entry("ja", List.of("「", "」", "『", "』")),
                    Map.entry("zh-tw", List.of("「", "」", "『", "』")));

    private Quotes() {}

    static List<String> of(String language) {
        String key = language.toLowerCase(Locale.ROOT);
        List<String> quotes = BY_LANGUAGE.get(key);
        int dash = key.indexOf('-');
        if (quotes == null && dash > 0) quotes = BY_LANGUAGE.get(key.substring(0, dash));
        return quotes == null ? ENGLISH : quotes;
    }

    /// The mark at a depth of nesting, from 0; the last pair serves all deeper ones.
    static String mark(List<String> quotes, int depth, boolean open) {
        if (quotes.isEmpty() || depth < 0) return "";
        int pair = Math.min(depth, quotes.size() / 2 - 1);
        return quotes.get(2 * pair + (open ? 0 : 1));
    }
}
