package octavo.gather.epub;

import java.util.List;

/// The files of an EPUB, packed or not.
interface BookFiles {
    /// @param path with forward slashes, from the container's root
    /// @return null when there is no such file
    byte @org.jspecify.annotations.Nullable [] read(String path);

    /// Paths of all files, sorted.
    List<String> paths();
}
