package octavo.gather.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A house's way with marks, to which texts of its language are brought when an editor asks for it: curly quotation
/// marks and dashes are converted too then.
public enum HouseStyle {
    /// The Chicago Manual of Style: “ ‘, closed em dashes, spaced periods of an ellipsis.
    CHICAGO("en", QuoteMarks.ENGLISH, "—", ".\u00A0.\u00A0."),
    /// New Hart's Rules as Oxford University Press prints: ‘ “, closed em dashes.
    OXFORD("en", QuoteMarks.BRITISH, "—", "…"),
    /// Most British publishers: ‘ “, spaced en dashes.
    BRITISH("en", QuoteMarks.BRITISH, " – ", "…"),
    /// Duden: „ ‚, spaced en dashes, narrow spaces within abbreviations.
    DUDEN("de", QuoteMarks.GERMAN, " – ", "…"),
    /// German books: » ›.
    VERLAG("de", QuoteMarks.GERMAN_BOOKS, " – ", "…"),
    /// Switzerland, German: « ‹.
    SWISS("de", QuoteMarks.SWISS, " – ", "…"),
    /// Lexique des règles typographiques of the Imprimerie nationale: « », full no-break spaces within them.
    IMPRIMERIE("fr", QuoteMarks.FRENCH_WIDE, " – ", "…"),
    /// Ortografía of the Real Academia: « “.
    RAE("es", QuoteMarks.ROMANCE, "—", "…"),
    /// Latin American publishers: “ ‘.
    AMERICANA("es", QuoteMarks.ENGLISH, "—", "…"),
    /// Wydawnictwo Naukowe PWN: „ «.
    PWN("pl", QuoteMarks.POLISH, " – ", "…"),
    /// Milchin's handbook: « „, em dashes.
    MILCHIN("ru", QuoteMarks.RUSSIAN, " — ", "…");

    private final String language;
    private final QuoteMarks marks;
    private final String dash;
    private final String ellipsis;

    HouseStyle(String language, QuoteMarks marks, String dash, String ellipsis) {
        this.language = language;
        this.marks = marks;
        this.dash = dash;
        this.ellipsis = ellipsis;
    }

    /// As it is written in a manifest: `chicago`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(HouseStyle::key).toList();
    }

    public static @Nullable HouseStyle of(String key) {
        for (HouseStyle h : values()) if (h.key().equals(key)) return h;
        return null;
    }

    String language() {
        return language;
    }

    QuoteMarks marks() {
        return marks;
    }

    /// Between parts of a sentence, with its spaces.
    String dash() {
        return dash;
    }

    String ellipsis() {
        return ellipsis;
    }
}
