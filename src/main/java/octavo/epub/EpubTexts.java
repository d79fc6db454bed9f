package octavo.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a finished EPUB's content documents, read back from the archive.
public final class EpubTexts {
    private EpubTexts() {}

    /// Text of each XHTML file's body, by its name in the archive.
    public static Map<String, String> of(byte[] epub) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(epub), StandardCharsets.UTF_8)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().endsWith(".xhtml"))
                    texts.put(e.getName(), text(zip.readAllBytes()));
            }
        }
        return texts;
    }

    private static String text(byte[] xhtml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder out = new StringBuilder();
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xhtml));
            boolean body = false;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                            body |= in.getLocalName().equals("body");
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (body) out.append(in.getText());
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("not well-formed: " + e.getMessage(), e);
        }
        return out.toString();
    }
}
