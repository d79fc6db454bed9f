package octavo.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    private final FontLibrary fonts = TestFonts.LIBRARY;

    @Test
    void choosesByTheRulesOfCss() {
        assertEquals("EB Garamond 400", select("EB Garamond", 400, false));
        assertEquals("EB Garamond 400", select("eb garamond", 300, false));
        assertEquals("EB Garamond 400", select("EB Garamond", 500, false));
        assertEquals("EB Garamond 700", select("EB Garamond", 501, false));
        assertEquals("EB Garamond 700 italic", select("EB Garamond", 900, true));
        assertEquals("Source Sans 3 600", select("Source Sans 3", 600, false));
        assertEquals("Source Sans 3 700 italic", select("Source Sans 3", 600, true));
        assertEquals("Noto Emoji 400", select("Noto Emoji", 700, true));
    }

    @Test
    void takesTheFirstFamilyThatIsThere() {
        assertEquals(
                "JetBrains Mono",
                fonts.select(List.of("Nowhere", "monospace"), 400, false).family());
        assertEquals("EB Garamond", fonts.select(List.of("Nowhere"), 400, false).family());
        assertFalse(fonts.has("Nowhere"));
        assertTrue(fonts.has("sans-serif"));
    }

    @Test
    void aMissingCharacterIsFoundInAFixedOrder() {
        List<String> wanted = List.of("EB Garamond");
        assertEquals("Noto Sans Math", family(fonts.fallback(0x21A9, wanted, 400, false)));
        assertEquals("Noto Emoji", family(fonts.fallback(0x1F600, wanted, 400, false)));
        assertEquals("JetBrains Mono", family(fonts.fallback(0x2502, wanted, 400, false)));
        assertEquals("EB Garamond", family(fonts.fallback('a', List.of("Noto Emoji"), 400, false)));
        assertEquals("Noto Serif JP", family(fonts.fallback(0x4E2D, wanted, 400, false)));
        assertEquals("Amiri", family(fonts.fallback(0x0639, wanted, 400, false)));
        assertEquals("Frank Ruhl Libre", family(fonts.fallback(0x05D0, wanted, 400, false)));
        assertNull(fonts.fallback(0x13000, wanted, 400, false));
    }

    /// What an anthology may hold of letters and signs has a glyph: all of these blocks (as of Unicode 15), but for the
    /// Coptic letters and a few signs of offices and terminals.
    @Test
    void lettersPhoneticsAndSignsAreThere() {
        Set<Integer> wanting = new TreeSet<>();
        int[][] blocks = {
            {0xA0, 0x52F},
            {0x1D00, 0x1DBF},
            {0x1E00, 0x27EF},
            {0x2C60, 0x2C7F},
            {0x2E00, 0x2E5D},
            {0xA640, 0xA69F},
            {0xA700, 0xA721},
            {0xA727, 0xA787},
            {0xAB30, 0xAB6B}
        };
        for (int[] block : blocks) {
            for (int c = block[0]; c <= block[1]; c++) {
                boolean letter =
                        Character.isDefined(c)
                                && !Character.isISOControl(c)
                                && Character.getType(c) != Character.FORMAT;
                if (letter
                        && (c < 0x2427 || c > 0x2429)
                        && c != 0x20C1
                        && fonts.fallback(c, List.of(), 400, false) == null) wanting.add(c);
            }
        }
        for (int c = 0x3E2; c <= 0x3EF; c++) wanting.remove(c);
        assertEquals(
                "[2104, 2108, 2114, 2125, 213a, 214c, 214d, 214e, 214f, 23ba, 23bb, 23bc, 23bd]",
                wanting.stream().map(Integer::toHexString).toList().toString());
        assertEquals(
                "Noto Serif", family(fonts.fallback(0x2E5, List.of("EB Garamond"), 400, false)));
    }

    @Test
    void signsComeFromTextFacesBeforeTheTypewriter() {
        for (int c : "≠≤∞√−×÷→∂∑".codePoints().toArray()) {
            String family = family(fonts.fallback(c, List.of("Nowhere"), 400, false));
            assertTrue(
                    List.of("EB Garamond", "Noto Sans Math").contains(family),
                    Character.getName(c) + " from " + family);
        }
    }

    @Test
    void aFaceIsReadOnce() {
        assertSame(TestFonts.garamond(400, false), TestFonts.garamond(390, false));
    }

    @Test
    void theIndexAgreesWithTheFiles() throws Exception {
        String listed =
                JarFonts.index(new RealWorld()).entries().stream()
                        .map(e ->
                                e.face().fileName()
                                        + " "
                                        + e.family()
                                        + " "
                                        + e.weight()
                                        + " "
                                        + e.italic())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        try (Stream<Path> files = Files.walk(TestFonts.FOLDER)) {
            String there =
                    files.filter(f -> f.toString().endsWith(".ttf"))
                            .map(FontsTest::describe)
                            .sorted()
                            .collect(Collectors.joining("\n"));
            assertEquals(there, listed);
        }
    }

    @Test
    void everyFamilyHasItsLicence() throws Exception {
        String notice = Files.readString(Path.of("NOTICE.md"));
        try (Stream<Path> folders = Files.list(TestFonts.FOLDER)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertTrue(
                        Files.readString(folder.resolve("OFL.txt"))
                                .contains("SIL Open Font License"));
                assertTrue(notice.contains("fonts/" + folder.getFileName()), folder.toString());
            }
        }
    }

    @Test
    void aBooksOwnFontsComeFirst(@TempDir Path book) throws Exception {
        Path family = Files.createDirectories(book.resolve("fonts/own"));
        Files.copy(
                TestFonts.FOLDER.resolve("jetbrains-mono/JetBrainsMono-Bold.ttf"),
                family.resolve("a.ttf"));
        Files.writeString(family.resolve("OFL.txt"), "licence");
        Files.writeString(book.resolve("fonts/bad.otf"), "OTTO no font at all");
        Outcome<FontLibrary> outcome = Fonts.of(new RealWorld(), book.resolve("fonts"));
        assertEquals(
                "a.ttf", outcome.value().select(List.of("JetBrains Mono"), 700, false).fileName());
        assertEquals(400, outcome.value().select(List.of("JetBrains Mono"), 400, false).weight());
        Diagnostic d = outcome.diagnostics().getFirst();
        assertEquals(1, outcome.diagnostics().size());
        assertEquals("font-unusable", d.code());
        assertNotNull(d.span());
        assertEquals("fonts/bad.otf", d.span().file());
    }

    private String select(String family, int weight, boolean italic) {
        return fonts.select(List.of(family), weight, italic).toString();
    }

    private static String family(Face face) {
        return face == null ? "none" : face.family();
    }

    private static String describe(Path file) {
        try {
            Face face = Face.read(Files.readAllBytes(file), file.getFileName().toString());
            return face.fileName()
                    + " "
                    + face.family()
                    + " "
                    + face.weight()
                    + " "
                    + face.italic();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
