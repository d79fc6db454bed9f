package octavo.cite.bib;

import octavo.cite.csl.CslItem;
import octavo.diag.SourceSpan;

/// A bibliographic record with the place where it was read.
public record Reference(CslItem item, SourceSpan span) {
    /// The key by which it is cited.
    public String key() {
        return item.id();
    }
}
