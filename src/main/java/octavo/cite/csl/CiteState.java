package octavo.cite.csl;

import org.jspecify.annotations.Nullable;

/// Where and how a work is cited, as conditions ask for it.
///
/// @param position null for what has none: entries of a bibliography
/// @param firstNote the note of the first citation, or 0
record CiteState(
        @Nullable CitePosition position,
        boolean nearNote,
        int firstNote,
        String label,
        String locator) {
    static final CiteState NONE = new CiteState(null, false, 0, "", "");

    boolean isSubsequent() {
        return position != null
                && position != CitePosition.FIRST
                && position != CitePosition.COMPUTED;
    }
}
