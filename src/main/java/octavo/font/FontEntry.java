package octavo.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A face that is known but perhaps not read yet.
final class FontEntry {
    /// Reads a face that is known to be there.
    interface Loader {
        Face load() throws IOException;
    }

    private final String family;
    private final int weight;
    private final boolean italic;
    private final Set<String> scripts;
    private final Loader loader;
    private volatile @Nullable Face face;

    /// @param scripts for which the family is a good choice, as ISO 15924 names them; empty when that is not known
    FontEntry(String family, int weight, boolean italic, Set<String> scripts, Loader loader) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.scripts = Set.copyOf(scripts);
        this.loader = loader;
    }

    static FontEntry of(Face face) {
        return new FontEntry(face.family(), face.weight(), face.italic(), Set.of(), () -> face);
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    Set<String> scripts() {
        return scripts;
    }

    Face face() {
        Face f = face;
        if (f != null) return f;
        synchronized (this) {
            f = face;
            if (f == null) face = f = load();
            return f;
        }
    }

    private Face load() {
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
