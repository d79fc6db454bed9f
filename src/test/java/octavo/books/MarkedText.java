package octavo.books;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import octavo.testing.Unzipped;

/// The text of an EPUB in the order of its spine, with the page marks in it.
final class MarkedText {
    /// @param id of the mark
    /// @param at where in [#text] it stands
    /// @param item it stands at the beginning of a list's item
    record Mark(String file, String id, String label, int at, boolean item) {}

    private static final Set<String> INLINE =
            Set.of("a", "b", "cite", "code", "em", "i", "s", "span", "strong", "sub", "sup", "q");

    /// What may stand above the text at the head of a page: captions (also in the paragraph of an image), tables that
    /// floated there, and the heads of tables that go on.
    private static final Set<String> REPEATED = Set.of("figcaption", "caption", "thead", "table");

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();

    MarkedText(Unzipped epub) {
        String opf = epub.text("EPUB/package.opf");
        Matcher m = Pattern.compile("<itemref idref=\"([^\"]+)\"").matcher(opf);
        while (m.find()) {
            Matcher item =
                    Pattern.compile("<item id=\"" + m.group(1) + "\" href=\"([^\"]+)\"")
                            .matcher(opf);
            if (!item.find()) throw new AssertionError(m.group(1));
            try {
                read(item.group(1), epub.bytes("EPUB/" + item.group(1)));
            } catch (XMLStreamException e) {
                throw new AssertionError(item.group(1), e);
            }
        }
    }

    List<Mark> marks() {
        return marks;
    }

    /// What may stand above the text.
    List<String> captions() {
        return captions;
    }

    String from(Mark mark) {
        return text.substring(mark.at(), Math.min(text.length(), mark.at() + 4000));
    }

    private void read(String file, byte[] xhtml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xhtml));
        Deque<Integer> starts = new ArrayDeque<>();
        boolean body = false;
        int item = -1;
        int image = -1;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = in.getLocalName();
                    body |= name.equals("body");
                    if (!INLINE.contains(name)) text.append(' ');
                    starts.push(text.length());
                    if (name.equals("li")) item = text.length();
                    if (name.equals("img")) image = text.length();
                    if ("doc-pagebreak".equals(in.getAttributeValue(null, "role"))) {
                        boolean first = item >= 0 && text.substring(item).isBlank();
                        marks.add(
                                new Mark(
                                        file,
                                        in.getAttributeValue(null, "id"),
                                        in.getAttributeValue(null, "aria-label"),
                                        text.length(),
                                        first));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = in.getLocalName();
                    int start = starts.pop();
                    boolean picture = name.equals("p") && image >= start;
                    if (REPEATED.contains(name) || picture) {
                        captions.add(text.substring(start).strip());
                    }
                    if (!INLINE.contains(name)) text.append(' ');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (body) text.append(in.getText());
                }
                default -> {}
            }
        }
        text.append(' ');
    }
}
