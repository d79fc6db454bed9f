package octavo.font;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final Loader loader;
    private volatile @Nullable Face face;

    FontEntry(String family, int weight, boolean italic, Loader loader) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.loader = loader;
    }

    static FontEntry of(Face face) {
        return new FontEntry(face.family(), face.weight(), face.italic(), () -> face);
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
