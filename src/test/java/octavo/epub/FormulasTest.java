package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.PageStart;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;
import octavo.markup.SectionKind;
import octavo.markup.TextNode;
import octavo.math.FormulaSuiteTest;
import octavo.testing.EpubChecks;
import octavo.testing.Unzipped;
import org.junit.jupiter.api.Test;

/// Formulas in a whole e-book.
class FormulasTest {
    private static final SourceSpan AT = SourceSpan.ofFile("articles/a/article.md");

    private static Element element(
            String name, Map<String, String> attributes, List<MarkupNode> c) {
        return new Element(name, attributes, c, StructureRole.NONE, AT);
    }

    private static Element formula(String name, String notation, String source) {
        return element(
                name,
                Map.of("class", "math " + notation, "role", "math", "aria-label", source),
                List.of(new TextNode(source)));
    }

    private static Outcome<byte[]> epub(List<Element> formulas, boolean spans) {
        List<MarkupNode> content = new ArrayList<>();
        content.add(element("h1", Map.of("id", "t"), List.of(new TextNode("Formulas"))));
        int n = 0;
        for (Element f : formulas) {
            content.add(
                    f.name().equals("div")
                            ? f
                            : element(
                                    "p",
                                    Map.of("id", "p" + ++n),
                                    List.of(new TextNode("So "), f, new TextNode(" it is."))));
        }
        Element section = element("section", Map.of("id", "one"), content);
        MarkupDocument d =
                new MarkupDocument(
                        "Book",
                        "en",
                        List.of(new MarkupSection("one", SectionKind.ARTICLE, "Formulas", section)),
                        List.of(new NavPoint("Formulas", "t", "one", List.of())));
        EpubMetadata m =
                new EpubMetadata(
                        "Book",
                        null,
                        List.of(),
                        "en",
                        "urn:uuid:0f9c6c9e-6f0e-5c0f-8f5e-000000000001",
                        null,
                        null,
                        null,
                        "2026-01-01",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of());
        List<PageStart> pages = List.of();
        return EpubWriter.write(
                new EpubInput(d, m, "p { margin: 0 }", List.of(), s -> null, null, pages, spans));
    }

    @Test
    void everyFormulaOfTheSuiteIsValidInAnEpub() throws IOException {
        List<Element> all = new ArrayList<>();
        int unconverted = 0;
        for (String line : FormulaSuiteTest.lines()) {
            String source = line.substring(0, line.indexOf(" |||"));
            String notation = source.startsWith("<") ? "mathml" : "latex";
            all.add(formula("span", notation, source));
            all.add(formula("div", notation, source));
            if (line.contains("||| !!")) unconverted += 2;
        }
        Outcome<byte[]> plain = epub(all, false);
        assertEquals(List.of(), EpubChecks.check(plain.value()));
        assertEquals(unconverted, plain.diagnostics().size());
        assertEquals(List.of(), EpubChecks.check(epub(all, true).value()));
    }

    @Test
    void manifestAndAccessibilityMetadataSayMathml() {
        byte[] epub = epub(List.of(formula("span", "latex", "x^2")), false).value();
        String text = new Unzipped(epub).text("EPUB/text/one.xhtml");
        assertTrue(
                text.contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"x²\">"),
                text);
        assertFalse(text.contains("aria-label"), text);
        String opf = new Unzipped(epub).text("EPUB/package.opf");
        assertTrue(opf.contains("media-type=\"application/xhtml+xml\" properties=\"mathml\""), opf);
        assertTrue(opf.contains("accessibilityFeature\">MathML<"), opf);
    }

    @Test
    void anUnknownCommandIsNamedAndTheSourceStays() {
        Outcome<byte[]> o =
                epub(
                        List.of(
                                formula("span", "latex", "\\foo{x}"),
                                formula("span", "latex", "x")),
                        false);
        Diagnostic d = o.diagnostics().getFirst();
        assertTrue(d.message().contains("\\foo is not known"), d.message());
        assertEquals(AT, d.span());
        String text = new Unzipped(o.value()).text("EPUB/text/one.xhtml");
        assertTrue(text.contains("role=\"math\""), text);
        assertTrue(text.contains(">\\foo{x}</span>"), text);
        assertFalse(new Unzipped(o.value()).text("EPUB/package.opf").contains(">MathML<"));
    }
}
