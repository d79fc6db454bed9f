package octavo.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.world.World;

/// Files in memory.
final class MemoryWorld implements World {
    private final Map<Path, byte[]> files = new HashMap<>();

    static ImageStore storeOf(byte[] file) {
        return storeOf("x", file);
    }

    static ImageStore storeOf(String name, byte[] file) {
        MemoryWorld world = new MemoryWorld();
        world.files.put(Path.of("/book", name), file);
        return new ImageStore(world, Path.of("/book"));
    }

    @Override
    public byte[] read(Path file) throws IOException {
        byte[] bytes = files.get(file);
        if (bytes == null) throw new FileNotFoundException(file.toString());
        return bytes;
    }

    @Override
    public boolean isFile(Path path) {
        return files.containsKey(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return false;
    }

    @Override
    public List<Path> list(Path folder) {
        return List.of();
    }

    @Override
    public void write(Path file, byte[] bytes) {
        files.put(file, bytes);
    }

    @Override
    public String env(String name) {
        return null;
    }

    @Override
    public LocalDate today() {
        return LocalDate.EPOCH;
    }
}
