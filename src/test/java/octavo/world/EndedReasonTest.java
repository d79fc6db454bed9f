package octavo.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class EndedReasonTest {
    private static final Path FOLDER = Path.of("/x/octavo-1");

    private static String reason(String said) {
        return new Programs.Ended(1, said).reason(FOLDER);
    }

    @Test
    void theLastLineWithoutTheFolder() {
        assertEquals(
                "Error: source.odt could not be loaded",
                reason("warn\nError: /x/octavo-1/source.odt could not be loaded\n \n"));
        assertEquals("", reason(""));
    }

    @Test
    void oneLineWithABound() {
        assertEquals("a [31mb", reason("a\u001b[31mb"));
        assertEquals("x".repeat(200) + "…", reason("x".repeat(5000)));
        assertEquals("x".repeat(199) + "…", reason("x".repeat(199) + "😀".repeat(9)));
    }
}
