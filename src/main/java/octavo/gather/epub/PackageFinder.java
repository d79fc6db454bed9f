package octavo.gather.epub;

import java.io.IOException;
import java.nio.file.Path;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// Finds the package document of an unpacked EPUB.
public final class PackageFinder {
    private PackageFinder() {}

    public static @Nullable Path find(World world, Path folder) throws IOException {
        return null;
    }
}
