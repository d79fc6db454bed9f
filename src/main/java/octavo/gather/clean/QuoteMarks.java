package octavo.gather.clean;

import org.jspecify.annotations.Nullable;

/// The quotation marks of a language.
public record QuoteMarks(String open, String close, String innerOpen, String innerClose) {
    public static QuoteMarks of(@Nullable String language) {
        String primary = language == null ? "en" : language.split("-", 2)[0];
        return switch (primary) {
            case "de", "cs", "sk", "sl", "bg", "hr" -> new QuoteMarks("„", "“", "‚", "‘");
            case "pl", "hu", "ro" -> new QuoteMarks("„", "”", "«", "»");
            case "fr" -> new QuoteMarks("«\u00A0", "\u00A0»", "“", "”");
            case "ru", "uk", "be" -> new QuoteMarks("«", "»", "„", "“");
            case "es", "it", "pt", "el", "ca" -> new QuoteMarks("«", "»", "“", "”");
            case "sv", "fi" -> new QuoteMarks("”", "”", "’", "’");
            case "da", "nb", "no", "nn" -> new QuoteMarks("«", "»", "‘", "’");
            default -> new QuoteMarks("“", "”", "‘", "’");
        };
    }
}
