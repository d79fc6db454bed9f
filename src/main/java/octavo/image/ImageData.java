package octavo.image;

/// An image in the form in which a PDF takes them with the least work and loss.
public sealed interface ImageData permits Drawing, JpegData, PngData, Raster {
    /// As stored, before any turning.
    int widthPx();

    /// As stored, before any turning.
    int heightPx();
}
