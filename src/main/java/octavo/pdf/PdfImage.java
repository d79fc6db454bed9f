package octavo.pdf;

import octavo.image.ImageFormat;
import octavo.image.Orientation;
import octavo.image.StoredImage;
import org.jspecify.annotations.Nullable;

/// An image of the document, as the pages show it: one of the store's, or a reproduced page.
///
/// @param object number of the image's object
/// @param widthPt the widest place it stands in
/// @param upright it is embedded decoded, whatever it is
/// @param structParents key in the parent tree of a reproduced page with structure; -1 for anything else
record PdfImage(
        String resourceName,
        int object,
        @Nullable StoredImage image,
        @Nullable FacsimilePage page,
        double widthPt,
        boolean upright,
        int structParents) {
    /// How the pixels that are embedded must be turned: those of a JPEG alone are embedded as they were stored, all others
    /// are decoded and upright.
    private Orientation orientation() {
        if (image == null || upright) return Orientation.UPRIGHT;
        boolean asStored = image.info().format() == ImageFormat.JPEG;
        return asStored ? image.info().orientation() : Orientation.UPRIGHT;
    }

    /// Writes the matrix that brings the unit square of the embedded picture to the box.
    void placement(double x, double y, double width, double height, Bytes out) {
        double[] m = orientation().matrix();
        double[] box = {
            m[0] * width,
            m[1] * height,
            m[2] * width,
            m[3] * height,
            x + m[4] * width,
            y + m[5] * height
        };
        for (int i = 0; i < box.length; i++) {
            if (i > 0) out.octet(' ');
            out.number(box[i]);
        }
    }
}
