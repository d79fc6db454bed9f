package octavo.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import octavo.world.RealWorld;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// The files of this machine; a test puts another network, environment or date in their place.
public class ForwardingWorld implements World {
    private final World real = new RealWorld();

    @Override
    public byte[] read(Path file) throws IOException {
        return real.read(file);
    }

    @Override
    public boolean isFile(Path path) {
        return real.isFile(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return real.isFolder(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        real.write(file, bytes);
    }

    @Override
    public @Nullable String env(String name) {
        return null;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 11, 23);
    }
}
