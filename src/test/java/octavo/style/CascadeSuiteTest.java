package octavo.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;

/// `cascade.txt` holds cases (`=== name`, CSS, `---`, markup); `cascade.expected.txt` what they come to.
class CascadeSuiteTest {
    private static final Path CASES = Path.of("src/test/resources/octavo/style/cascade.txt");

    @Test
    void cases() throws IOException {
        StringBuilder sb = new StringBuilder();
        for (String part : ("\n" + Files.readString(CASES)).split("\n=== ")) {
            if (part.isBlank()) continue;
            int end = part.indexOf('\n');
            String[] halves = part.substring(end + 1).split("\n---\n", -1);
            sb.append("=== ").append(part, 0, end).append('\n');
            sb.append(StyleCases.run(halves[0], halves[1].strip(), Media.PRINT));
        }
        Expected.check("octavo/style/cascade.expected.txt", sb.toString());
    }
}
