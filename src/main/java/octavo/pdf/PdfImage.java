package octavo.pdf;

/// An image of the document, as the pages show it.
///
/// @param object number of the image's object
/// @param orientation of Exif, 1 to 8: how the stored picture is to be turned
record PdfImage(String resourceName, int object, int orientation) {
    /// Writes the matrix that brings the unit square of the stored picture to the box.
    void placement(double x, double y, double width, double height, Bytes out) {
        double[] m =
                switch (orientation) {
                    case 2 -> new double[] {-width, 0, 0, height, x + width, y};
                    case 3 -> new double[] {-width, 0, 0, -height, x + width, y + height};
                    case 4 -> new double[] {width, 0, 0, -height, x, y + height};
                    case 5 -> new double[] {0, -height, -width, 0, x + width, y + height};
                    case 6 -> new double[] {0, -height, width, 0, x, y + height};
                    case 7 -> new double[] {0, height, width, 0, x, y};
                    case 8 -> new double[] {0, height, -width, 0, x + width, y};
                    default -> new double[] {width, 0, 0, height, x, y};
                };
        for (int i = 0; i < m.length; i++) {
            if (i > 0) out.octet(' ');
            out.number(m[i]);
        }
    }
}
