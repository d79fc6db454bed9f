package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.diag.Severity;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.PagedDocument;
import octavo.image.ImageStore;
import octavo.pdf.preflight.Preflight;
import octavo.press.PressProfile;
import octavo.press.PressProfiles;
import octavo.testing.Tool;
import octavo.testing.VeraPdf;
import octavo.world.RealWorld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// SVG stands in PDFs as shapes.
class DrawingsTest {
    /// 100 pixels are 100 points on the page, from (100, 100).
    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">
            <defs>
              <linearGradient id="a"><stop offset=".2" stop-color="#f00"/><stop offset=".8" stop-color="#00f"/></linearGradient>
              <radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#080"/></radialGradient>
              <clipPath id="c"><rect x="60" y="0" width="20" height="20"/></clipPath>
            </defs>
            <rect width="40" height="20" fill="url(#a)"/>
            <rect x="50" width="50" height="20" fill="#0f0" clip-path="url(#c)"/>
            <circle cx="20" cy="50" r="20" fill="url(#r)"/>
            <path d="M50 40h40v40h-40z M60 50h20v20h-20z" fill-rule="evenodd" fill="#000"/>
            <g transform="translate(0 90) scale(2 1)"><path d="M0 0h50" stroke="#00f" stroke-width="4" stroke-dasharray="10 10"/></g>
            %s
            </svg>
            """;

    @TempDir Path folder;

    private PagedDocument document(String more) throws IOException {
        Files.writeString(folder.resolve("d.svg"), SVG.formatted(more));
        Sheet s = new Sheet();
        int figure = s.tag(0, StructureRole.FIGURE, "A drawing", Map.of());
        s.add(new ImageItem("d.svg", 100, 100, 100, 100, figure));
        s.page("1");
        s.page("");
        return s.document();
    }

    private byte[] written(String more, PdfOptions options) throws IOException {
        PdfMetadata about =
                new PdfMetadata(
                        "A Book",
                        List.of("Ana Editor"),
                        "en-GB",
                        "urn:uuid:1",
                        "2026-01-02",
                        "",
                        "Octavo",
                        "",
                        List.of());
        ImageStore store = new ImageStore(new RealWorld(), folder);
        return PdfWriter.write(document(more), store, about, options).value();
    }

    private static boolean hasPixels(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).contains("/Subtype/Image");
    }

    private static Color at(BufferedImage page, double x, double y) {
        return new Color(page.getRGB((int) (2 * (100 + x)), (int) (2 * (100 + y))));
    }

    private static void near(int rgb, Color c) {
        Color wanted = new Color(rgb);
        int off =
                Math.max(
                        Math.abs(wanted.getRed() - c.getRed()),
                        Math.max(
                                Math.abs(wanted.getGreen() - c.getGreen()),
                                Math.abs(wanted.getBlue() - c.getBlue())));
        assertTrue(off < 12, Integer.toHexString(rgb) + " and " + c);
    }

    @Test
    void shapesStayShapes() throws IOException {
        byte[] pdf =
                written(
                        "<rect x='90' y='0' width='10' height='20' fill-opacity='.5'/>",
                        PdfOptions.ACCESSIBLE);
        assertFalse(hasPixels(pdf));
        VeraPdf.check(pdf, "ua1", "2a");
        try (PDDocument d = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(d).renderImage(0, 2);
            near(0xFF0000, at(page, 3, 10));
            near(0x800080, at(page, 20, 10));
            near(0x0000FF, at(page, 37, 10));
            near(0xFFFFFF, at(page, 55, 10));
            near(0x00FF00, at(page, 70, 10));
            near(0x808080, at(page, 95, 10));
            near(0xFFFFFF, at(page, 20, 50));
            near(0x80C080, at(page, 30, 50));
            near(0x000000, at(page, 55, 60));
            near(0xFFFFFF, at(page, 70, 60));
            near(0x0000FF, at(page, 10, 90));
            near(0xFFFFFF, at(page, 30, 90));
        }
    }

    @Test
    void aFilterNeedsPixels() throws IOException {
        String blurred =
                "<filter id='b'><feGaussianBlur stdDeviation='2'/></filter><rect x='40' y='20'"
                        + " width='20' height='20' filter='url(#b)'/>";
        byte[] pdf = written(blurred, PdfOptions.ACCESSIBLE);
        assertTrue(hasPixels(pdf));
        VeraPdf.check(pdf, "ua1", "2a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x1a", "x4"})
    void forThePressInItsInks(String name) throws IOException {
        PressProfile profile = PressProfiles.load(new RealWorld(), folder, name, null).value();
        assertNotNull(profile);
        byte[] pdf = written("", PdfOptions.press(profile));
        assertFalse(hasPixels(pdf));
        assertEquals(
                List.of(),
                Preflight.check(pdf, "d.pdf", profile).stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .toList());
        Path file = folder.resolve("d.pdf");
        Files.write(file, pdf);
        String said =
                Tool.run(
                        "gs",
                        "-q",
                        "-dNOPAUSE",
                        "-dBATCH",
                        "-sDEVICE=inkcov",
                        "-o",
                        "-",
                        file.toString());
        assertEquals(2, said.lines().filter(l -> l.contains("CMYK")).count(), said);
        // What is clear becomes pixels on white paper.
        assertTrue(
                hasPixels(
                        written(
                                "<rect fill-opacity='.5' width='9' height='9'/>",
                                PdfOptions.press(profile))));
    }
}
