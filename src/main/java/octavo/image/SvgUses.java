package octavo.image;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// How many elements a drawing has when what it uses again (`use`, SVG 2, 5.6) is drawn at each place: a dozen lines can
/// ask for more than any program can draw.
final class SvgUses {
    private static final long MOST = 1_000_000;
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private static final class Part {
        long elements;
        final List<String> uses = new ArrayList<>();
    }

    private SvgUses() {}

    /// @param drawing that was cleaned
    /// @throws BrokenImageException when there are too many, or something uses itself
    static void check(byte[] drawing) throws BrokenImageException, XMLStreamException {
        SvgUses u = new SvgUses();
        if (u.expanded(u.read(drawing)) > MOST)
            throw new BrokenImageException(
                    "what it uses again comes to more than " + MOST + " elements");
    }

    private Part read(byte[] drawing) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(drawing));
        Part all = new Part();
        Deque<Part> above = new ArrayDeque<>();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String id = in.getAttributeValue(null, "id");
                    Part own = id == null ? null : new Part();
                    if (own != null) parts.putIfAbsent(id, own);
                    Part part = own == null ? above.isEmpty() ? all : above.peek() : own;
                    part.elements++;
                    if (in.getLocalName().equals("use") && target(in) != null)
                        part.uses.add(target(in));
                    above.push(part);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Part part = above.pop();
                    Part outer = above.isEmpty() ? all : above.peek();
                    if (part == outer) continue;
                    outer.elements += part.elements;
                    outer.uses.addAll(part.uses);
                }
                default -> {}
            }
        }
        return all;
    }

    private static @Nullable String target(XMLStreamReader in) {
        String href = in.getAttributeValue(null, "href");
        if (href == null) href = in.getAttributeValue(XLINK, "href");
        return href == null || !href.startsWith("#") ? null : href.substring(1);
    }

    private long expanded(Part part) throws BrokenImageException {
        long n = part.elements;
        for (String id : part.uses) {
            n += expanded(id);
            if (n > MOST) return n;
        }
        return n;
    }

    private long expanded(String id) throws BrokenImageException {
        Part part = parts.get(id);
        if (part == null) return 0;
        Long before = known.get(id);
        if (before != null) return before;
        if (open.size() > 200 || !open.add(id))
            throw new BrokenImageException("something in it uses itself");
        long n = expanded(part);
        open.remove(id);
        known.put(id, n);
        return n;
    }
}
