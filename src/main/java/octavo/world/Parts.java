package octavo.world;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Files that are written beside their places, under names of their own, and then put there one after the other. A
/// program that is interrupted leaves none behind, and puts either all in their places or none.
final class Parts implements AutoCloseable {
    /// Those that are on the disk now, of all threads.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static final Object PUTTING = new Object();
    private static boolean ended;
    private static boolean hooked;

    private final List<Map.Entry<Path, Path>> written = new ArrayList<>();

    Parts() {
        synchronized (PUTTING) {
            if (!hooked) Runtime.getRuntime().addShutdownHook(new Thread(Parts::end));
            hooked = true;
        }
    }

    private static void end() {
        synchronized (PUTTING) {
            ended = true;
            for (Path part : OPEN) {
                try {
                    Files.deleteIfExists(part);
                } catch (IOException e) {
                    // Nothing more can be done about it.
                }
            }
        }
    }

    /// Writes what is to be put into the file's place; the folders above it are made.
    void write(Path file, byte[] bytes) throws IOException {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        Path real = Files.exists(file) && !folder ? file.toRealPath() : file;
        if (Files.isDirectory(real)) throw new FileSystemException(file.toString());
        Path above = real.toAbsolutePath().getParent();
        if (above != null) Files.createDirectories(above);
        Path part = Files.createTempFile(above, ".octavo-", ".part");
        OPEN.add(part);
        written.add(Map.entry(part, real));
        Files.write(part, bytes);
        Permissions.asNew(part);
    }

    /// All of them; an interruption waits until they are there.
    void putInPlace() throws World.WriteFailure {
        synchronized (PUTTING) {
            if (ended) return;
            for (Map.Entry<Path, Path> e : written) {
                try {
                    move(e.getKey(), e.getValue());
                } catch (IOException x) {
                    throw new World.WriteFailure(e.getValue(), x);
                }
            }
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        for (Map.Entry<Path, Path> e : written) {
            try {
                Files.deleteIfExists(e.getKey());
            } catch (IOException x) {
                // It stays; its name tells whose it is.
            }
            OPEN.remove(e.getKey());
        }
    }
}
