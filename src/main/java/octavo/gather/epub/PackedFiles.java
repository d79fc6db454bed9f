package octavo.gather.epub;

import java.util.List;
import octavo.gather.archive.Archive;
import org.jspecify.annotations.Nullable;

/// A packed EPUB.
record PackedFiles(Archive archive) implements BookFiles {
    @Override
    public byte @Nullable [] read(String path) {
        return archive.read(path);
    }

    @Override
    public List<String> paths() {
        return archive.paths();
    }
}
