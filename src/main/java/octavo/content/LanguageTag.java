package octavo.content;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Language tags (BCP 47) as editors write them.
public final class LanguageTag {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /// Whether the text is well-formed and begins with a language that may exist: of two letters, one of ISO 639-1; of
    /// three letters, any. Longer ones are well-formed too, but none has ever been registered.
    public static boolean isOne(String text) {
        try {
            String language = new Locale.Builder().setLanguageTag(text).build().getLanguage();
            return language.length() == 3 || TWO_LETTERS.contains(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /// The tag that was probably meant: `en-GB` for `en_GB`, `de` for `German` and `Deutsch`; or null.
    public static @Nullable String meant(String text) {
        String dashed = text.strip().replace('_', '-');
        if (isOne(dashed)) return dashed;
        String name = text.strip();
        for (String code : Locale.getISOLanguages()) {
            Locale l = Locale.of(code);
            if (name.equalsIgnoreCase(l.getDisplayLanguage(Locale.ENGLISH))
                    || name.equalsIgnoreCase(l.getDisplayLanguage(l))) return code;
        }
        return null;
    }
}
