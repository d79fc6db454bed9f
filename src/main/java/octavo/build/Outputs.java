package octavo.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.world.World;

/// Files that are made in memory first and written when all of them are there: all of them, or none.
final class Outputs {
    private final World world;
    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Outputs(World world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    void put(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    /// Writes all files, or none; what can't be written is a diagnostic.
    List<Path> write(Diagnostics diagnostics) {
        SequencedMap<Path, byte[]> all = new LinkedHashMap<>();
        files.forEach((name, bytes) -> all.put(folder.resolve(name), bytes));
        try {
            world.writeAll(all);
            return List.copyOf(all.sequencedKeySet());
        } catch (World.WriteFailure x) {
            diagnostics.add(
                    Diagnostic.error(
                            "output-unwritable",
                            "can't write " + x.file() + ": " + reason(world, x.file(), x.reason()),
                            null,
                            "make room there, or choose another folder with -o"));
            return List.of();
        }
    }

    /// Why a file can't be written, without the names of temporary files.
    static String reason(World world, Path file, IOException x) {
        if (world.isFolder(file)) return "a folder of that name is there";
        return switch (x) {
            case AccessDeniedException e -> "no permission";
            case FileAlreadyExistsException e -> "a file stands in the folder's place";
            default -> x.getMessage() == null ? x.getClass().getSimpleName() : x.getMessage();
        };
    }
}
