package octavo.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void everyLanguageHasEveryPhrase() {
        List<String> english = Phrases.of("en").keys();
        for (String l : Phrases.LANGUAGES) {
            Phrases p = Phrases.of(l);
            assertEquals(english, p.keys(), l);
            for (String k : english) {
                assertEquals(places(Phrases.of("en").get(k)), places(p.get(k)), l + " " + k);
            }
        }
    }

    private static List<String> places(String s) {
        return Pattern.compile("\\{\\d}")
                .matcher(s)
                .results()
                .map(m -> m.group())
                .sorted()
                .toList();
    }

    @Test
    void dates() {
        assertEquals("16 July 2014", Phrases.of("en-US").date("2014-07-16T11:01:00-04:00"));
        assertEquals("16. Juli 2014", Phrases.of("de").date("2014-07-16"));
        assertEquals("July 2014", Phrases.of("en").date("2014-07"));
        assertEquals("1841", Phrases.of("ru").date("1841"));
        assertEquals("soon", Phrases.of("en").date("soon"));
    }

    @Test
    void noStopAfterAMark() {
        Phrases en = Phrases.of("en");
        for (String mark : List.of("Why?", "“Why?”", "U.S.")) {
            List<Inline> line = en.inlines("image.reproduced", List.of(new Inline.Text(mark)));
            assertEquals("Image: " + mark, PlainText.ofInlines(line));
        }
        List<Inline> line = en.inlines("image.reproduced", List.of(new Inline.Text("A bridge")));
        assertEquals("Image: A bridge.", PlainText.ofInlines(line));
    }

    @Test
    void joins() {
        assertEquals("A, B and C", Phrases.of("en").join(List.of("A", "B", "C")));
        assertEquals("A и B", Phrases.of("ru").join(List.of("A", "B")));
        assertEquals("A、BとC", Phrases.of("ja").join(List.of("A", "B", "C")));
        assertEquals("A, B וC", Phrases.of("he").join(List.of("A", "B", "C")));
        assertEquals("2014年7月16日", Phrases.of("ja").date("2014-07-16"));
        assertEquals("Edited by A", Phrases.of("xx").format("edited-by", "A"));
    }
}
