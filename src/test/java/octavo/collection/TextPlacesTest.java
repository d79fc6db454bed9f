package octavo.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import octavo.diag.SourceSpan;
import org.junit.jupiter.api.Test;

class TextPlacesTest {
    private static final String TEXT =
            "one\ntwo ![a](x.png) and\n\n![b](y z.png)\nlast <img src=x.png>";

    private final TextPlaces places = new TextPlaces("a.md", TEXT);

    @Test
    void wordsAreFoundFromTheirLineOn() {
        assertEquals(new SourceSpan("a.md", 1, 1), places.of("one", 1));
        assertEquals(new SourceSpan("a.md", 2, 10), places.of("x.png", 0));
        assertEquals(new SourceSpan("a.md", 5, 15), places.of("x.png", 3));
        assertEquals(SourceSpan.ofLine("a.md", 3), places.of("one", 3));
        assertEquals(new SourceSpan("a.md", 5, 1), places.of("last", 99));
    }

    @Test
    void anImageIsPlacedWhereItsMarkupBegins() {
        assertEquals(new SourceSpan("a.md", 2, 5), places.ofImage("x.png", 1));
        assertEquals(new SourceSpan("a.md", 4, 1), places.ofImage("y z.png", 4));
        assertEquals(new SourceSpan("a.md", 5, 6), places.ofImage("x.png", 3));
    }
}
