package octavo.typeset.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.style.StyledNode.StyledElement;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;

/// Features, scripts and languages: as [LineSuiteTest], in `scripts.txt`, with the glyphs that are set.
class ScriptSuiteTest {
    private static final Path CASES = Path.of("src/test/resources/octavo/typeset/line/scripts.txt");

    @Test
    void glyphsAreAsExpected() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String one : Files.readString(CASES).split("\n\n+(?=# )")) {
            String[] parts = one.strip().split("\n", 3);
            StyledElement p = MiniMarkup.paragraph(parts[2]);
            List<Diagnostic> diagnostics = new ArrayList<>();
            SetParagraph set = Setters.set(p, Double.parseDouble(parts[1]), 0, diagnostics);
            out.append(parts[0]).append('\n').append(LineDump.of(set));
            for (SetLine l : set.lines()) out.append(glyphs(l));
            for (Diagnostic d : diagnostics) out.append("       ").append(d).append('\n');
            out.append('\n');
        }
        Expected.check("octavo/typeset/line/scripts.expected", out.toString());
    }

    private static String glyphs(SetLine line) {
        StringBuilder sb = new StringBuilder();
        for (FrameItem i : line.items()) {
            if (i instanceof GlyphRun g) sb.append(' ').append(Arrays.toString(g.glyphs()));
        }
        return "      " + sb + "\n";
    }
}
