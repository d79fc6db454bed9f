package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import octavo.content.PlainText;
import octavo.diag.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Inputs that make parsers overflow or crawl.
class BoundsTest {
    private static final int MANY = 10_000;

    @TestFactory
    Stream<DynamicTest> pathological() {
        return Stream.of(
                input("quotes", ">".repeat(MANY) + "x"),
                input("quotes with spaces", "> ".repeat(MANY) + "x"),
                input("lists", "- ".repeat(MANY) + "x"),
                input("numbered lists", "1. ".repeat(MANY) + "x"),
                input("lists, deeper each line", stairs()),
                input("brackets", "[".repeat(MANY) + "x"),
                input("brackets closed", "[".repeat(MANY) + "x" + "]".repeat(MANY)),
                input("links", "[a](".repeat(MANY) + "x"),
                input("links in links", "[".repeat(MANY) + "x" + "](y)".repeat(MANY)),
                input("images in images", "![".repeat(MANY) + "x" + "](y)".repeat(MANY)),
                input("notes in notes", "^[".repeat(MANY) + "x" + "]".repeat(MANY)),
                input("spans in spans", "[".repeat(MANY) + "x" + "]{.a}".repeat(MANY)),
                input("emphasis", "*a **b ".repeat(MANY) + "x"),
                input("emphasis closed", "*a _b ".repeat(MANY) + "x" + " b_ a*".repeat(MANY)),
                input("strong", "**x ".repeat(MANY) + "x" + "** ".repeat(MANY)),
                input("asterisks", "*".repeat(MANY) + "x" + "*".repeat(MANY)),
                input("backticks", backticks()),
                input("tags", "<a ".repeat(MANY) + "x"),
                input("attributes of a tag", "<a" + " b".repeat(MANY) + ">x"),
                input("attributes of a tag alone", "<a" + " b='c'".repeat(MANY) + ">\nx"),
                input("breaks", "- ".repeat(40) + "\n" + "***".repeat(MANY) + "\nx"),
                input("elements", "<em>".repeat(MANY) + "x" + "</em>".repeat(MANY)),
                input("block elements", "<div>\n".repeat(MANY) + "x" + "</div>\n".repeat(MANY)),
                input("tables", "<table><tr><td>".repeat(MANY) + "x"),
                input("comments", "a <!-- ".repeat(MANY) + "x"),
                input("declarations", "a <!A <![CDATA[ <? ".repeat(MANY) + "x"),
                input("entities", "&".repeat(MANY) + "x"),
                input("divisions", "::: a\n".repeat(MANY / 5) + "x"),
                input("definitions", "a\n" + ": ".repeat(MANY) + "x"),
                input("note definitions", "[^a]: ".repeat(MANY) + "x"),
                input("dollars", "$a ".repeat(MANY) + "x"),
                input("math lines", "$$ a\n".repeat(MANY) + "x"),
                input("environments", "\\begin{align}\n".repeat(MANY) + "x"),
                input("superscripts", "^a ~b".repeat(MANY) + "x"),
                input("citations", "[@a; ".repeat(MANY) + "x"),
                input("attributes", "[a]{b=\"".repeat(MANY) + "x"),
                input("braces", "# {{{{".repeat(MANY) + "x}"),
                input("template code", "{{ {% ".repeat(MANY) + "x"),
                input("raw", "{% raw %}".repeat(MANY) + "x"),
                input("pipes", "|".repeat(MANY) + "x\n" + "|-".repeat(MANY) + "|"),
                input("references", "[a]: b 'c\n".repeat(MANY / 5) + "x"),
                input("a line of a megabyte", "word *em* `code` [l](u) ".repeat(45_000) + "x"),
                input("one word of a megabyte", "a".repeat(1_000_000) + "x"),
                input("control characters", "\0\u0001\u0007\u001B\r\n\r\u0085\u2028x"));
    }

    private static DynamicTest input(String name, String text) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    for (ReadOptions o :
                            new ReadOptions[] {ReadOptions.SOURCE, ReadOptions.ARTICLE}) {
                        Outcome<MarkdownDocument> read = MarkdownReader.read(text, "a.md", o);
                        String words = PlainText.ofBlocks(read.value().blocks());
                        words += PlainText.ofInlines(read.value().title());
                        for (var n : read.value().notes()) words += PlainText.ofBlocks(n.content());
                        assertTrue(words.contains("x") || name.equals("images in images"), name);
                    }
                });
    }

    private static String stairs() {
        var s = new StringBuilder();
        for (int i = 0; i < 300; i++) s.append(" ".repeat(2 * i)).append("- x\n");
        return s.toString();
    }

    private static String backticks() {
        var s = new StringBuilder();
        for (int i = 1; i < 1500; i++) s.append("`".repeat(i)).append('e');
        return s + "x";
    }
}
