package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineWrapTest {
    @Test
    void columnsOfATerminal() {
        assertEquals(4, LineWrap.width("Café"));
        assertEquals(4, LineWrap.width("Cafe\u0301"));
        assertEquals(6, LineWrap.width("人間論"));
        assertEquals(2, LineWrap.width("a\u00ADb"));
    }

    @Test
    void brokenAtSpaces() {
        assertEquals(List.of("one two", "three"), LineWrap.lines(" one two\n three ", 7));
        assertEquals(List.of(), LineWrap.lines("  ", 7));
    }

    @Test
    void longWordsAreBrokenAtTheirSlashes() {
        assertEquals(
                List.of("articles/", "a-long-na", "me/a.md", "and so"),
                LineWrap.lines("articles/a-long-name/a.md and so", 9));
    }

    @Test
    void wideLettersAreNotHalved() {
        assertEquals(List.of("人", "間"), LineWrap.lines("人間", 3));
        assertEquals(List.of("人", "間"), LineWrap.lines("人間", 1));
    }

    @Test
    void labels() {
        StringBuilder out = new StringBuilder();
        LineWrap.labelled(out, "title  ", "A Room of One's Own", 16);
        assertEquals("title  A Room of\n       One's Own\n", out.toString());
    }
}
