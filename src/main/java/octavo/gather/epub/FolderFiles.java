package octavo.gather.epub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.gather.archive.SafePaths;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// An unpacked EPUB.
final class FolderFiles implements BookFiles {
    private static final int DEEPEST = 8;
    private static final int MOST = 20_000;
    private final World world;
    private final Path root;

    FolderFiles(World world, Path root) {
        this.world = world;
        this.root = root;
    }

    @Override
    public byte @Nullable [] read(String path) {
        if (!SafePaths.isSafe(path)) return null;
        Path file = root.resolve(path);
        try {
            return world.isFile(file) ? world.read(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public List<String> paths() {
        List<String> out = new ArrayList<>();
        walk(root, "", 0, out);
        return out;
    }

    private void walk(Path folder, String prefix, int depth, List<String> out) {
        if (depth > DEEPEST) return;
        List<Path> entries;
        try {
            entries = world.list(folder);
        } catch (IOException e) {
            return;
        }
        for (Path p : entries) {
            String path = prefix + p.getFileName();
            if (out.size() >= MOST) return;
            if (world.isFolder(p)) walk(p, path + "/", depth + 1, out);
            else out.add(path);
        }
    }
}
