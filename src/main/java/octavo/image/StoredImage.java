package octavo.image;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An image of the book that can be shown. Immutable and thread-safe; its file is held only while memory allows.
public final class StoredImage {
    private static final double PRINT_DPI = 300;
    private static final int MAX_DRAWN_PX = 6000;

    /// From here on a screen shows nothing of the pixels that are more.
    private static final double TOO_FINE_PPI = 450;

    /// Smaller files are not worth a loss.
    private static final int WORTH_REDUCING = 250_000;

    private final String source;
    private final ImageInfo info;
    private final @Nullable String doubt;
    private final Supplier<byte[]> file;

    StoredImage(String source, ImageInfo info, @Nullable String doubt, Supplier<byte[]> file) {
        this.source = source;
        this.info = info;
        this.doubt = doubt;
        this.file = file;
    }

    /// As the store was asked for it.
    public String source() {
        return source;
    }

    public ImageInfo info() {
        return info;
    }

    /// Half a sentence on what an editor should look at; null when there is nothing.
    public @Nullable String doubt() {
        return doubt;
    }

    /// The file as it was supplied.
    public byte[] bytes() {
        return file.get();
    }

    /// For a PDF: the file's own compressed pixels where a PDF can hold them, else decoded ones; of a drawing its shapes.
    ///
    /// @param widthPt how wide it will stand on the page; a drawing is rendered for that size
    public ImageData forPdf(double widthPt) {
        return Conversion.forPdf(this, drawnWidthPx(widthPt));
    }

    /// Whether [#reduced] makes it smaller: a large file of more pixels than a screen shows at that size.
    ///
    /// @param widthPt the widest place it stands in
    public boolean isTooFine(double widthPt) {
        boolean drawing = info.format() == ImageFormat.SVG;
        if (drawing || ppi(widthPt) <= TOO_FINE_PPI || bytes().length < WORTH_REDUCING)
            return false;
        return Reduction.isPossible(this);
    }

    /// Upright, with 300 pixels an inch.
    public ImageData reduced(double widthPt) {
        return Reduction.of(this, PRINT_DPI / ppi(widthPt));
    }

    private double ppi(double widthPt) {
        return info.widthPx() / (widthPt / 72);
    }

    /// The file of a JPEG in four inks; null for anything else.
    public @Nullable JpegData inkJpeg() {
        if (info.format() != ImageFormat.JPEG || info.components() != 4) return null;
        return Conversion.stored(this);
    }

    /// The inks of a JPEG in four inks, four samples a pixel as it is stored, 0 is none.
    public byte[] inks() {
        return Conversion.inks(this);
    }

    /// Decoded and upright, whatever the file is.
    ///
    /// @param widthPt how wide it will stand on the page; a drawing is rendered for that size
    public Raster pixels(double widthPt) {
        return Conversion.pixels(this, drawnWidthPx(widthPt));
    }

    /// For an EPUB: the file as it is where every reading system can show it, else converted.
    public EncodedImage forEbook() {
        return Conversion.forEbook(this);
    }

    /// For an EPUB that is made for one device.
    public EncodedImage forDevice(ImageFit fit) {
        return Fitting.fit(this, fit);
    }

    private int drawnWidthPx(double widthPt) {
        return Math.clamp(Math.round(widthPt / 72 * PRINT_DPI), 1, MAX_DRAWN_PX);
    }
}
