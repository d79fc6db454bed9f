package octavo.gather.clean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The quotation marks of a language, with the space that stands inside them.
///
/// @param glossOpen of single marks that stand within no others: a meaning, a word at arm's length
public record QuoteMarks(
        String open,
        String close,
        String innerOpen,
        String innerClose,
        String glossOpen,
        String glossClose) {
    static final QuoteMarks ENGLISH = six("“ ” ‘ ’ ‘ ’");
    static final QuoteMarks BRITISH = six("‘ ’ “ ” “ ”");
    static final QuoteMarks GERMAN = six("„ “ ‚ ‘ ‚ ‘");
    static final QuoteMarks GERMAN_BOOKS = six("» « › ‹ › ‹");
    static final QuoteMarks SWISS = six("« » ‹ › ‹ ›");
    static final QuoteMarks POLISH = six("„ ” « » ‚ ’");
    static final QuoteMarks RUSSIAN = six("« » „ “ ‘ ’");
    static final QuoteMarks ROMANCE = six("« » “ ” ‘ ’");

    /// The Imprimerie nationale puts a no-break space of full width into guillemets, most books a narrow one.
    static final QuoteMarks FRENCH = spaced("\u202F");

    static final QuoteMarks FRENCH_WIDE = spaced("\u00A0");

    private static QuoteMarks six(String six) {
        String[] m = six.split(" ");
        return new QuoteMarks(m[0], m[1], m[2], m[3], m[4], m[5]);
    }

    private static QuoteMarks spaced(String space) {
        return new QuoteMarks("«" + space, space + "»", "“", "”", "‘", "’");
    }

    /// @param language BCP 47 tag; English where it is not known
    public static QuoteMarks of(@Nullable String language) {
        String tag = language == null ? "en" : language.toLowerCase(Locale.ROOT);
        String region = tag.replaceAll("^[^-]*-?", "");
        return switch (tag.split("-", 2)[0]) {
            case "de" -> region.startsWith("ch") || region.startsWith("li") ? SWISS : GERMAN;
            case "cs", "sk", "sl", "bg", "hr", "lt", "et", "is" -> GERMAN;
            case "pl" -> POLISH;
            case "hu", "ro" -> six("„ ” » « ‚ ’");
            case "fr" -> FRENCH;
            case "ru", "uk", "be" -> RUSSIAN;
            case "es", "it", "el", "ca", "gl", "eu", "la" ->
                    region.isEmpty()
                                    || region.startsWith("es")
                                    || region.startsWith("it")
                                    || region.startsWith("gr")
                            ? ROMANCE
                            : ENGLISH;
            case "pt" -> region.startsWith("br") ? ENGLISH : ROMANCE;
            case "sv", "fi" -> six("” ” ’ ’ ’ ’");
            case "da" -> six("» « › ‹ › ‹");
            case "nb", "no", "nn" -> six("« » ‘ ’ ‘ ’");
            default -> ENGLISH;
        };
    }
}
