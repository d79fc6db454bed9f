package octavo.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/css.md` has its tables from the code. With `OCTAVO_REWRITE=1` they are written anew.
class CssDocTest {
    private static final Path DOC = Path.of("docs/css.md");
    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";

    @Test
    void tablesAreThoseOfTheCode() throws IOException {
        String doc = Files.readString(DOC);
        int begin = doc.indexOf(BEGIN) + BEGIN.length();
        int end = doc.indexOf(END);
        String wanted = doc.substring(0, begin) + "\n" + tables() + "\n" + doc.substring(end);
        if ("1".equals(System.getenv("OCTAVO_REWRITE"))) Files.writeString(DOC, wanted);
        assertEquals(wanted, Files.readString(DOC), "OCTAVO_REWRITE=1 rewrites it");
    }

    private static String tables() {
        StringBuilder sb = new StringBuilder();
        sb.append("### Properties\n\n| property | values | inherited | for |\n|---|---|---|---|\n");
        for (Property<?> p : Properties.list()) {
            String use =
                    switch (p.use()) {
                        case BOTH -> "both";
                        case PRINT -> "print";
                        case PAGE -> "`@page`";
                    };
            sb.append("| `").append(p.name()).append("` | ").append(cell(p.values())).append(" | ");
            sb.append(p.inherited() ? "yes" : "").append(" | ").append(use).append(" |\n");
        }
        sb.append("\n### Shorthands and aliases\n\n| shorthand | values |\n|---|---|\n");
        for (Shorthands.Shorthand s : Shorthands.all()) {
            sb.append("| `")
                    .append(s.name())
                    .append("` | ")
                    .append(cell(s.values()))
                    .append(" |\n");
        }
        return sb.toString();
    }

    private static String cell(String s) {
        return s.replace("|", "\\|");
    }
}
