package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import octavo.content.Block;
import octavo.content.Inline;
import org.junit.jupiter.api.Test;

class MathBlocksTest {
    @Test
    void noListBeginsInAFormula() {
        assertEquals("a = b\n+ c\n- d", formula("$$\na = b\n+ c\n- d\n$$"));
    }

    @Test
    void anEnvironmentStandsAlone() {
        String s = "\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}";
        assertEquals(s, formula(s));
    }

    @Test
    void withinListsAndQuotes() {
        Block.Quote q = assertInstanceOf(Block.Quote.class, only("> $$\n> y = 2\n> $$"));
        assertEquals("y = 2", ((Block.MathBlock) q.content().getFirst()).source());
    }

    @Test
    void withoutItsEndItIsText() {
        List<Block> blocks = blocks("$$\na = b\n\nc");
        assertEquals(2, blocks.size());
        assertInstanceOf(Block.Paragraph.class, blocks.getFirst());
    }

    @Test
    void onASiteMoneyIsText() {
        Block.Paragraph p =
                (Block.Paragraph) only("It costs $5 and not $10; $n$ of $x^2$, US$5m–US$6m.");
        List<String> formulas =
                p.content().stream()
                        .filter(i -> i instanceof Inline.Math)
                        .map(i -> ((Inline.Math) i).source())
                        .toList();
        assertEquals(List.of("n", "x^2"), formulas);
        assertTrue(
                p.content().getFirst() instanceof Inline.Text t
                        && t.text().contains("$5 and not $10"));
    }

    private static String formula(String markdown) {
        return assertInstanceOf(Block.MathBlock.class, only(markdown)).source();
    }

    private static Block only(String markdown) {
        List<Block> blocks = blocks(markdown);
        assertEquals(1, blocks.size(), blocks.toString());
        return blocks.getFirst();
    }

    private static List<Block> blocks(String markdown) {
        return MarkdownReader.read(markdown, "t.md", ReadOptions.SOURCE).value().blocks();
    }
}
