package octavo.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// A world in which some files are made by the build and stand on no disk.
///
/// @param files by their absolute path
record MadeFiles(World world, Map<Path, byte[]> files) implements World {
    MadeFiles {
        files = Map.copyOf(files);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        byte[] made = files.get(file.normalize());
        return made != null ? made.clone() : world.read(file);
    }

    @Override
    public boolean isFile(Path path) {
        return files.containsKey(path.normalize()) || world.isFile(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return world.isFolder(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return world.list(folder);
    }

    @Override
    public Path real(Path path) throws IOException {
        return files.containsKey(path.normalize()) ? path.normalize() : world.real(path);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        world.write(file, bytes);
    }

    @Override
    public @Nullable String env(String name) {
        return world.env(name);
    }

    @Override
    public LocalDate today() {
        return world.today();
    }
}
