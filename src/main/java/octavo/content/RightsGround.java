package octavo.content;

import java.util.Locale;

/// On what ground a text or image stands in the book.
public enum RightsGround {
    OWN,
    LICENCE,
    PERMISSION,
    PUBLIC_DOMAIN,
    EXCEPTION,
    NONE_FOUND;

    /// As it is written in files: `none-found`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
