package octavo.cite.bib;

import octavo.cite.csl.CslItem;
import octavo.diag.SourceSpan;

/// A bibliographic record with the place where it was read.
///
/// @param title with the capitals that the file gives it; the item's are what styles ask for
public record Reference(CslItem item, String title, SourceSpan span) {
    public Reference(CslItem item, SourceSpan span) {
        this(item, item.text("title"), span);
    }

    /// The key by which it is cited.
    public String key() {
        return item.id();
    }
}
