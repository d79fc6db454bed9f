package octavo.cite.bib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;

class SourceBytesTest {
    private static final String BIB = "@book{a, title={Größe}, year=2000}\n";

    private static String title(byte[] bytes) {
        return ReferenceReader.read(bytes, "x.bib").value().getFirst().item().text("title");
    }

    @Test
    void encodings() {
        assertEquals("Größe", title(BIB.getBytes(StandardCharsets.UTF_8)));
        assertEquals("Größe", title(("\uFEFF" + BIB).getBytes(StandardCharsets.UTF_8)));
        assertEquals("Größe", title(("\uFEFF" + BIB).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("Größe", title(("\uFEFF" + BIB).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals("Größe", title(BIB.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("Größe", title(BIB.getBytes(StandardCharsets.UTF_16BE)));
        String declared = "% Encoding: ISO-8859-15\n" + BIB.replace("Größe", "Œuvre");
        assertEquals("Œuvre", title(declared.getBytes(Charset.forName("ISO-8859-15"))));
    }

    @Test
    void windowsIsTakenWithAWarning() {
        byte[] bytes = ("\n" + BIB).getBytes(Charset.forName("windows-1252"));
        Outcome<List<Reference>> o = ReferenceReader.read(bytes, "x.bib");
        assertEquals("Größe", o.value().getFirst().item().text("title"));
        assertEquals("references-encoding", o.diagnostics().getFirst().code());
        assertTrue(o.diagnostics().getFirst().toString().startsWith("x.bib:2: warning"));
    }

    @Test
    void keysInTwoFilesAndNearestKeys() {
        var d = new octavo.diag.Diagnostics();
        var one =
                ReferenceReader.read(
                                BIB.replace("{a,", "{woolf1929,").getBytes(StandardCharsets.UTF_8),
                                "x.bib")
                        .value();
        var two =
                ReferenceReader.read(
                                BIB.replace("{a,", "{woolf1929,").getBytes(StandardCharsets.UTF_8),
                                "y.bib")
                        .value();
        ReferenceLibrary library = ReferenceLibrary.of(List.of(one, two), d);
        assertEquals(
                "y.bib:1:1: error[reference-twice]: the key `woolf1929` stands twice; the first time at x.bib:1:1",
                d.toList().getFirst().toString());
        assertEquals(List.of("woolf1929"), library.nearest("wolf1929"));
        assertEquals(List.of("woolf1929"), library.nearest("woolf"));
        assertEquals(List.of(), library.nearest("zz"));
    }

    @Test
    void pathological() {
        String deep =
                "@book{a, title={"
                        + "{".repeat(5000)
                        + "x"
                        + "}".repeat(5000)
                        + "}, year=2000}\n@book{b, title={T}}";
        assertEquals(
                2,
                ReferenceReader.read(deep.getBytes(StandardCharsets.UTF_8), "x.bib")
                        .value()
                        .size());
        String percents = "%".repeat(400_000);
        for (String value : new String[] {percents, percents + "\nx", "x, a={".repeat(50_000)})
            ReferenceReader.read(
                    ("@book{a, title={" + value + "}, year=2000}").getBytes(StandardCharsets.UTF_8),
                    "x.bib");
        String open = "@book{a, title={".repeat(3000);
        ReferenceReader.read(open.getBytes(StandardCharsets.UTF_8), "x.bib");
        String json = "[".repeat(100000);
        ReferenceReader.read(json.getBytes(StandardCharsets.UTF_8), "x.json");
    }
}
