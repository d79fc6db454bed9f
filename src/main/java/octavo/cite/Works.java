package octavo.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.cite.bib.Reference;
import octavo.cite.bib.ReferenceLibrary;
import octavo.cite.csl.CslItem;

/// The works that a book cites. Entries of several files that are one work by DOI, ISBN, or title and year are counted
/// as one, whatever their keys.
final class Works {
    private final List<CslItem> items = new ArrayList<>();
    private final Map<Reference, String> ids = new IdentityHashMap<>();
    private final Map<String, List<String>> byIdentity = new HashMap<>();

    /// The id of the work, which is unique in the book.
    String id(Reference r) {
        String known = ids.get(r);
        if (known != null) return known;
        List<String> identities = ReferenceLibrary.identities(r.item());
        String id = null;
        for (String i : identities)
            for (String other : byIdentity.getOrDefault(i, List.of()))
                if (id == null && !ReferenceLibrary.differ(item(other), r.item())) id = other;
        if (id == null) {
            id = Integer.toString(items.size() + 1);
            items.add(new CslItem(id, r.item().type(), r.item().variables()));
        }
        for (String i : identities) {
            List<String> all = byIdentity.computeIfAbsent(i, k -> new ArrayList<>());
            if (!all.contains(id)) all.add(id);
        }
        ids.put(r, id);
        return id;
    }

    CslItem item(String id) {
        return items.get(Integer.parseInt(id) - 1);
    }
}
