package octavo.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static final String RUSSIAN =
            "Переговоры о мирном договоре идут уже семьдесят лет, и никто не знает, когда они кончатся. "
                    .repeat(4);

    @Test
    void byteOrderMarks() {
        assertEquals("é", SourceText.decode("\uFEFFé".getBytes(StandardCharsets.UTF_8)).text());
        assertEquals("é", SourceText.decode("\uFEFFé".getBytes(StandardCharsets.UTF_16LE)).text());
        assertEquals("é", SourceText.decode("\uFEFFé".getBytes(StandardCharsets.UTF_16BE)).text());
    }

    @Test
    void declaredInThePage() {
        byte[] page =
                "<html><head><meta charset='iso-8859-1'></head><p>“é” €"
                        .getBytes(Charset.forName("windows-1252"));
        SourceText t = SourceText.decode(page);
        assertTrue(t.text().endsWith("“é” €"));
        assertFalse(t.detected());
    }

    @Test
    void detectedByItsLooks() {
        SourceText t = SourceText.decode(RUSSIAN.getBytes(Charset.forName("windows-1251")));
        assertEquals(RUSSIAN, t.text());
        assertTrue(t.detected());
    }

    @Test
    void lineEndsAreOne() {
        assertEquals(
                "a\nb\nc", SourceText.decode("a\r\nb\rc".getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void slugs() {
        assertEquals(
                "russias-sino-japanese-balancing-act",
                Slugs.of("Russia’s Sino-Japanese Balancing Act"));
        assertEquals("most-kotorogo-ne-bylo", Slugs.of("Мост, которого не было"));
        assertEquals("eclair-strasse", Slugs.of("Éclair & Straße!"));
        assertEquals("chapter1", Slugs.of("הפלגה", "chapter1"));
    }
}
