package octavo.gather.clean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rules for one text: its language's, or those of a house.
///
/// @param language primary subtag, lower case; empty when it is not known
/// @param region lower case; may be empty
/// @param marks null where straight quotation marks are left alone
/// @param house null where the source's own curly marks and dashes stay
record Typography(
        String language, String region, @Nullable QuoteMarks marks, @Nullable HouseStyle house) {

    static Typography of(@Nullable String tag, @Nullable HouseStyle house) {
        String t = tag == null ? "" : tag.toLowerCase(Locale.ROOT);
        String language = t.split("-", 2)[0];
        String region = t.contains("-") ? t.substring(t.lastIndexOf('-') + 1) : "";
        if (house != null && house.language().equals(language))
            return new Typography(language, region, house.marks(), house);
        return new Typography(language, region, known(language) ? QuoteMarks.of(t) : null, null);
    }

    /// Languages whose marks are told from a straight one by what stands around it; Hebrew's gershayim, for one, can't
    /// be.
    private static boolean known(String language) {
        return switch (language) {
            case "",
                    "en",
                    "de",
                    "fr",
                    "es",
                    "it",
                    "pt",
                    "nl",
                    "pl",
                    "cs",
                    "sk",
                    "sl",
                    "hr",
                    "bg",
                    "hu",
                    "ro",
                    "ru",
                    "uk",
                    "be",
                    "el",
                    "ca",
                    "gl",
                    "eu",
                    "la",
                    "sv",
                    "fi",
                    "da",
                    "nb",
                    "no",
                    "nn",
                    "lt",
                    "lv",
                    "et",
                    "is",
                    "af",
                    "ga",
                    "cy",
                    "tr" ->
                    true;
            default -> false;
        };
    }

    boolean is(String... languages) {
        for (String l : languages) if (l.equals(language)) return true;
        return false;
    }

    boolean english() {
        return language.isEmpty() || language.equals("en");
    }

    /// What `a--b` becomes.
    String typedDash() {
        if (house != null) return house.dash();
        return switch (language) {
            case "de", "fr", "pl", "cs", "sk", "sv", "da", "nb", "no", "nn", "fi", "nl" -> " – ";
            case "ru", "uk", "be", "bg" -> " — ";
            default -> "—";
        };
    }

    /// What ` - ` and, in languages with spaced dashes, ` -- ` become.
    String spacedDash() {
        if (house != null) return house.dash();
        return is("ru", "uk", "be", "bg") ? " — " : " – ";
    }

    /// Whether a dash joins two numbers; Spanish, French, Italian and Portuguese join them by a hyphen (Ortografía de la
    /// lengua española 2010; Lexique de l'Imprimerie nationale).
    boolean dashInRanges() {
        return !is("es", "fr", "it", "pt", "ca", "gl");
    }

    /// Whether `:`, `;`, `!`, `?` have a space before them.
    boolean spacedPunctuation() {
        return language.equals("fr");
    }

    /// Whether a word of one letter stays with the next.
    boolean bindsShortWords() {
        return is("pl", "cs", "sk", "ru", "uk", "be");
    }
}
