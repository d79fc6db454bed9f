package octavo.gather.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwiceEncodedTest {
    private static final String ENGLISH =
            "Don’t tell the sailors — they’ll know. “Nobody,” said the café’s owner, “counts gulls.”";
    private static final String RUSSIAN = "Все счастливые семьи похожи друг на друга.";

    @Test
    void mendedWhereTheWholeTextSaysSo() {
        for (String text :
                List.of(
                        ENGLISH,
                        RUSSIAN,
                        "Ojczyzno moja! ty jesteś jak zdrowie; cię trzeba cenić")) {
            for (String name : List.of("windows-1252", "windows-1251", "x-MacRoman")) {
                TwiceEncoded t = TwiceEncoded.of(again(text, name));
                assertNotNull(t, name);
                assertEquals(text, t.text(), name);
            }
        }
    }

    @Test
    void threeTimesToo() {
        String text = again(again(ENGLISH, "windows-1252"), "windows-1252");
        TwiceEncoded t = TwiceEncoded.of("One\n" + text);
        assertNotNull(t);
        assertEquals("One\n" + ENGLISH, t.text());
        assertEquals(List.of(2, 4), List.of(t.line(), t.column()));
    }

    @Test
    void textThatIsRightStays() {
        for (String text : List.of(ENGLISH, RUSSIAN, "plain", "L’ÉTÉ » — CAFÉ», ÀÇÃO", "吾輩は猫である。"))
            assertNull(TwiceEncoded.of(text), text);
    }

    /// It speaks of them, or has some of them.
    @Test
    void whatIsNotCertainIsOnlyTold() {
        String speaks =
                "A dash becomes \"â€”\", é becomes \"Ã©\" and an apostrophe \"â€™\" – that’s “mojibake”.";
        TwiceEncoded t = TwiceEncoded.of(speaks);
        assertNotNull(t);
        assertFalse(t.mended());
        assertEquals(speaks, t.text());
        assertEquals("â€”", t.first());
    }

    /// Bytes that are free in the set stay what they are, as browsers have it.
    private static String again(String text, String name) {
        StringBuilder b = new StringBuilder();
        for (byte x : text.getBytes(StandardCharsets.UTF_8)) {
            String s = new String(new byte[] {x}, Charset.forName(name));
            b.append(s.equals("\uFFFD") ? String.valueOf((char) (x & 0xFF)) : s);
        }
        return b.toString();
    }
}
