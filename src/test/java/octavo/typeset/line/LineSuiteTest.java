package octavo.typeset.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.style.StyledNode.StyledElement;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;

/// Paragraphs and the lines they are set as. A case in `lines.txt` is a line `# what it shows`, a line with the
/// measure and the looseness, and the paragraph up to the next blank line.
class LineSuiteTest {
    @Test
    void linesAreAsExpected() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String one :
                Files.readString(Path.of("src/test/resources/octavo/typeset/line/lines.txt"))
                        .split("\n\n+(?=# )")) {
            String[] parts = one.strip().split("\n", 3);
            if (parts.length < 3) continue;
            String[] numbers = parts[1].split(" ");
            StyledElement p = MiniMarkup.paragraph(parts[2]);
            List<Diagnostic> diagnostics = new ArrayList<>();
            int looseness = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0;
            SetParagraph set =
                    Setters.set(p, Double.parseDouble(numbers[0]), looseness, diagnostics);
            out.append(parts[0]).append('\n').append(LineDump.of(set));
            for (Diagnostic d : diagnostics) out.append("       ").append(d).append('\n');
            out.append('\n');
        }
        Expected.check("octavo/typeset/line/lines.expected", out.toString());
    }
}
