package octavo.cite.bib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslName;
import octavo.cite.csl.CslValue;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;

/// Suite files of references: each case a file's text, after `---` what is read of it. `OCTAVO_REWRITE=1` rewrites the
/// expectations.
class ReferenceSuiteTest {
    private static final Path FOLDER = Path.of("src/test/resources/octavo/cite/bib");
    private int entries;

    @Test
    void suites() throws IOException {
        for (String suite : List.of("bibtex.txt", "csl.txt", "ris.txt", "endnote.txt"))
            suite(suite);
        assertTrue(entries >= 150, "entries: " + entries);
    }

    private void suite(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        String text = Files.readString(file);
        StringBuilder made = new StringBuilder();
        for (String one : text.split("(?m)^=== ")) {
            if (one.isBlank()) continue;
            int line = one.indexOf('\n');
            String title = one.substring(0, line).strip();
            String rest = one.substring(line + 1);
            int sep = rest.indexOf("\n>>>\n");
            String input = sep < 0 ? rest : rest.substring(0, sep + 1);
            made.append("=== ")
                    .append(title)
                    .append('\n')
                    .append(input)
                    .append(">>>\n")
                    .append(read(input, title));
        }
        if (System.getenv("OCTAVO_REWRITE") != null) Files.writeString(file, made);
        else assertEquals(text, made.toString());
    }

    private String read(String input, String title) {
        String file = "x." + title.substring(title.lastIndexOf('.') + 1);
        Outcome<List<Reference>> o =
                ReferenceReader.read(input.getBytes(StandardCharsets.UTF_8), file);
        StringBuilder b = new StringBuilder();
        for (Reference r : o.value()) {
            entries++;
            b.append(r.span().line())
                    .append(": ")
                    .append(r.key())
                    .append(" [")
                    .append(r.item().type())
                    .append(']');
            r.item()
                    .variables()
                    .forEach((k, v) -> b.append("\n    ").append(k).append(" = ").append(shown(v)));
            b.append('\n');
        }
        for (Diagnostic d : o.diagnostics()) b.append("! ").append(d).append('\n');
        return b.toString();
    }

    private static String shown(CslValue v) {
        return switch (v) {
            case CslValue.Text t -> t.text().replace("\n", "\\n").replace("\u00A0", "~");
            case CslValue.Number n -> "#" + n.number();
            case CslValue.Date d -> date(d.date());
            case CslValue.Names n -> names(n.names());
        };
    }

    private static String date(CslDate d) {
        String e = Edtf.write(d);
        return e == null ? "\"" + d.literal() + "\"" : e;
    }

    private static String names(List<CslName> names) {
        List<String> out = new ArrayList<>();
        for (CslName n : names) {
            if (n.isLiteral()) out.add("{" + n.literal() + "}");
            else
                out.add(
                        n.family()
                                + (n.given().isEmpty() ? "" : ", " + n.given())
                                + (n.nonDroppingParticle().isEmpty()
                                        ? ""
                                        : " (" + n.nonDroppingParticle() + ")")
                                + (n.droppingParticle().isEmpty()
                                        ? ""
                                        : " ~" + n.droppingParticle() + "~")
                                + (n.suffix().isEmpty() ? "" : " /" + n.suffix() + "/"));
        }
        return String.join(" & ", out);
    }
}
