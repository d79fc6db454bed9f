package octavo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes archives for tests.
public final class Zips {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Zips put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Zips put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> e : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A DOCX of the body's XML (`w:` is WordprocessingML), with more parts of the main one.
    public static Zips docx(String body) {
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        StringBuilder relations = new StringBuilder();
        for (String part :
                new String[] {"styles", "numbering", "footnotes", "endnotes", "comments"})
            relations
                    .append("<Relationship Id='")
                    .append(part)
                    .append("' Type='")
                    .append(types)
                    .append(part)
                    .append("' Target='")
                    .append(part)
                    .append(".xml'/>");
        relations.append(
                "<Relationship Id='link' TargetMode='External' Type='x/hyperlink' Target='https://example.org/'/>"
                        + "<Relationship Id='pic' Type='x/image' Target='media/image1.png'/>");
        String xml = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new Zips()
                .put("[Content_Types].xml", "<Types/>")
                .put(
                        "_rels/.rels",
                        "<Relationships xmlns='"
                                + xml
                                + "'><Relationship Id='r' Type='"
                                + types
                                + "officeDocument' Target='word/document.xml'/>"
                                + "<Relationship Id='c' Type='x/core-properties' Target='docProps/core.xml'/></Relationships>")
                .put(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns='" + xml + "'>" + relations + "</Relationships>")
                .put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    }

    public static String word(String root, String content) {
        return "<?xml version='1.0' encoding='UTF-8'?><w:"
                + root
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                + " xmlns:wp='wp' xmlns:a='a'>"
                + content
                + "</w:"
                + root
                + ">";
    }
}
