package octavo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The files of an archive in their order.
public final class Unzipped {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Unzipped(byte[] zip) {
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public byte[] bytes(String name) {
        byte[] data = files.get(name);
        if (data == null) throw new AssertionError(name + " is not among " + names());
        return data;
    }

    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
