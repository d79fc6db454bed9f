package octavo.cite.bib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslValue;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CslJsonTest {
    private static Outcome<List<Reference>> read(String json) {
        return ReferenceReader.read(json.getBytes(StandardCharsets.UTF_8), "refs.json");
    }

    @Test
    void readsNamesDatesNumbersAndText() {
        String json =
                """
                [{"id": 7, "type": "book", "title": "A <i>B</i>", "volume": 3,
                  "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
                             {"literal": "The Body"}],
                  "issued": {"date-parts": [["1999", 4, 2], [2000]], "circa": true}}]
                """;
        CslItem item = read(json).value().getFirst().item();
        assertEquals("7", item.id());
        assertEquals("A <i>B</i>", item.text("title"));
        assertEquals(new CslValue.Number(3), item.get("volume"));
        assertEquals("van", item.names("author").getFirst().nonDroppingParticle());
        assertTrue(item.names("author").getLast().isLiteral());
        CslDate d = item.date("issued");
        assertEquals(
                new CslDate(new CslDate.Day(1999, 4, 2, 0), CslDate.Day.of(2000), true, ""), d);
    }

    /// Months from 13 on are seasons, by fours; what is neither month nor season is none.
    @ParameterizedTest
    @CsvSource({
        "'1965, 12, 31', 12, 31, 0",
        "'1965, 13, 1', 0, 1, 1",
        "'1965, 24, 0', 0, 0, 4",
        "'1965, 60, 1', 0, 1, 0",
        "'1965, -1, 1', 0, 1, 0",
        "'1965, 2, 32', 2, 0, 0"
    })
    void partsOfDatesThatAreNoneAreLeftOut(String parts, int month, int day, int season) {
        String json = "[{\"id\": \"a\", \"type\": \"book\", \"issued\": {\"date-parts\": [[%s]]}}]";
        CslDate d = read(json.formatted(parts)).value().getFirst().item().date("issued");
        assertNotNull(d);
        assertEquals(new CslDate.Day(1965, month, day, season), d.start());
    }

    @Test
    void saysWhereTheSyntaxIsWrong() {
        Outcome<List<Reference>> o = read("[\n {\"id\": \"é\", x}]");
        assertTrue(o.hasErrors());
        assertEquals("refs.json:2:14", String.valueOf(o.diagnostics().getFirst().span()));
    }

    @Test
    void keepsTheOtherItemsWhenOneIsWrong() {
        Outcome<List<Reference>> o =
                read("[{\"type\": \"book\"}, {\"id\": \"a\", \"type\": \"book\"}]");
        assertEquals(List.of("a"), o.value().stream().map(Reference::key).toList());
        assertEquals(
                List.of("reference-key"), o.diagnostics().stream().map(d -> d.code()).toList());
    }

    @Test
    void aLongLineIsReadInOneGoAndItsColumnsAreRight() {
        StringBuilder b = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++)
            b.append("{\"id\": \"k")
                    .append(i)
                    .append("\", \"type\": \"book\", \"title\": \"Über 😀\"}, ");
        String json = b.append("7]").toString();
        Outcome<List<Reference>> read = read(json);
        assertEquals(20_000, read.value().size());
        int points = json.codePointCount(0, json.length());
        String at = String.valueOf(read.diagnostics().getFirst().span());
        assertEquals("refs.json:1:" + (points - 1), at);
    }
}
