package octavo.cite.csl;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads styles and locales to [CslElement]s: no DTD, no entities but XML's own, bounded.
final class CslXml {
    private static final int MAX_DEPTH = 80;
    private static final int MAX_ELEMENTS = 60_000;
    static final int MAX_CHARS = 8_000_000;
    private static final Pattern REFERENCE = Pattern.compile("&#([0-9]{2,6});");
    private final XMLStreamReader in;
    private int elements;

    private CslXml(XMLStreamReader in) {
        this.in = in;
    }

    /// What is wrong with the XML, and where.
    static final class BadXml extends Exception {
        private static final long serialVersionUID = 1;
        final int line;
        final int column;

        BadXml(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }
    }

    static CslElement read(String xml) throws BadXml {
        if (xml.length() > MAX_CHARS) throw new BadXml("larger than 8 million characters", 0, 0);
        XMLInputFactory f = XMLInputFactory.newDefaultFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_COALESCING, true);
        String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml.stripLeading();
        try {
            XMLStreamReader in = f.createXMLStreamReader(new StringReader(text));
            try {
                while (in.next() != XMLStreamConstants.START_ELEMENT)
                    if (in.getEventType() == XMLStreamConstants.DTD) throw bad(in, "has a DTD");
                return new CslXml(in).element(0);
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            Location l = e.getLocation();
            int line = l == null ? 0 : l.getLineNumber();
            int column = l == null ? 0 : l.getColumnNumber();
            throw new BadXml(message(e), Math.max(0, line), Math.max(0, column));
        }
    }

    /// The parser's own sentence, without the place that it repeats.
    private static String message(XMLStreamException e) {
        String m = String.valueOf(e.getMessage());
        int at = m.indexOf("Message: ");
        m = at < 0 ? m : m.substring(at + 9);
        int end = m.indexOf('\n');
        m = (end < 0 ? m : m.substring(0, end)).strip();
        return "not well-formed: " + (m.endsWith(".") ? m.substring(0, m.length() - 1) : m);
    }

    private static BadXml bad(XMLStreamReader in, String message) {
        Location l = in.getLocation();
        return new BadXml(message, l.getLineNumber(), l.getColumnNumber());
    }

    private CslElement element(int depth) throws XMLStreamException, BadXml {
        if (depth > MAX_DEPTH) throw bad(in, "nested too deeply");
        if (++elements > MAX_ELEMENTS) throw bad(in, "too many elements");
        int line = in.getLocation().getLineNumber();
        int column = in.getLocation().getColumnNumber();
        String name = in.getLocalName();
        Map<String, String> attributes = attributes();
        List<CslElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(in.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw bad(in, "an unknown entity");
                case XMLStreamConstants.END_ELEMENT -> {
                    String t = children.isEmpty() ? text.toString() : "";
                    return new CslElement(name, attributes, List.copyOf(children), t, line, column);
                }
                default -> {}
            }
        }
    }

    private Map<String, String> attributes() {
        int n = in.getAttributeCount();
        if (n == 0) return Map.of();
        Map<String, String> m = HashMap.newHashMap(n);
        for (int i = 0; i < n; i++) {
            String prefix = in.getAttributePrefix(i);
            String local = in.getAttributeLocalName(i);
            String value = unescaped(in.getAttributeValue(i));
            m.put("xml".equals(prefix) ? "xml:" + local : local, value);
        }
        return m;
    }

    /// Editors of styles escape a reference to a character twice: `&amp;#160;` means the space.
    private static String unescaped(String s) {
        if (!s.contains("&#")) return s;
        return REFERENCE
                .matcher(s)
                .replaceAll(r -> Matcher.quoteReplacement(character(r.group(1), r.group())));
    }

    private static String character(String number, String source) {
        int cp = Integer.parseInt(number);
        return Character.isDefined(cp) && cp >= ' '
                ? Character.toString(cp)
                : cp == 10 ? " " : source;
    }
}
