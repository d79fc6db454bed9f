package octavo.cite.bib;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;

/// Reads a file of references of any known format.
public final class ReferenceReader {
    private ReferenceReader() {}

    /// What could be read, in the order of the file; each problem with its line. A key that stands twice is an error,
    /// and the first one counts.
    ///
    /// @param file as the user would name it
    public static Outcome<List<Reference>> read(byte[] bytes, String file) {
        return read(bytes, file, "und");
    }

    /// @param language of the book: what BibTeX's titles are in where they don't say
    public static Outcome<List<Reference>> read(byte[] bytes, String file, String language) {
        Diagnostics diagnostics = new Diagnostics();
        String text = SourceBytes.decode(bytes, file, diagnostics);
        if (text.isBlank()) return diagnostics.with(List.of());
        List<Reference> all =
                switch (ReferenceFormat.of(file, text)) {
                    case CSL_JSON -> CslJsonReader.read(text, file, diagnostics);
                    case CSL_YAML -> CslYamlReader.read(text, file, diagnostics);
                    case BIBTEX ->
                            BibtexReader.read(
                                    text, file, diagnostics, language.matches("en(-.*)?"));
                    case RIS -> RisReader.read(text, file, diagnostics);
                    case ENDNOTE_XML -> EndNoteReader.read(text, file, diagnostics);
                };
        Map<String, SourceSpan> seen = new HashMap<>();
        for (Reference r : all) {
            SourceSpan first = seen.putIfAbsent(r.key(), r.span());
            if (first != null) diagnostics.add(duplicate(r, first));
        }
        return diagnostics.with(List.copyOf(all));
    }

    static Diagnostic duplicate(Reference r, SourceSpan first) {
        return Diagnostic.error(
                "reference-twice",
                "the key `" + r.key() + "` stands twice; the first time at " + first,
                r.span(),
                "give one of them another key, or take it out");
    }
}
