package octavo.style;

import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import octavo.markup.TextNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import org.jspecify.annotations.Nullable;

/// Styles small pieces of markup and writes what came out: for each box what differs from the initial values.
final class StyleCases {
    private StyleCases() {}

    static String run(String css, String markup, Media media) {
        Outcome<StyleSheet> sheet = StyleSheet.parse("style.css", css);
        StringBuilder sb = new StringBuilder();
        for (Diagnostic d : sheet.diagnostics()) {
            sb.append(d).append(d.hint() == null ? "" : " (" + d.hint() + ")").append('\n');
        }
        if (!markup.isBlank()) {
            StyledDocument styled = Cascade.style(sheet.value(), document(markup), media);
            for (StyledDocument.StyledSection s : styled.sections()) dump(s.element(), "", sb);
        }
        return sb.toString();
    }

    /// Each top element of the markup is a section.
    static MarkupDocument document(String markup) {
        List<MarkupSection> sections = new ArrayList<>();
        int n = 0;
        for (MarkupNode node : parse("<x>" + markup + "</x>").children()) {
            if (node instanceof Element e) {
                n++;
                sections.add(new MarkupSection("s" + n, SectionKind.ARTICLE, "", e));
            }
        }
        return new MarkupDocument("The Book", "en-GB", sections, List.of());
    }

    static Element parse(String xml) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(xml));
            in.next();
            return element(in);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    private static Element element(XMLStreamReader in) throws XMLStreamException {
        String name = in.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            String key = in.getAttributeLocalName(i);
            attributes.put(
                    prefix == null || prefix.isEmpty() ? key : prefix + ":" + key,
                    in.getAttributeValue(i));
        }
        List<MarkupNode> children = new ArrayList<>();
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) children.add(element(in));
            else if (in.isCharacters() && !in.getText().isBlank())
                children.add(new TextNode(in.getText()));
        }
        return new Element(name, attributes, children, StructureRole.NONE, null);
    }

    private static void dump(StyledElement e, String indent, StringBuilder sb) {
        sb.append(indent).append(e.element().name());
        String c = e.element().attribute("class");
        if (c != null) sb.append('.').append(c.replace(' ', '.'));
        if (e.pseudo() != null) sb.append("::").append(e.pseudo());
        differences(e.style(), sb);
        sb.append('\n');
        part("first-line", e.firstLine(), indent, sb);
        part("first-letter", e.firstLetter(), indent, sb);
        for (StyledNode n : e.children()) {
            switch (n) {
                case StyledElement child -> dump(child, indent + "  ", sb);
                case StyledText t ->
                        sb.append(indent).append("  \"").append(t.text()).append("\"\n");
                case StyledGenerated g ->
                        sb.append(indent).append("  ").append(g.item()).append('\n');
            }
        }
    }

    private static void part(
            String name, @Nullable ComputedStyle s, String indent, StringBuilder sb) {
        if (s == null) return;
        sb.append(indent).append("  ::").append(name);
        differences(s, sb);
        sb.append('\n');
    }

    private static void differences(ComputedStyle s, StringBuilder sb) {
        ComputedStyle i = ComputedStyle.INITIAL;
        differences(s.font(), i.font(), sb);
        differences(s.text(), i.text(), sb);
        differences(s.box(), i.box(), sb);
        differences(s.flow(), i.flow(), sb);
        differences(s.list(), i.list(), sb);
    }

    static void differences(Record mine, Record initial, StringBuilder sb) {
        for (RecordComponent c : mine.getClass().getRecordComponents()) {
            try {
                Object a = c.getAccessor().invoke(mine);
                Object b = c.getAccessor().invoke(initial);
                boolean language = c.getName().equals("language") && "en-GB".equals(a);
                if (!String.valueOf(a).equals(String.valueOf(b)) && !language) {
                    sb.append(' ').append(c.getName()).append('=').append(shown(a));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> "null";
            case Double d -> number(d);
            case Extent e -> extent(e);
            case Edges e ->
                    "("
                            + extent(e.top())
                            + " "
                            + extent(e.right())
                            + " "
                            + extent(e.bottom())
                            + " "
                            + extent(e.left())
                            + ")";
            case Border b ->
                    "(" + number(b.widthPt()) + " " + b.style() + " " + shown(b.color()) + ")";
            case Color c ->
                    String.format(
                            Locale.ROOT,
                            "#%02x%02x%02x/%s",
                            Math.round(c.red() * 255),
                            Math.round(c.green() * 255),
                            Math.round(c.blue() * 255),
                            number(c.alpha()));
            default -> value.toString();
        };
    }

    private static String extent(Extent e) {
        if (e.auto()) return "auto";
        String fraction = e.fraction() == 0 ? "" : number(e.fraction() * 100) + "%";
        return e.pt() == 0 && !fraction.isEmpty()
                ? fraction
                : number(e.pt()) + (fraction.isEmpty() ? "" : "+" + fraction);
    }

    private static String number(double d) {
        return new java.math.BigDecimal(d)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
