package octavo.content;

import java.util.Locale;

/// An exception to copyright on which a text may stand in a book.
public enum RightsException {
    QUOTATION,
    FAIR_USE,
    FAIR_DEALING,
    TEACHING;

    /// As it is written in files: `fair-use`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
