package octavo.typeset;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import octavo.content.StructureRole;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// Markup from a string, with roles by name and ids for what has none.
public final class Xhtml {
    private int ids;

    public static Element parse(String xml) {
        try {
            DocumentBuilderFactory f = DocumentBuilderFactory.newDefaultInstance();
            f.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return new Xhtml()
                    .element(
                            (org.w3c.dom.Element)
                                    f.newDocumentBuilder()
                                            .parse(new InputSource(new StringReader(xml)))
                                            .getDocumentElement());
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    private Element element(org.w3c.dom.Element dom) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < dom.getAttributes().getLength(); i++) {
            Node a = dom.getAttributes().item(i);
            if (!a.getNodeName().startsWith("xmlns"))
                attributes.put(a.getNodeName(), a.getNodeValue());
        }
        String name = dom.getLocalName() == null ? dom.getNodeName() : dom.getLocalName();
        StructureRole role = role(name, attributes);
        boolean leaf = role == StructureRole.P || name.matches("h[1-6]|dt|td|th|img");
        if (leaf) attributes.putIfAbsent("id", "e" + ++ids);
        List<MarkupNode> children = new ArrayList<>();
        for (Node n = dom.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof org.w3c.dom.Element e) children.add(element(e));
            else if (n.getNodeType() == Node.TEXT_NODE)
                children.add(new TextNode(n.getNodeValue()));
        }
        return new Element(name, attributes, children, role, null);
    }

    private static StructureRole role(String name, Map<String, String> a) {
        String cls = a.getOrDefault("class", "");
        return switch (name) {
            case "section" -> StructureRole.SECT;
            case "p", "pre", "dd" -> cls.contains("line") ? StructureRole.SPAN : StructureRole.P;
            case "h1" -> StructureRole.H1;
            case "h2" -> StructureRole.H2;
            case "h3" -> StructureRole.H3;
            case "blockquote" -> StructureRole.BLOCK_QUOTE;
            case "ul", "ol" -> cls.equals("toc") ? StructureRole.TOC : StructureRole.L;
            case "li" -> cls.startsWith("toc") ? StructureRole.TOCI : StructureRole.LI;
            case "table" -> StructureRole.TABLE;
            case "thead" -> StructureRole.THEAD;
            case "tbody" -> StructureRole.TBODY;
            case "tr" -> StructureRole.TR;
            case "td" -> StructureRole.TD;
            case "th" -> StructureRole.TH;
            case "caption", "figcaption" -> StructureRole.CAPTION;
            case "img" -> StructureRole.FIGURE;
            case "a" -> cls.equals("noteref") ? StructureRole.REFERENCE : StructureRole.LINK;
            case "div" -> cls.equals("note") ? StructureRole.NOTE : StructureRole.DIV;
            default -> StructureRole.NONE;
        };
    }
}
