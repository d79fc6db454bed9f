package octavo.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diag.Outcome;
import octavo.world.RealWorld;
import octavo.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PressProfilesTest {
    private static final List<String> ALL = PressProfiles.NAMES;
    private final World world = new RealWorld();

    @TempDir Path book;

    @ParameterizedTest
    @FieldSource("ALL")
    void eachIsReadWithoutAWord(String name) {
        Outcome<PressProfile> o = PressProfiles.load(world, book, name, null);
        assertEquals(List.of(), o.diagnostics());
        assertNotNull(o.value());
        assertTrue(o.value().asOf().matches("\\d{4}-\\d\\d-\\d\\d"));
        assertTrue(o.value().outside() > 0);
    }

    @Test
    void theGutterGrowsWithThePages() {
        PressProfile kdp = PressProfiles.load(world, book, "kdp", null).value();
        assertNotNull(kdp);
        assertEquals(27, kdp.gutter(24), 1e-9);
        assertEquals(27, kdp.gutter(150), 1e-9);
        assertEquals(36, kdp.gutter(151), 1e-9);
        assertEquals(63, kdp.gutter(828), 1e-9);
        assertEquals(4, kdp.filled(3));
        assertEquals(202, kdp.filled(201));
    }

    @Test
    void aBooksOwnComesFirstAndIsChecked() throws IOException {
        Path file = Files.createDirectories(book.resolve("styles/press")).resolve("kdp.yaml");
        Files.writeString(file, "title: Ours\nbleed: 3mm\n");
        PressProfile own = PressProfiles.load(world, book, "kdp", null).value();
        assertNotNull(own);
        assertEquals("Ours", own.title());
        assertEquals(8.5039, own.bleed(), 1e-3);
        Files.writeString(file, "bleed: wide\ncolour: gray\n");
        Outcome<PressProfile> bad = PressProfiles.load(world, book, "kdp", null);
        assertNull(bad.value());
        String said = bad.diagnostics().toString();
        assertTrue(said.contains("styles/press/kdp.yaml:1:8"), said);
        assertTrue(said.contains("colour"), said);
    }

    @Test
    void anUnknownNameNamesTheNearest() {
        Outcome<PressProfile> o = PressProfiles.load(world, book, "ingrm", null);
        assertNull(o.value());
        assertTrue(
                String.valueOf(o.diagnostics().getFirst().hint()).contains("ingram"),
                o.diagnostics().toString());
        assertFalse(PressProfiles.has(world, book, "../kdp"));
    }
}
