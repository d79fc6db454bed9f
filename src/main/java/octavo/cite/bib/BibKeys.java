package octavo.cite.bib;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// BibLaTeX's localization keys in values (`type = {patentus}`, `series = {newseries}`), as words.
final class BibKeys {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("phdthesis", "PhD thesis"),
                    Map.entry("mastersthesis", "Master’s thesis"),
                    Map.entry("mathesis", "Master’s thesis"),
                    Map.entry("candthesis", "Candidate thesis"),
                    Map.entry("bathesis", "Bachelor’s thesis"),
                    Map.entry("techreport", "technical report"),
                    Map.entry("resreport", "research report"),
                    Map.entry("software", "computer software"),
                    Map.entry("datacd", "data CD"),
                    Map.entry("audiocd", "audio CD"),
                    Map.entry("patent", "patent"),
                    Map.entry("patreq", "patent request"));

    private static final Map<String, String> COUNTRIES =
            Map.of(
                    "de", "Germany",
                    "eu", "European Union",
                    "fr", "France",
                    "uk", "United Kingdom",
                    "us", "United States");

    private static final Map<String, String> OF_COUNTRY =
            Map.of("de", "German", "eu", "European", "fr", "French", "uk", "British", "us", "U.S.");

    private BibKeys() {}

    /// A type of publication; what is no key stays.
    static @Nullable String type(@Nullable String value) {
        if (value == null) return null;
        String key = value.strip().toLowerCase(Locale.ROOT);
        String word = TYPES.get(key);
        if (word != null) return word;
        if (!key.matches("(patent|patreq)(de|eu|fr|uk|us)")) return value;
        String country = OF_COUNTRY.getOrDefault(key.substring(6), "");
        return country + " " + TYPES.getOrDefault(key.substring(0, 6), "");
    }

    /// What `\bibstring` prints, in English; what is no key stays.
    static String word(String key) {
        String type = type(key);
        String series = series(type, "en");
        return series == null ? key : series;
    }

    /// The type that an entry's own type says, as `@phdthesis`, or null.
    static @Nullable String ofEntry(String entryType) {
        return switch (entryType) {
            case "patent", "software" -> null;
            default -> TYPES.get(entryType);
        };
    }

    /// Places, among them `countryfr`.
    static @Nullable String places(@Nullable String value) {
        if (value == null || !value.contains("country")) return value;
        StringBuilder b = new StringBuilder();
        for (String p : value.split(";", -1)) {
            String key = p.strip().toLowerCase(Locale.ROOT);
            String country = key.startsWith("country") ? COUNTRIES.get(key.substring(7)) : null;
            b.append(b.isEmpty() ? "" : "; ").append(country == null ? p.strip() : country);
        }
        return b.toString();
    }

    /// The series of a periodical or of a book: `newseries`, or a number.
    static @Nullable String series(@Nullable String value, String language) {
        if (value == null) return null;
        String key = value.strip().toLowerCase(Locale.ROOT);
        String l = language.length() < 2 ? "en" : language.substring(0, 2);
        if (key.equals("newseries") || key.equals("oldseries")) {
            boolean old = key.startsWith("old");
            return switch (l) {
                case "de" -> old ? "Alte Folge" : "Neue Folge";
                case "fr" -> old ? "ancienne série" : "nouvelle série";
                case "it" -> old ? "vecchia serie" : "nuova serie";
                case "es" -> old ? "antigua época" : "nueva época";
                default -> old ? "old series" : "new series";
            };
        }
        if (!key.matches("[1-9]\\d?")) return value;
        return switch (l) {
            case "de" -> key + ". Folge";
            case "fr" -> key + (key.equals("1") ? "re série" : "e série");
            case "it" -> "serie " + key;
            case "es" -> key + ".ª época";
            case "en" -> key + ordinal(Integer.parseInt(key)) + " ser.";
            default -> value;
        };
    }

    private static String ordinal(int n) {
        if (n >= 11 && n <= 13) return "th";
        return switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
