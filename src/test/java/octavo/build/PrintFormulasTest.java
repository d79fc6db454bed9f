package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.PageStart;
import octavo.content.StructureRole;
import octavo.diag.Diagnostics;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import octavo.markup.TextNode;
import org.junit.jupiter.api.Test;

class PrintFormulasTest {
    private static final String SOURCE = "\\frac{n(n+1)}{2}";

    @Test
    void formulasStandAsTextOnTheLine() {
        PrintFormulas print = PrintFormulas.of(book(SOURCE), true, new Diagnostics());
        Element p = paragraph(print.document());
        assertEquals("before n(n\u00A0+ 1)/2 between n(n\u00A0+ 1)/2 after", p.textContent());
        Element formula = (Element) p.children().get(1);
        assertEquals("(n(n + 1))/2", formula.attribute("aria-label"));
        assertEquals("var", ((Element) formula.children().getFirst()).name());
    }

    /// A page that begins with a word of the printed text begins with the same word of the e-book's text.
    @Test
    void pagesBeginAtTheSameWordOfTheSource() {
        MarkupDocument source = book(SOURCE);
        PrintFormulas print = PrintFormulas.of(source, true, new Diagnostics());
        String set = paragraph(print.document()).textContent();
        String written = paragraph(source).textContent();
        List<PageStart> starts = new ArrayList<>();
        for (String word : List.of("before", "between", "after"))
            starts.add(new PageStart(word, "p", set.indexOf(word)));
        for (PageStart s : print.inSource(starts)) {
            assertEquals(written.indexOf(s.label()), s.offset(), s.label());
        }
        // In the middle of a formula: its beginning.
        List<PageStart> inside = List.of(new PageStart("x", "p", set.indexOf("+")));
        assertEquals(written.indexOf(SOURCE), print.inSource(inside).getFirst().offset());
    }

    @Test
    void whatIsNotUnderstoodStaysAndIsNamed() {
        Diagnostics diagnostics = new Diagnostics();
        PrintFormulas print = PrintFormulas.of(book("\\foo"), true, diagnostics);
        assertEquals("before \\foo between \\foo after", paragraph(print.document()).textContent());
        assertEquals(
                List.of("formula-source", "formula-source"),
                diagnostics.toList().stream().map(d -> d.code()).toList());
    }

    @Test
    void mathmlThatCannotBeReadIsItsCharacters() {
        Diagnostics diagnostics = new Diagnostics();
        Element formula =
                new Element(
                        "span",
                        Map.of("class", "math mathml", "role", "math"),
                        List.of(new TextNode("<math>" + "<mrow>".repeat(120) + "a &lt; b</math>")),
                        StructureRole.FORMULA,
                        null);
        MarkupDocument book =
                new MarkupDocument("T", "en", List.of(section(List.of(formula))), List.of());
        Element p = paragraph(PrintFormulas.of(book, true, diagnostics).document());
        assertEquals("a < b", p.textContent());
        assertEquals("formula-source", diagnostics.toList().getFirst().code());
    }

    @Test
    void aBookWithoutFormulasStaysAsItIs() {
        MarkupDocument plain =
                new MarkupDocument(
                        "T", "en", List.of(section(List.of(new TextNode("x")))), List.of());
        assertSame(plain, PrintFormulas.of(plain, true, new Diagnostics()).document());
    }

    private static MarkupDocument book(String latex) {
        return new MarkupDocument(
                "T",
                "en",
                List.of(
                        section(
                                List.of(
                                        new TextNode("before "),
                                        formula(latex),
                                        new TextNode(" between "),
                                        formula(latex),
                                        new TextNode(" after")))),
                List.of());
    }

    private static MarkupSection section(List<MarkupNode> text) {
        Element p = new Element("p", Map.of("id", "p"), text, StructureRole.P, null);
        Element s = new Element("section", Map.of("id", "s"), List.of(p), StructureRole.SECT, null);
        return new MarkupSection("s", SectionKind.ARTICLE, "S", s);
    }

    private static Element formula(String latex) {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("class", "math latex");
        a.put("role", "math");
        a.put("aria-label", latex);
        return new Element("span", a, List.of(new TextNode(latex)), StructureRole.FORMULA, null);
    }

    private static Element paragraph(MarkupDocument d) {
        return (Element) d.sections().getFirst().element().children().getFirst();
    }
}
