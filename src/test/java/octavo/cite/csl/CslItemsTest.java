package octavo.cite.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;

class CslItemsTest {
    @Test
    void readsNamesDatesNumbersAndText() {
        String json =
                """
                [{"id": 7, "type": "book", "title": "A <i>B</i>", "volume": 3,
                  "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
                             {"literal": "The Body"}],
                  "issued": {"date-parts": [["1999", 4, 2], [2000]], "circa": true}}]
                """;
        CslItem item = CslItems.ofJson("refs.json", json).value().getFirst();
        assertEquals("7", item.id());
        assertEquals("A <i>B</i>", item.text("title"));
        assertEquals(new CslValue.Number(3), item.get("volume"));
        assertEquals("van", item.names("author").getFirst().nonDroppingParticle());
        assertTrue(item.names("author").getLast().isLiteral());
        CslDate d = item.date("issued");
        assertEquals(
                new CslDate(new CslDate.Day(1999, 4, 2, 0), CslDate.Day.of(2000), true, ""), d);
    }

    @Test
    void saysWhereTheSyntaxIsWrong() {
        Outcome<List<CslItem>> o = CslItems.ofJson("refs.json", "[\n {\"id\": \"é\", x}]");
        assertTrue(o.hasErrors());
        assertEquals("refs.json:2:14", String.valueOf(o.diagnostics().getFirst().span()));
    }

    @Test
    void keepsTheOtherItemsWhenOneIsWrong() {
        Outcome<List<CslItem>> o =
                CslItems.ofJson("r.json", "[{\"type\": \"book\"}, {\"id\": \"a\"}]");
        assertEquals(1, o.value().size());
        assertEquals(1, o.diagnostics().size());
    }

    @Test
    void aLongLineIsReadInOneGoAndItsColumnsAreRight() {
        StringBuilder b = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++)
            b.append("{\"id\": \"k").append(i).append("\", \"title\": \"Über 😀\"}, ");
        String json = b.append("7]").toString();
        Outcome<List<CslItem>> read = CslItems.ofJson("refs.json", json);
        assertEquals(20_000, read.value().size());
        int points = json.codePointCount(0, json.length());
        String at = String.valueOf(read.diagnostics().getFirst().span());
        assertEquals("refs.json:1:" + (points - 1), at);
    }
}
