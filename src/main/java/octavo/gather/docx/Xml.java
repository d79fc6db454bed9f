package octavo.gather.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// XML of others: no DTD, no entities, bounded in size and depth. Names are compared without their namespaces, because
/// the strict and the usual form of office documents differ in nothing else.
final class Xml {
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final String DEEPEST = "500";

    private Xml() {}

    /// @throws IOException when it is not well-formed, has a DTD, or is beyond the bounds
    static Element parse(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES)
            throw new IOException("XML of " + bytes.length + " bytes; at most " + MOST_BYTES);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new ByteArrayInputStream(bytes)))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IOException(reason(e), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can do this", e);
        }
    }

    /// The parser names its bounds by properties of its own.
    private static String reason(SAXException e) {
        String m = String.valueOf(e.getMessage());
        if (m.contains("DOCTYPE")) return "its XML has a DTD";
        if (m.contains("maxElementDepth"))
            return "its XML is nested deeper than " + DEEPEST + " elements";
        if (m.contains("elementAttributeLimit"))
            return "an element of its XML has more attributes than any document needs";
        if (m.contains("JAXP")) return "its XML is larger than any document needs";
        String at =
                e instanceof SAXParseException p && p.getLineNumber() > 0
                        ? " in line " + p.getLineNumber() + ", column " + p.getColumnNumber()
                        : "";
        return "its XML is damaged" + at + ": " + m;
    }

    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    static String name(Node n) {
        String local = n.getLocalName();
        return local == null ? n.getNodeName() : local;
    }

    static List<Element> children(@Nullable Element e) {
        List<Element> out = new ArrayList<>();
        if (e == null) return out;
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling())
            if (n instanceof Element c) out.add(c);
        return out;
    }

    static List<Element> children(@Nullable Element e, String name) {
        return children(e).stream().filter(c -> name(c).equals(name)).toList();
    }

    /// The first child of the name, or that child's child, and so on along the path.
    static @Nullable Element child(@Nullable Element e, String... path) {
        Element at = e;
        for (String name : path) {
            Element next = null;
            for (Element c : children(at)) {
                if (name(c).equals(name)) {
                    next = c;
                    break;
                }
            }
            if (next == null) return null;
            at = next;
        }
        return at;
    }

    /// All descendants of the name, in order.
    static List<Element> all(@Nullable Element e, String name) {
        List<Element> out = new ArrayList<>();
        if (e != null) collect(e, name, out);
        return out;
    }

    private static void collect(Element e, String name, List<Element> out) {
        for (Element c : children(e)) {
            if (name(c).equals(name)) out.add(c);
            collect(c, name, out);
        }
    }

    static @Nullable Element first(@Nullable Element e, String name) {
        for (Element c : children(e)) {
            if (name(c).equals(name)) return c;
            Element inner = first(c, name);
            if (inner != null) return inner;
        }
        return null;
    }

    /// Value of an attribute by its local name; empty when it is not there.
    static String attribute(@Nullable Element e, String name) {
        if (e == null) return "";
        var all = e.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr a = (Attr) all.item(i);
            if (name(a).equals(name)) return a.getValue();
        }
        return "";
    }

    /// The attribute `val` of the child on a path; empty when it is not there.
    static String value(@Nullable Element e, String... path) {
        return attribute(child(e, path), "val");
    }

    /// OOXML's on-off properties: there and not off (ECMA-376, 17.17.4).
    static boolean isOn(@Nullable Element properties, String name) {
        Element e = child(properties, name);
        if (e == null) return false;
        String v = attribute(e, "val");
        return !(v.equals("0") || v.equals("false") || v.equals("off") || v.equals("none"));
    }

    static String text(@Nullable Element e) {
        return e == null ? "" : e.getTextContent();
    }
}
