package octavo.collection;

import org.jspecify.annotations.Nullable;

/// The course that a reader is for.
///
/// @param code as the school writes it: `SOC 210`
/// @param term in which it is taught: `Spring 2027`
public record Course(@Nullable String code, @Nullable String term) {
    /// Both in one line, `SOC 210, Spring 2027`; empty where nothing is said.
    public String line() {
        if (code == null) return term == null ? "" : term;
        return term == null ? code : code + ", " + term;
    }
}
