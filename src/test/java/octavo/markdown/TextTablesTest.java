package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Alignment;
import octavo.content.Block;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;

/// Tables whose columns stand one below the other.
class TextTablesTest {
    @Test
    void simpleTable() {
        Block.Table t =
                table(
                        """
                          Right     Left     Center     Default
                        -------     ------ ----------   -------
                             12     *12*       12            12
                              1     1          1             1

                        Table: Numbers
                        """);
        assertEquals("Right|Left|Center|Default / 12|12|12|12 / 1|1|1|1", text(t));
        assertEquals(
                List.of(Alignment.RIGHT, Alignment.LEFT, Alignment.CENTER, Alignment.DEFAULT),
                t.columns());
        assertEquals(1, t.head().size());
        assertEquals(1, t.caption().size());
    }

    @Test
    void simpleTableWithoutHead() {
        Block.Table t = table("---- ----\na    b c\nd    e\n---- ----\n\nAfter.\n");
        assertEquals("a|b c / d|e", text(t));
        assertTrue(t.head().isEmpty());
    }

    @Test
    void multilineTable() {
        Block.Table t =
                table(
                        """
                        ---------------------------------
                         Centered   Default       Right
                          Header    Aligned     Aligned
                        ----------- ------- -----------
                           First    row            12.0
                                    goes on

                          Second    row             5.0
                        ---------------------------------
                        """);
        assertEquals(
                "Centered Header|Default Aligned|Right Aligned / First|row goes on|12.0 / Second|row|5.0",
                text(t));
        assertEquals(List.of(Alignment.CENTER, Alignment.DEFAULT, Alignment.RIGHT), t.columns());
    }

    @Test
    void multilineTableWithoutHead() {
        Block.Table t = table("----- -----\na     b\n      c\n\nd     e\n----- -----\n\nAfter.\n");
        assertEquals("a|b c / d|e", text(t));
    }

    @Test
    void gridWithSpansAndBlocks() {
        Block.Table t =
                table(
                        """
                        +---------------------+----------+
                        | Property            | Earth    |
                        +=============+=======+:========:+
                        |             | min   | -89.2 °C |
                        | Temperature +-------+----------+
                        | 1961-1990   | mean  | - a      |
                        |             |       | - b      |
                        +=============+=======+==========+
                        | foot        | x     | y        |
                        +=============+=======+==========+
                        """);
        assertEquals(
                "Property|Earth / Temperature 1961-1990|min|-89.2 °C / mean|[list] / foot|x|y",
                text(t));
        assertEquals(2, t.head().getFirst().cells().getFirst().columnSpan());
        assertEquals(2, t.body().getFirst().cells().getFirst().rowSpan());
        assertEquals(1, t.foot().size());
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertEquals("東京|b", text(table("+----+----+\n|東京|b   |\n+----+----+\n")));
    }

    @Test
    void withinListsAndQuotes() {
        Block list = blocks("- Item\n\n  Aa    Bb\n  ----- -----\n  c d   e\n").getFirst();
        Block inList =
                assertInstanceOf(Block.ListBlock.class, list).items().getFirst().content().get(1);
        assertEquals("Aa|Bb / c d|e", text(assertInstanceOf(Block.Table.class, inList)));
        Block quote = blocks("> +----+----+\n> | a  | b  |\n> +----+----+\n").getFirst();
        Block inQuote = assertInstanceOf(Block.Quote.class, quote).content().getFirst();
        assertEquals("a|b", text(assertInstanceOf(Block.Table.class, inQuote)));
    }

    @Test
    void orgTable() {
        assertEquals(
                "One|Two / my|table",
                text(table("| One | Two   |\n|-----+-------|\n| my  | table |\n")));
    }

    @Test
    void whatIsNoTableStays() {
        assertInstanceOf(
                Block.ThematicBreak.class, blocks("Some text in prose\n--- ---\n\nMore\n").get(1));
        assertInstanceOf(Block.ThematicBreak.class, blocks("-----\n\nText\n\n-----\n").getFirst());
        assertInstanceOf(Block.Heading.class, blocks("Head\n----\n\nText\n").getFirst());
    }

    @Test
    void brokenGridKeepsItsText() {
        Outcome<MarkdownDocument> o =
                MarkdownReader.read(
                        "+----+----+\n| a   | b  |\n+--+------+\n", "t.md", ReadOptions.ARTICLE);
        assertInstanceOf(Block.CodeBlock.class, o.value().blocks().getFirst());
        assertEquals("table-syntax", o.diagnostics().getFirst().code());
    }

    private static List<Block> blocks(String markdown) {
        return MarkdownReader.read(markdown, "t.md", ReadOptions.ARTICLE).value().blocks();
    }

    private static Block.Table table(String markdown) {
        return assertInstanceOf(Block.Table.class, blocks(markdown).getFirst());
    }

    private static String text(Block.Table t) {
        List<String> rows = new ArrayList<>();
        for (List<TableRow> part : List.of(t.head(), t.body(), t.foot()))
            for (TableRow r : part)
                rows.add(String.join("|", r.cells().stream().map(TextTablesTest::text).toList()));
        return String.join(" / ", rows);
    }

    private static String text(TableCell c) {
        if (c.content().isEmpty()) return "";
        if (!(c.content().getFirst() instanceof Block.Paragraph p)) return "[list]";
        return MarkdownWriter.writeInlines(p.content())
                .replace("\\", "")
                .replace("*", "")
                .replace('\n', ' ');
    }
}
