package octavo.epub.device;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A finished EPUB as a shop looks at it: its manifest, metadata and files.
final class EpubContents {
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
    private final List<String> creators = new ArrayList<>();

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
        try {
            XMLStreamReader in = reader(bytes);
            while (in.hasNext()) {
                if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
                switch (in.getLocalName()) {
                    case "creator" -> creators.add(in.getElementText());
                    case "item" -> {
                        String name = folder + in.getAttributeValue(null, "href");
                        byte[] data = files.get(name);
                        if (data == null) continue;
                        String p = in.getAttributeValue(null, "properties");
                        items.add(
                                new Item(
                                        name,
                                        in.getAttributeValue(null, "media-type"),
                                        p == null ? "" : p,
                                        data));
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
