package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import org.junit.jupiter.api.Test;

class ContentFilesTest {
    @Test
    void shortStaysWhole() {
        Element article = element("section", "a", List.of(paragraph(1000)));
        assertEquals(List.of(article), ContentFiles.split(article));
    }

    @Test
    void cutBeforeASection() {
        List<MarkupNode> children = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<MarkupNode> blocks = new ArrayList<>();
            for (int k = 0; k < 70; k++) blocks.add(paragraph(1000));
            children.add(element("section", "s" + i, blocks));
        }
        List<Element> files = ContentFiles.split(element("section", "a", children));
        assertEquals(2, files.size());
        assertEquals("a", files.get(0).id());
        assertNull(files.get(1).id());
        assertEquals("s3", ((Element) files.get(1).children().getFirst()).id());
        assertEquals(3, files.get(0).children().size());
    }

    @Test
    void aSectionTooLongAloneIsSplitInside() {
        List<MarkupNode> blocks = new ArrayList<>();
        for (int k = 0; k < 600; k++) blocks.add(paragraph(1000));
        Element inner = element("section", "inner", blocks);
        Element article = element("section", "a", List.of(paragraph(10), inner));
        List<Element> files = ContentFiles.split(article);
        assertEquals(3, files.size());
        assertEquals(
                article.textContent(),
                String.join("", files.stream().map(Element::textContent).toList()));
        for (Element f : files) assertTrue(f.textContent().length() <= 260_000);
        assertEquals("inner", ((Element) files.get(0).children().get(1)).id());
        assertNull(((Element) files.get(1).children().getFirst()).id());
    }

    private static Element paragraph(int length) {
        return new Element(
                "p", Map.of(), List.of(new TextNode("x".repeat(length))), StructureRole.P, null);
    }

    private static Element element(String name, String id, List<? extends MarkupNode> children) {
        return new Element(name, Map.of("id", id), List.copyOf(children), StructureRole.SECT, null);
    }
}
