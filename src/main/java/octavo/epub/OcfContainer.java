package octavo.epub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The OCF ZIP container (EPUB 3.3, section 4.3): `mimetype` first, stored, without extra field.
final class OcfContainer {
    /// A DOS date has no time zone; for dates after 1980-01-01 Java writes no extra field with one.
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CONTAINER =
            Xml.DECLARATION
                    + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
                    + "<rootfiles>\n<rootfile full-path=\"EPUB/package.opf\""
                    + " media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";

    private final SharedBytes bytes = new SharedBytes();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    OcfContainer() {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        store("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
        add("META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
    }

    /// @param data must not change afterwards
    void add(String name, byte[] data) {
        if (packed(name)) {
            store(name, data);
            return;
        }
        ZipEntry e = new ZipEntry(name);
        e.setTimeLocal(DATE);
        put(e, data);
    }

    byte[] finish() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.finish();
    }

    /// Deflating these again gains nothing.
    private static boolean packed(String name) {
        return name.endsWith(".jpg") || name.endsWith(".png") || name.endsWith(".gif");
    }

    private void store(String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        ZipEntry e = new ZipEntry(name);
        e.setMethod(ZipEntry.STORED);
        e.setSize(data.length);
        e.setCompressedSize(data.length);
        e.setCrc(crc.getValue());
        e.setTimeLocal(DATE);
        bytes.keeping();
        put(e, data);
        bytes.copying();
    }

    private void put(ZipEntry e, byte[] data) {
        try {
            zip.putNextEntry(e);
            zip.write(data);
            zip.closeEntry();
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }
}
