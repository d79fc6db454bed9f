package octavo.collection;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Ids of articles and texts, fit for file names, unique in the book.
final class EntryIds {
    private final Set<String> used = new HashSet<>();

    /// @param name of the folder or file
    /// @param otherwise where nothing of the name can be kept
    String claim(String name, String otherwise) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String base =
                plain.isEmpty() ? otherwise : plain.length() > 60 ? plain.substring(0, 60) : plain;
        String id = base;
        for (int n = 2; !used.add(id); n++) id = base + "-" + n;
        return id;
    }
}
