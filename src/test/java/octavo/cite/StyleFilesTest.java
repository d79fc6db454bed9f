package octavo.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.diag.Diagnostic;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Style files that aren't there, can't be read or break what a style may be: each is told with its place.
class StyleFilesTest {
    private static final String HEAD =
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\">\n";
    private static final String LAYOUT =
            "<citation><layout><text variable=\"title\"/></layout></citation></style>";

    @TempDir Path folder;

    private String said(String name) {
        StringBuilder b = new StringBuilder();
        for (Diagnostic d :
                new CitationStyles(new RealWorld(), folder).load(name, null).diagnostics()) {
            if (d.span() != null) b.append(d.span().line()).append(':').append(d.span().column());
            b.append(' ').append(d.message()).append('\n');
        }
        return b.toString();
    }

    private String written(String xml) throws IOException {
        return written(xml, StandardCharsets.UTF_8);
    }

    private String written(String xml, Charset charset) throws IOException {
        Files.write(folder.resolve("x.csl"), xml.getBytes(charset));
        return said("x.csl");
    }

    @Test
    void aMissingFileIsNoUnknownStyle() throws IOException {
        assertEquals(" the file of the citation style, `y.csl`, was not found\n", said("y.csl"));
        assertEquals(
                " the file of the citation style, `styles/y`, was not found\n", said("styles/y"));
        assertEquals(" there is no citation style `apaa`\n", said("apaa"));
        Files.createDirectories(folder.resolve("z.csl"));
        assertEquals(" the citation style `z.csl` is a folder, not a file\n", said("z.csl"));
    }

    @Test
    void whatIsBrokenIsToldWithItsPlace() throws IOException {
        assertTrue(written(HEAD + "<citation><layout></citation>").startsWith("2:"));
        assertEquals(
                "2:70 unknown element <banana> in <layout>\n",
                written(HEAD + LAYOUT.replace("</layout>", "<banana></banana></layout>"))
                        .replaceFirst("2:\\d+", "2:70"));
        assertTrue(
                written(HEAD + LAYOUT.replace("variable=\"title\"", "macro=\"m\""))
                        .contains(" no macro 'm'"));
        String circle = "<macro name=\"m\">\n<text macro=\"m\"/></macro>";
        assertTrue(
                written(HEAD + circle + LAYOUT.replace("variable=\"title\"", "macro=\"m\""))
                        .startsWith("3:"));
        assertTrue(written("<!DOCTYPE style [<!ENTITY a \"a\">]>" + HEAD + LAYOUT).contains("DTD"));
        String deep = "<group>\n".repeat(3000) + "</group>".repeat(3000);
        assertTrue(
                written(HEAD + "<citation><layout>" + deep + "</layout></citation></style>")
                        .contains("nested too deeply"));
        assertTrue(written("").startsWith("1:1 not well-formed"));
    }

    @Test
    void encodingsAreThoseOfXml() throws IOException {
        assertEquals("", written(HEAD + LAYOUT, StandardCharsets.UTF_16));
        assertEquals(
                "",
                written(
                        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                                + HEAD
                                + "<!-- é -->"
                                + LAYOUT,
                        StandardCharsets.ISO_8859_1));
    }
}
