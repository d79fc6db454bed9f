package octavo.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Expected files in `src/test/resources`. With the environment variable `OCTAVO_REWRITE=1` they are rewritten with
/// what the code makes now; the change is reviewed in the diff.
public final class Expected {
    private Expected() {}

    public static void check(String resource, String actual) {
        Path file = Path.of("src/test/resources", resource);
        try {
            if ("1".equals(System.getenv("OCTAVO_REWRITE"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertEquals(
                    Files.readString(file), actual, () -> file + " (OCTAVO_REWRITE=1 rewrites it)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
