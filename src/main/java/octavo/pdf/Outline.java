package octavo.pdf;

import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.frame.OutlineEntry;
import org.jspecify.annotations.Nullable;

/// Bookmarks (ISO 32000-1, 12.3.3). The first level is shown, what is below it opens on demand.
final class Outline {
    private final PdfFile file;
    private final Destinations destinations;
    private final Diagnostics diagnostics;

    Outline(PdfFile file, Destinations destinations, Diagnostics diagnostics) {
        this.file = file;
        this.destinations = destinations;
        this.diagnostics = diagnostics;
    }

    /// Number of the outline's root.
    int write(List<OutlineEntry> entries) {
        int root = file.allocate();
        int first = children(entries, root);
        Bytes b = new Bytes(64).ascii("<</Type/Outlines/First ").ref(first).ascii("/Last ");
        b.ref(first + entries.size() - 1).ascii("/Count ").integer(entries.size()).ascii(">>");
        file.object(root, b);
        return root;
    }

    /// Numbers of siblings follow each other; the first.
    private int children(List<OutlineEntry> entries, int parent) {
        int first = file.allocate(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            OutlineEntry entry = entries.get(i);
            int id = first + i;
            Bytes b =
                    new Bytes(128)
                            .ascii("<</Title")
                            .text(entry.label())
                            .ascii("/Parent ")
                            .ref(parent);
            if (i > 0) b.ascii("/Prev ").ref(id - 1);
            if (i + 1 < entries.size()) b.ascii("/Next ").ref(id + 1);
            if (!entry.children().isEmpty()) {
                int child = children(entry.children(), id);
                b.ascii("/First ").ref(child).ascii("/Last ");
                b.ref(child + entry.children().size() - 1);
                b.ascii("/Count ").integer(-entry.children().size());
            }
            String anchor = anchor(entry);
            if (anchor != null) {
                destinations.write(anchor, b);
            } else {
                diagnostics.add(
                        Diagnostic.warning(
                                "bookmark-target-missing",
                                "the bookmark \"" + entry.label() + "\" leads nowhere",
                                null,
                                null));
            }
            file.object(id, b.ascii(">>"));
        }
        return first;
    }

    /// The entry's own place, or that of the first entry below it that has one.
    private @Nullable String anchor(OutlineEntry entry) {
        if (destinations.has(entry.anchor())) return entry.anchor();
        for (OutlineEntry child : entry.children()) {
            String anchor = anchor(child);
            if (anchor != null) return anchor;
        }
        return null;
    }
}
