package octavo.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files, environment and clock of this machine.
public final class RealWorld implements World {
    private @Nullable Network network;

    @Override
    public synchronized Network network() {
        Network n = network;
        if (n == null) network = n = new HttpNetwork();
        return n;
    }

    @Override
    public byte[] standardInput() throws IOException {
        byte[] bytes = System.in.readNBytes((int) MAX_FILE + 1);
        if (bytes.length > MAX_FILE)
            throw new IOException("more than " + MAX_FILE + " bytes; that many are read");
        return bytes;
    }

    @Override
    public Programs.Ended run(List<String> command, java.time.Duration time) throws IOException {
        return Programs.run(command, time);
    }

    @Override
    public <T> T inTemporaryFolder(Programs.Work<T> work) throws IOException {
        return Programs.inTemporaryFolder(work);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_FILE)
            throw new IOException(
                    file + " has " + size + " bytes; at most " + MAX_FILE + " are read");
        return Files.readAllBytes(file);
    }

    @Override
    public boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> s = Files.list(folder)) {
            return s.filter(p -> !p.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        try (Parts parts = new Parts()) {
            parts.write(file, bytes);
            parts.putInPlace();
        }
    }

    @Override
    public void writeAll(SequencedMap<Path, byte[]> files) throws WriteFailure {
        try (Parts parts = new Parts()) {
            for (Map.Entry<Path, byte[]> e : files.entrySet()) {
                try {
                    parts.write(e.getKey(), e.getValue());
                } catch (IOException x) {
                    throw new WriteFailure(e.getKey(), x);
                }
            }
            parts.putInPlace();
        }
    }

    @Override
    public @Nullable String env(String name) {
        return System.getenv(name);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(java.time.ZoneId.systemDefault());
    }
}
