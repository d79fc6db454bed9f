package octavo.cite.csl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.cite.bib.Reference;
import octavo.cite.bib.ReferenceReader;

/// CSL-JSON as a book's bibliography is read.
public final class Items {
    private Items() {}

    /// The items of a list, whatever is said about them.
    public static List<CslItem> of(String json) {
        return ReferenceReader.read(json.getBytes(StandardCharsets.UTF_8), "items.json")
                .value()
                .stream()
                .map(Reference::item)
                .toList();
    }
}
