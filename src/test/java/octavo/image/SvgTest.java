package octavo.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.image.ImageStore.Lookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgTest {
    private static StoredImage image(String svg) {
        StoredImage image = MemoryWorld.storeOf(svg.getBytes(StandardCharsets.UTF_8)).find("x");
        assertNotNull(image);
        return image;
    }

    /// Twelve lines that ask for a million million rectangles, and one that asks for itself.
    @Test
    void whatIsUsedAgainIsBounded() {
        StringBuilder b = new StringBuilder("<g id='a0'><rect width='1' height='1'/></g>");
        for (int i = 0; i < 12; i++)
            b.append("<g id='a")
                    .append(i + 1)
                    .append("'>")
                    .append(("<use href='#a" + i + "'/>").repeat(10))
                    .append("</g>");
        String bomb = svg("viewBox='0 0 9 9'", b + "<use xlink:href='#a12'/>");
        String cycle = svg("viewBox='0 0 9 9'", "<g id='a'><use href='#a'/></g>");
        for (String s : List.of(bomb, cycle))
            assertThrows(
                    BrokenImageException.class,
                    () -> SvgFile.read(s.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cleaned(String svg) {
        String ebook = new String(image(svg).forEbook().data(), StandardCharsets.UTF_8);
        return ebook.replaceFirst("<rect [^>]* fill=\"#fff\"/>", "");
    }

    private static String svg(String attributes, String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                + attributes
                + ">"
                + content
                + "</svg>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='120' height='60'             | 120 | 60",
                "width='1in' height='72pt'           | 96  | 96",
                "viewBox='0 0 50 20'                 | 50  | 20",
                "viewBox='0 0 50 20' width='100'     | 100 | 40",
                "viewBox='0 0 50 20' height='10mm'   | 95  | 38",
                "viewBox='0,0,50,20' width='100%'    | 50  | 20",
                "version='1.1'                       | 300 | 150",
                "viewBox='0 0 0 0' width='x'         | 300 | 150",
            })
    void sizeComesFromTheAttributesThenTheViewBox(String attributes, int width, int height) {
        ImageInfo info = image(svg(attributes, "")).info();
        assertEquals(width, info.widthPx());
        assertEquals(height, info.heightPx());
    }

    /// Black lines on nothing are not seen where the page is black.
    @Test
    void anEbookHasPaperUnderIt() {
        String drawing =
                new String(
                        image(
                                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-5 0 20 10'><path d='M0 0h9'/></svg>")
                                .forEbook()
                                .data(),
                        StandardCharsets.UTF_8);
        int ground =
                drawing.indexOf(
                        "<rect x=\"-5\" y=\"0\" width=\"20\" height=\"10\" fill=\"#fff\"/>");
        assertTrue(ground > 0 && ground < drawing.indexOf("<path"), drawing);
    }

    @Test
    void isDrawnForTheSizeOnThePage() {
        String drawing =
                svg(
                        "viewBox='0 0 20 10'",
                        "<rect width='10' height='10' fill='#f00'/>"
                                + "<rect x='10' width='10' height='10' fill='#00f' fill-opacity='.5'/>");
        Raster r = image(drawing).pixels(72);
        assertEquals(300, r.widthPx());
        assertEquals(150, r.heightPx());
        assertEquals((byte) 255, r.samples()[3 * (75 * 300 + 50)]);
        assertNotNull(r.alpha());
        assertEquals(128, r.alpha()[75 * 300 + 250] & 0xFF, 2);
    }

    @Test
    void forAPdfItIsItsShapes() {
        String drawing =
                svg(
                        "viewBox='0 0 20 10' width='40'",
                        "<rect width='10' height='10' fill='#f00'/><path d='M0 5h20' fill='none' stroke='#00f'/>");
        Drawing d = assertInstanceOf(Drawing.class, image(drawing).forPdf(72));
        assertEquals(40, d.width());
        assertEquals(2, d.shapes().size());
        assertEquals(new Drawing.Flat(0xFF0000), d.shapes().getFirst().paint());
        assertEquals(20, d.shapes().getFirst().path().getBounds2D().getWidth(), 1e-6);
        assertEquals(2, d.shapes().get(1).path().getBounds2D().getHeight(), 1e-6);
        String filtered = "<filter id='b'><feGaussianBlur stdDeviation='1'/></filter>";
        filtered += "<rect width='5' height='5' filter='url(#b)'/>";
        assertInstanceOf(Raster.class, image(svg("viewBox='0 0 20 10'", filtered)).forPdf(72));
    }

    @Test
    void whatCouldActOrLoadIsTakenOut() {
        String clean =
                cleaned(
                        "<?xml-stylesheet href='http://x/a.css'?>"
                                + svg(
                                        "viewBox='0 0 9 9' onload='alert(1)' xmlns:i='http://inkscape'",
                                        """
                                        <script>alert(2)</script><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>
                                        <i:view id="v"><rect/></i:view><image href="http://x/pixel.png"/><use xlink:href="#a"/>
                                        <image xlink:href="data:image/png;base64,AAAA"/><image href="data:image/svg+xml,x"/>
                                        <a href="javascript:alert(3)"><rect id="a" fill="url(http://x/b)" stroke="url(#g)" i:label="l"/></a>
                                        <set attributeName="href" to="http://x"/><animate attributeName="x"/>
                                        <style>@import url(http://x/c.css); rect { fill: url("http://x/d") } .a > b { fill: red }</style>
                                        """));
        assertFalse(clean.contains("http://x"), clean);
        assertFalse(clean.contains("alert"), clean);
        for (String gone :
                new String[] {
                    "script", "foreign", "onload", "inkscape", "label", "animate", "<set", "svg+xml"
                }) {
            assertFalse(clean.contains(gone), gone + " in " + clean);
        }
        for (String kept :
                new String[] {
                    "xlink:href=\"#a\"", "url(#g)", "data:image/png;base64,AAAA", ".a &gt; b"
                }) {
            assertTrue(clean.contains(kept), kept + " in " + clean);
        }
        assertEquals(clean, cleaned(clean));
    }

    @Test
    void prefixesAndEntitiesOfTheDocumentAreResolved() {
        String drawing =
                "<!DOCTYPE svg:svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg11.dtd' "
                        + "[<!ENTITY ns 'http://www.w3.org/2000/svg'>]>"
                        + "<svg:svg xmlns:svg='&ns;' width='10' height='10'><svg:title>a &amp; b</svg:title></svg:svg>";
        String clean = cleaned(drawing);
        assertTrue(clean.contains("<svg xmlns=\"http://www.w3.org/2000/svg\""), clean);
        assertTrue(clean.contains("<title>a &amp; b</title></svg>"), clean);
    }

    @Test
    void entitiesReadNoFileAndDontMultiply() {
        String file =
                "<!DOCTYPE svg [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
                        + svg("width='9'", "<desc>[&f;]</desc>");
        StoredImage image = MemoryWorld.storeOf(file.getBytes(StandardCharsets.UTF_8)).find("x");
        if (image != null) {
            assertTrue(new String(image.forEbook().data(), StandardCharsets.UTF_8).contains("[]"));
        }
        StringBuilder bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++)
            bomb.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        bomb.append("]>").append(svg("", "<desc>&a11;</desc>"));
        ImageStore store = MemoryWorld.storeOf(bomb.toString().getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(Lookup.Broken.class, store.look("x"));
    }

    @Test
    void badDrawingsAreRefusedWithAReason() {
        ImageStore store = MemoryWorld.storeOf("<svg>\n<g></svg>".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "it is no well-formed XML (line 2)", ((Lookup.Broken) store.look("x")).reason());
        String deep = svg("", "<g>".repeat(5000) + "</g>".repeat(5000));
        ImageStore nested = MemoryWorld.storeOf(deep.getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(Lookup.Broken.class, nested.look("x"));
    }

    @Test
    void dashesThatNobodySeesAreNone() {
        String fine = "<path d='M0 0L1e9 1e9' stroke='red' stroke-dasharray='1e-9'/>";
        String seen = "<path d='M0 0L9 9' stroke='red' stroke-dasharray='1 2'/>";
        assertFalse(cleaned(svg("width='100' height='100'", fine)).contains("dasharray"));
        assertTrue(cleaned(svg("width='100' height='100'", seen)).contains("dasharray"));
    }

    @Test
    void textIsADoubt() {
        assertNotNull(image(svg("width='9'", "<text>a</text>")).doubt());
        assertEquals(null, image(svg("width='9'", "<path d='M0 0'/>")).doubt());
    }
}
