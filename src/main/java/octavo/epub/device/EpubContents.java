package octavo.epub.device;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A finished EPUB as a shop looks at it: its manifest, metadata and files.
final class EpubContents {
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /// @param name in the archive
    record Item(String name, String mediaType, String properties, byte[] data) {
        String text() {
            return new String(data, StandardCharsets.UTF_8);
        }

        boolean isImage() {
            return mediaType.startsWith("image/");
        }

        boolean isFont() {
            return mediaType.startsWith("font/") || mediaType.contains("font");
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final List<Item> spine = new ArrayList<>();
    private final List<String> creators = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    private EpubContents() {}

    static EpubContents of(byte[] epub) throws IOException {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(epub), StandardCharsets.UTF_8)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), zip.readAllBytes());
            }
        }
        EpubContents contents = new EpubContents();
        for (Map.Entry<String, byte[]> f : files.entrySet()) {
            if (f.getKey().endsWith(".opf")) contents.read(f.getKey(), f.getValue(), files);
        }
        return contents;
    }

    List<Item> items() {
        return items;
    }

    List<Item> ofType(String mediaType) {
        return items.stream().filter(i -> i.mediaType().equals(mediaType)).toList();
    }

    /// The content documents in reading order.
    List<Item> spine() {
        return spine;
    }

    /// Dublin Core elements that are not empty (`title`), and properties of `meta` elements that refine nothing
    /// (`schema:accessMode`).
    Set<String> said() {
        return said;
    }

    /// The navigation document, or null.
    @Nullable Item nav() {
        for (Item i : items) {
            if (List.of(i.properties().split(" ")).contains("nav")) return i;
        }
        return null;
    }

    List<String> creators() {
        return creators;
    }

    @Nullable Item cover() {
        for (Item i : items) {
            if (List.of(i.properties().split(" ")).contains("cover-image")) return i;
        }
        return null;
    }

    private void read(String opf, byte[] bytes, Map<String, byte[]> files) throws IOException {
        String folder = opf.substring(0, opf.lastIndexOf('/') + 1);
        Map<String, Item> byId = new HashMap<>();
        try {
            XMLStreamReader in = reader(bytes);
            while (in.hasNext()) {
                if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (DUBLIN_CORE.equals(in.getNamespaceURI())) {
                    String name = in.getLocalName();
                    String text = in.getElementText();
                    if (!text.isBlank()) said.add(name);
                    if (name.equals("creator")) creators.add(text);
                    continue;
                }
                switch (in.getLocalName()) {
                    case "meta" -> {
                        String property = in.getAttributeValue(null, "property");
                        boolean whole = in.getAttributeValue(null, "refines") == null;
                        if (property != null && whole) said.add(property);
                    }
                    case "itemref" -> {
                        Item item = byId.get(String.valueOf(in.getAttributeValue(null, "idref")));
                        if (item != null) spine.add(item);
                    }
                    case "item" -> {
                        String name = folder + in.getAttributeValue(null, "href");
                        byte[] data = files.get(name);
                        if (data == null) continue;
                        String p = in.getAttributeValue(null, "properties");
                        String type = in.getAttributeValue(null, "media-type");
                        Item item =
                                new Item(name, type == null ? "" : type, p == null ? "" : p, data);
                        items.add(item);
                        byId.put(String.valueOf(in.getAttributeValue(null, "id")), item);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("not well-formed: " + e.getMessage(), e);
        }
    }

    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
