package octavo.gather.epub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of an EPUB, packed or not.
interface BookFiles {
    /// @param path with forward slashes, from the container's root
    /// @return null when there is no such file
    byte @Nullable [] read(String path);

    /// Paths of all files, sorted.
    List<String> paths();
}
