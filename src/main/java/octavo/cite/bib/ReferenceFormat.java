package octavo.cite.bib;

import java.util.Locale;

/// The formats of files of references.
enum ReferenceFormat {
    CSL_JSON,
    CSL_YAML,
    BIBTEX,
    RIS,
    ENDNOTE_XML;

    /// By what the file holds, and by its name where that is open.
    static ReferenceFormat of(String file, String text) {
        String head = text.substring(0, Math.min(text.length(), 4000)).stripLeading();
        String name = file.toLowerCase(Locale.ROOT);
        if (head.startsWith("<")) return ENDNOTE_XML;
        if (name.endsWith(".bib") || name.endsWith(".bibtex")) return BIBTEX;
        if (name.endsWith(".yaml") || name.endsWith(".yml")) return CSL_YAML;
        if (name.endsWith(".ris") || head.matches("(?s)TY {1,2}-.*")) return RIS;
        if (head.startsWith("[") || head.startsWith("{")) return CSL_JSON;
        if (head.startsWith("---") || head.startsWith("references:") || head.startsWith("- "))
            return CSL_YAML;
        if (name.endsWith(".json")) return CSL_JSON;
        if (head.matches("(?s)(?:.*\\n)?\\s*TY {1,2}-.*")) return RIS;
        return BIBTEX;
    }
}
