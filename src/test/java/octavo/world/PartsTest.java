package octavo.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All files are replaced, or none.
class PartsTest {
    @TempDir Path folder;

    @Test
    void whatCantBeWrittenKeepsTheOthers() throws IOException {
        Path first = folder.resolve("a.pdf");
        Path second = folder.resolve("b.epub");
        Files.writeString(first, "old");
        Files.createDirectory(second);
        SequencedMap<Path, byte[]> files = new LinkedHashMap<>();
        files.put(first, new byte[] {'1'});
        files.put(second, new byte[] {'2'});
        World.WriteFailure x =
                assertThrows(World.WriteFailure.class, () -> new RealWorld().writeAll(files));
        assertEquals(second, x.file());
        assertEquals("old", Files.readString(first));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
        Files.delete(second);
        new RealWorld().writeAll(files);
        assertEquals("1", Files.readString(first));
        assertEquals("2", Files.readString(second));
    }
}
