package octavo.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.TreeSet;
import octavo.image.PagePixels;
import octavo.image.Raster;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;

/// A page that can't go in as it is: its picture, and its words over it in a font that shows nothing.
final class PagePicture {
    private static final double DPI = 300;
    private static final double MOST_PIXELS = 60_000_000;

    private final PdfFile file;
    private final int deflateLevel;
    private final HiddenFont hidden;

    PagePicture(PdfFile file, int deflateLevel, HiddenFont hidden) {
        this.file = file;
        this.deflateLevel = deflateLevel;
        this.hidden = hidden;
    }

    void write(int id, FacsimilePage page, double widthPt) throws IOException {
        PageBox box = page.box();
        double scale = DPI / 72 * widthPt / box.widthPt();
        double pixels = box.widthPt() * scale * box.heightPt() * scale;
        if (pixels > MOST_PIXELS) scale *= Math.sqrt(MOST_PIXELS / pixels);
        BufferedImage image = drawn(page, scale);
        int picture = file.allocate();
        picture(picture, image);
        Bytes content = new Bytes(4096).ascii("q ");
        content.precise(box.widthPt()).ascii(" 0 0 ").precise(box.heightPt());
        content.ascii(" 0 0 cm/I Do Q\n");
        TreeSet<Integer> fonts = words(page, content);
        Bytes head = new Bytes(512).ascii("/Type/XObject/Subtype/Form/BBox[0 0 ");
        head.precise(box.widthPt()).octet(' ').precise(box.heightPt()).ascii("]/Matrix[");
        head.exact(1 / box.widthPt()).ascii(" 0 0 ").exact(1 / box.heightPt());
        head.ascii(" 0 0]/Resources<</XObject<</I ").ref(picture).ascii(">>");
        if (!fonts.isEmpty()) {
            head.ascii("/Font<<");
            for (int f : fonts) head.ascii("/H").integer(f).octet(' ').ref(hidden.object(f));
            head.ascii(">>");
        }
        file.deflated(id, head.ascii(">>").latin1(), content);
    }

    /// The page's picture in sRGB, or gray where it has no colour.
    static Raster pixels(FacsimilePage page, double widthPt, double dpi) throws IOException {
        PageBox box = page.box();
        double scale = dpi / 72 * widthPt / box.widthPt();
        double pixels = box.widthPt() * scale * box.heightPt() * scale;
        if (pixels > MOST_PIXELS) scale *= Math.sqrt(MOST_PIXELS / pixels);
        BufferedImage image = drawn(page, scale);
        int w = image.getWidth();
        int h = image.getHeight();
        return Raster.ofArgb(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }

    private static BufferedImage drawn(FacsimilePage page, double scale) throws IOException {
        if (System.getProperty("java.awt.headless") == null)
            System.setProperty("java.awt.headless", "true");
        return new PDFRenderer(page.source().document())
                .renderImage(
                        page.number() - 1, (float) scale, ImageType.RGB, RenderDestination.PRINT);
    }

    /// A JPEG of at most 2,000 pixels a side.
    static byte[] screen(FacsimilePage page) throws IOException {
        double longer = Math.max(page.box().widthPt(), page.box().heightPt());
        return PagePixels.jpeg(drawn(page, Math.min(150 / 72.0, 2000 / longer)));
    }

    /// Each word as wide as it is on the page.
    private TreeSet<Integer> words(FacsimilePage page, Bytes out) {
        TreeSet<Integer> fonts = new TreeSet<>();
        if (page.words().isEmpty()) return fonts;
        out.ascii("BT 3 Tr\n");
        for (PageText.Word w : page.words()) {
            int[] signs = (w.text() + " ").codePoints().toArray();
            double natural = (signs.length - 1) * 0.5 * w.size();
            out.precise(100 * w.width() / natural).ascii(" Tz ");
            double cos = Math.cos(Math.toRadians(w.angle()));
            double sin = Math.sin(Math.toRadians(w.angle()));
            out.precise(cos).octet(' ').precise(sin).octet(' ').precise(-sin).octet(' ');
            out.precise(cos).octet(' ').precise(w.x()).octet(' ');
            out.precise(page.box().heightPt() - w.baseline()).ascii(" Tm\n");
            int font = -1;
            for (int sign : signs) {
                int place = hidden.place(sign);
                if (HiddenFont.font(place) != font) {
                    if (font >= 0) out.ascii(">Tj\n");
                    font = HiddenFont.font(place);
                    fonts.add(font);
                    out.ascii("/H").integer(font).octet(' ').precise(w.size()).ascii(" Tf<");
                }
                out.hex(HiddenFont.code(place));
            }
            out.ascii(">Tj\n");
        }
        out.ascii("ET\n");
        return fonts;
    }

    private void picture(int id, BufferedImage image) throws IOException {
        PagePixels pixels = PagePixels.of(image);
        String head =
                "/Type/XObject/Subtype/Image/Width "
                        + pixels.widthPx()
                        + "/Height "
                        + pixels.heightPx()
                        + "/BitsPerComponent 8/ColorSpace/"
                        + (pixels.components() == 1 ? "DeviceGray" : "DeviceRGB");
        if (pixels.jpeg() != null) {
            file.stream(id, head + "/Filter/DCTDecode", pixels.jpeg());
            return;
        }
        int row = pixels.widthPx() * pixels.components();
        byte[] filtered = RowFilter.apply(pixels.samples(), row, pixels.components());
        try (Deflate deflate = new Deflate(deflateLevel)) {
            file.stream(
                    id,
                    head
                            + "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "
                            + pixels.components()
                            + "/BitsPerComponent 8/Columns "
                            + pixels.widthPx()
                            + ">>",
                    deflate.apply(filtered, filtered.length));
        }
    }
}
