package octavo.gather.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    void aBadByteLeavesTheRestUtf8() {
        byte[] bytes = "Café\r\nnaïve — “so”, x, et cætera".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('x')] = (byte) 0xE9;
        SourceText t = SourceText.decode(bytes);
        assertEquals("Café\nnaïve — “so”, \uFFFD, et cætera", t.text());
        assertEquals(new SourceText.Damage(1, 2, 15, 0xE9), t.damage());
        assertFalse(t.detected());
    }

    @Test
    void aCutFileIsUtf8() {
        byte[] bytes = "Переговоры".getBytes(StandardCharsets.UTF_8);
        SourceText t = SourceText.decode(Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals(StandardCharsets.UTF_8, t.charset());
        assertTrue(t.text().endsWith("\uFFFD"));
    }

    @Test
    void anotherCharacterSetIsNoDamage() {
        String french = "L’été, la forêt, où l’élève a été : « déjà » ! ";
        assertEquals(
                french, SourceText.decode(french.getBytes(Charset.forName("windows-1252"))).text());
        String japanese = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。".repeat(4);
        assertEquals(
                japanese,
                SourceText.decode(japanese.getBytes(Charset.forName("Shift_JIS"))).text());
    }

    @Test
    void utf16WithoutAMark() {
        for (String text : new String[] {"Über den Fluß ging sie.\r\n„So früh!“", RUSSIAN}) {
            for (Charset c : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
                byte[] bytes = text.getBytes(c);
                assertEquals(text.replace("\r\n", "\n"), SourceText.decode(bytes).text());
                assertFalse(SourceText.isBinary(bytes));
            }
        }
        assertTrue(SourceText.isBinary(new byte[] {'G', 0, 'I', 0, 1, 0, 'F', 0}));
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

    @Test
    void aWrongDeclarationIsNotFollowed() {
        byte[] page =
                ("<meta charset=iso-8859-1><p>" + RUSSIAN)
                        .getBytes(Charset.forName("windows-1251"));
        assertTrue(SourceText.decode(page).text().endsWith(RUSSIAN));
        String japanese = "吾輩は猫である。名前はまだ無い。①～";
        for (String name : new String[] {"shift_jis", "iso-2022-jp", "euc-jp"}) {
            Charset c = Charset.forName(name.equals("shift_jis") ? "windows-31j" : name);
            String text = name.equals("shift_jis") ? japanese : japanese.substring(0, 16);
            byte[] b = ("<meta charset=" + name + "><p>" + text).getBytes(c);
            assertTrue(SourceText.decode(b).text().endsWith(text), name);
        }
    }

    @Test
    void theLanguageTellsTheCharacterSet() {
        String polish = "Ojczyzno moja! ty jesteś jak zdrowie, ile cię trzeba cenić, ten się dowie";
        for (String name : new String[] {"windows-1250", "ISO-8859-2"}) {
            byte[] b = ("<html lang=\"pl-PL\"><p>" + polish).getBytes(Charset.forName(name));
            assertTrue(SourceText.decode(b).text().endsWith(polish), name);
        }
        String greek = "Άνδρα μοι έννεπε, Μούσα, πολύτροπον, ος μάλα πολλά πλάγχθη";
        for (String name : new String[] {"windows-1253", "ISO-8859-7"}) {
            byte[] b = ("<html lang=el><p>" + greek).getBytes(Charset.forName(name));
            assertTrue(SourceText.decode(b).text().endsWith(greek), name);
        }
        byte[] named =
                ("<meta charset=win-1251><p>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));
        assertFalse(SourceText.decode(named).detected());
    }
}
