package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import octavo.cli.Program;
import octavo.pdf.StructureDump;
import octavo.testing.Expected;
import octavo.testing.Tool;
import octavo.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The tag trees of a book whose articles are the cases in `tags/cases.txt`; one expected tree each.
class TagTreeTest {
    private static final String CASES = "src/test/resources/octavo/pdf/tags/cases.txt";
    private static final String EXPECTED = "octavo/pdf/tags/expected.txt";

    @TempDir Path folder;

    private static Map<String, String> cases(String text) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String part : ("\n" + text).split("\n=== ")) {
            if (part.isBlank()) continue;
            int end = part.indexOf('\n');
            out.put(part.substring(0, end), part.substring(end + 1).strip() + "\n");
        }
        return out;
    }

    /// @param articles Markdown by title
    private byte[] build(Map<String, String> articles) throws IOException {
        Path book = folder.resolve("book");
        StringBuilder yaml = new StringBuilder("title: Tags\nlanguage: en-GB\nuse: personal\n");
        yaml.append("identifier: urn:uuid:1\nstyle: plain\nlicense: CC-BY-4.0\n");
        yaml.append("front: []\nback: []\nparts:\n  - articles:\n");
        int n = 0;
        for (Map.Entry<String, String> a : articles.entrySet()) {
            String name = "a" + ++n;
            Path at = Files.createDirectories(book.resolve(name));
            ImageIO.write(
                    new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY),
                    "png",
                    at.resolve("square.png").toFile());
            Files.writeString(
                    at.resolve("article.md"),
                    "---\ntitle: \""
                            + a.getKey()
                            + "\"\nrights: {ground: own, status: granted}\n---\n\n"
                            + a.getValue());
            yaml.append("      - ").append(name).append('\n');
        }
        Files.writeString(book.resolve("book.yaml"), yaml);
        Program p = Program.run("build", book, "--pdf", "-q");
        assertEquals(0, p.code(), p.err());
        return Files.readAllBytes(book.resolve("out/book.pdf"));
    }

    private static List<String> trees(byte[] pdf) throws IOException {
        List<String> out = new ArrayList<>();
        StringBuilder tree = null;
        int depth = 0;
        for (String line : StructureDump.of(pdf).split("\n", -1)) {
            String bare = line.stripLeading();
            int in = line.length() - bare.length();
            if (bare.startsWith("Art")) {
                if (tree != null) out.add(tree.toString());
                tree = new StringBuilder();
                depth = in;
            } else if (tree != null && in <= depth) {
                out.add(tree.toString());
                tree = null;
            }
            if (tree != null) tree.append(line.substring(Math.min(depth, in))).append('\n');
        }
        if (tree != null) out.add(tree.toString());
        return out;
    }

    @TestFactory
    Stream<DynamicTest> eachCase() throws IOException {
        Map<String, String> cases = cases(Files.readString(Path.of(CASES)));
        byte[] pdf = build(cases);
        VeraPdf.check(pdf, "ua1", "2a");
        List<String> trees = trees(pdf);
        assertEquals(cases.size(), trees.size());
        Map<String, String> actual = new LinkedHashMap<>();
        for (String name : cases.keySet()) actual.put(name, trees.get(actual.size()));
        if ("1".equals(System.getenv("OCTAVO_REWRITE"))) {
            StringBuilder all = new StringBuilder();
            actual.forEach(
                    (name, tree) -> all.append("=== ").append(name).append('\n').append(tree));
            Expected.check(EXPECTED, all.toString());
        }
        Map<String, String> expected =
                cases(Files.readString(Path.of("src/test/resources", EXPECTED)));
        return cases.keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () ->
                                        assertEquals(
                                                expected.get(name),
                                                String.valueOf(actual.get(name)),
                                                "OCTAVO_REWRITE=1 rewrites it")));
    }

    /// What a reader sees from above to below and what is read aloud: rows by their cells, items by their marks, the
    /// figure by its alternative and its caption, the note where it is called.
    @Test
    void tableListNoteAndFigureAreReadInOrder() throws IOException {
        String text =
                """
                Opening words.[^n]

                | Ware | Weight |
                |------|-------:|
                | Type | 12 |
                | Lead | 340 |

                1. Compose
                2. Lock up
                3. Print

                ![A square of gray](square.png)

                Closing words.

                [^n]: Noted below.
                """;
        byte[] pdf = build(Map.of("Order", text));
        Path file = folder.resolve("order.pdf");
        Files.write(file, pdf);
        String seen = Tool.run("pdftotext", "-layout", file.toString(), "-");
        for (String row : List.of("Ware +Weight", "Type +12", "Lead +340", "1\\. +Compose"))
            assertTrue(seen.matches("(?s).*" + row + ".*"), row + " in " + seen);
        inOrder(
                seen,
                "Opening",
                "Ware",
                "Type",
                "Lead",
                "Compose",
                "Lock",
                "Print",
                "square of gray");
        inOrder(seen, "square of gray", "Closing", "Noted below");
        String read = Tool.run("pdfinfo", "-struct-text", file.toString());
        inOrder(
                read,
                "Opening words",
                "Noted below",
                "Ware",
                "Weight",
                "Type",
                "12",
                "Lead",
                "340",
                "Compose",
                "Lock up",
                "Print",
                "A square of gray",
                "Closing words");
        inOrder(
                Tool.run("pdfinfo", "-struct", file.toString()),
                "Table",
                "TR",
                "TH",
                "TD",
                "L",
                "Figure");
        assertTrue(StructureDump.of(pdf).contains("A square of gray"));
    }

    private static void inOrder(String text, String... words) {
        int at = -1;
        for (String w : words) {
            int next = text.indexOf(w, at + 1);
            assertTrue(next > at, w + " after " + at + " in " + text);
            at = next;
        }
    }

    private static String metadata(byte[] pdf) throws IOException {
        try (PDDocument d = Loader.loadPDF(pdf)) {
            return new String(
                    d.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anImageWithoutADescriptionTakesTheClaimAway() throws IOException {
        byte[] pdf = build(Map.of("Square", "![](square.png)\n"));
        assertFalse(metadata(pdf).contains("pdfuaid"));
        assertTrue(StructureDump.of(pdf).contains("Figure"));
        assertFalse(StructureDump.of(pdf).contains("without a description"));
    }

    @Test
    void licenceAndClaimsStandInTheMetadata() throws IOException {
        String xmp = metadata(build(Map.of("One", "Text.\n")));
        assertTrue(xmp.contains("pdfuaid:part"), xmp);
        assertTrue(xmp.contains("CC-BY-4.0"), xmp);
    }
}
