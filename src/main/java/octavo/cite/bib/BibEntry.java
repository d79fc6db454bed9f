package octavo.cite.bib;

import java.util.Map;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// An entry of a BibTeX file, macros replaced and strings joined, LaTeX as it stands.
///
/// @param type lower case: `article`
/// @param fields by lower-case name, in the order of the file
record BibEntry(String type, String key, Map<String, String> fields, SourceSpan span) {
    @Nullable String get(String field) {
        return fields.get(field);
    }
}
