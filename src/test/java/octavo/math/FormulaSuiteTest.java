package octavo.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `formulas.txt`: a formula a line, and what it becomes. `OCTAVO_REWRITE=1` writes the right side anew.
public class FormulaSuiteTest {
    private static final String RESOURCE = "octavo/math/formulas.txt";
    private static final String LINES = "octavo/math/formula-lines.txt";

    @Test
    void everyFormulaBecomesWhatTheSuiteSays() throws IOException {
        List<String> expected = lines();
        List<String> actual = new ArrayList<>();
        for (String line : expected) {
            String source = line.substring(0, line.indexOf(" |||"));
            Formula f = formula(source);
            String result = f.mathml() == null ? "!! " + f.problem() : f.mathml();
            actual.add(source + " ||| " + result);
        }
        if ("1".equals(System.getenv("OCTAVO_REWRITE"))) {
            Files.writeString(
                    Path.of("src/test/resources", RESOURCE), String.join("\n", actual) + "\n");
            return;
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    /// `formula-lines.txt`: the same formulas on a line of the printed page; italics between slashes.
    @Test
    void everyFormulaHasItsLine() throws IOException {
        List<String> actual = new ArrayList<>();
        for (String line : lines()) {
            String source = line.substring(0, line.indexOf(" |||"));
            FormulaLine f =
                    source.startsWith("<")
                            ? FormulaLine.ofMathml(source)
                            : FormulaLine.ofLatex(source);
            String result = f.parts().isEmpty() ? "!! " + f.problem() : shown(f.parts());
            actual.add(source + " ||| " + result);
        }
        String text = String.join("\n", actual) + "\n";
        if ("1".equals(System.getenv("OCTAVO_REWRITE")))
            Files.writeString(Path.of("src/test/resources", LINES), text);
        assertEquals(resource(LINES), text);
    }

    private static String shown(List<FormulaPart> parts) {
        StringBuilder sb = new StringBuilder();
        for (FormulaPart p : parts)
            sb.append(
                    switch (p) {
                        case FormulaPart.Letters(String t, boolean italic) -> {
                            String s = t.replace('\u00A0', '~').replace('\u200A', '\'');
                            yield italic ? "/" + s + "/" : s;
                        }
                        case FormulaPart.Script(boolean raised, List<FormulaPart> inner) ->
                                (raised ? "^{" : "_{") + shown(inner) + "}";
                        case FormulaPart.RowBreak b -> " ⏎ ";
                    });
        return sb.toString();
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources", name));
    }

    private static Formula formula(String source) {
        return source.startsWith("<")
                ? Formula.ofMathml(source, false)
                : Formula.ofLatex(source, false);
    }

    /// The suite's lines.
    public static List<String> lines() throws IOException {
        try (InputStream in =
                FormulaSuiteTest.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            assertNotNull(in);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void depthAndLengthAreBounded() {
        assertEquals(
                "the formula nests too deeply",
                Formula.ofLatex("{".repeat(9000) + "x" + "}".repeat(9000), false).problem());
        assertEquals(
                "the formula nests too deeply",
                Formula.ofLatex("\\hat".repeat(9000) + " x", false).problem());
        assertEquals(
                "the MathML nests too deeply",
                Formula.ofMathml("<mrow>".repeat(8000), false).problem());
        assertEquals(
                "the formula is too long", Formula.ofLatex("x".repeat(60_000), false).problem());
    }
}
