package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import org.junit.jupiter.api.Test;

class TableShapeTest {
    private static Element e(String name, Map<String, String> attributes, List<MarkupNode> inner) {
        return new Element(name, attributes, inner, StructureRole.NONE, null);
    }

    private static Element table(int rows, String... cells) {
        List<MarkupNode> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<MarkupNode> row = new ArrayList<>();
            for (String c : cells) row.add(e("td", Map.of(), List.of(new TextNode(c))));
            all.add(e("tr", Map.of(), row));
        }
        return e("table", Map.of(), List.of(e("tbody", Map.of(), all)));
    }

    private static String classes(int rows, String... cells) {
        return TableShape.of(table(rows, cells)).classes();
    }

    @Test
    void aTableThatFitsATelephoneHasNoClass() {
        assertEquals(
                "", classes(8, "Duodecimo", "4", "12", "24", "Pocket editions and prayer books"));
    }

    @Test
    void oneWithManyRowsMustBeDivided() {
        assertEquals("long-table", classes(13, "Folio", "1"));
        assertEquals("", classes(12, "Folio", "1"));
    }

    @Test
    void oneWithLongWordsOrManyColumnsMustBreakThem() {
        String[] nine = {"aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff", "gggg", "hhhh", "iiii"};
        assertEquals(
                "wide-table",
                classes(3, "internationalisation", "counterrevolutionary", "sentences"));
        assertEquals("wide-table", classes(3, nine));
        assertEquals("wide-table", classes(30, nine));
        assertEquals("", classes(3, "many short words in it", "and many more of them", "word"));
        assertEquals(
                "", classes(9, "Sextodecimo", "Folds", "Leaves", "Pages", "Books for a waistcoat"));
    }

    @Test
    void ideographsMayStandAlone() {
        assertEquals("", classes(3, "国際化と国際化と国際化と国際化", "国際化", "語"));
    }

    @Test
    void aCellOverSeveralColumnsGivesEachItsShare() {
        Element cell =
                e("td", Map.of("colspan", "3"), List.of(new TextNode("internationalisation")));
        Element one = e("table", Map.of(), List.of(e("tr", Map.of(), List.of(cell))));
        assertEquals("", TableShape.of(one).classes());
    }
}
