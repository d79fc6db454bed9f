package octavo.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// A folder in which the book of specimens stands instead of the book that is there, beside that one's own styles and
/// fonts; what is written stays in memory.
final class SpecimenWorld implements World {
    private static final String ROOT = "octavo/specimen/";
    private static final List<String> FILES =
            List.of(
                    "book.yaml",
                    "headnote.md",
                    "questions.md",
                    "articles/page/article.md",
                    "articles/night/article.md");

    private final MadeFiles files;
    private final Path folder;
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    /// @param folder absolute; nothing need be there
    SpecimenWorld(World world, Path folder) throws IOException {
        this.folder = folder.normalize();
        Map<Path, byte[]> made = new HashMap<>();
        for (String f : FILES) made.put(this.folder.resolve(f), resource(f));
        files = new MadeFiles(world, made);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in =
                SpecimenWorld.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) throw new IOException(ROOT + name + " is missing");
            return in.readAllBytes();
        }
    }

    /// By file name.
    Map<String, byte[]> written() {
        return written;
    }

    private boolean mine(Path path) {
        Path p = path.normalize();
        return files.files().keySet().stream().anyMatch(f -> f.startsWith(p));
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return files.read(file);
    }

    @Override
    public boolean isFile(Path path) {
        // The book that is there has people of its own.
        return !path.normalize().equals(folder.resolve("people.yaml")) && files.isFile(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return mine(path) || files.isFolder(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return files.list(folder);
    }

    @Override
    public Path real(Path path) throws IOException {
        return mine(path) ? path.normalize() : files.real(path);
    }

    @Override
    public void write(Path file, byte[] bytes) {
        written.put(file.getFileName().toString(), bytes);
    }

    @Override
    public @Nullable String env(String name) {
        return files.env(name);
    }

    @Override
    public LocalDate today() {
        return files.today();
    }
}
