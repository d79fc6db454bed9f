package octavo.image;

/// Turns a CMYK JPEG into sRGB.
final class CmykJpeg {
    private CmykJpeg() {}

    /// Without a colour profile's help: each ink takes away its complement, and black from all. Adobe's marker means
    /// that the samples are stored inverted, and its transform 2 that they are YCCK (Adobe Technical Note 5116).
    static Raster decode(JpegFile file) throws BrokenImageException {
        byte[] samples = PixelReader.cmyk(file.bytes());
        JpegData data = file.data();
        boolean inverted = file.adobeTransform() >= 0;
        int pixels = data.widthPx() * data.heightPx();
        if (samples.length < 4 * pixels) throw new BrokenImageException("its data are damaged");
        byte[] rgb = new byte[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            int a = samples[4 * i] & 0xFF;
            int b = samples[4 * i + 1] & 0xFF;
            int c = samples[4 * i + 2] & 0xFF;
            int k = samples[4 * i + 3] & 0xFF;
            if (file.adobeTransform() == 2) {
                double red = a + 1.402 * (c - 128);
                double green = a - 0.344136 * (b - 128) - 0.714136 * (c - 128);
                double blue = a + 1.772 * (b - 128);
                a = Math.clamp(Math.round(red), 0, 255);
                b = Math.clamp(Math.round(green), 0, 255);
                c = Math.clamp(Math.round(blue), 0, 255);
            }
            int white = inverted ? k : 255 - k;
            rgb[3 * i] = (byte) ((inverted ? a : 255 - a) * white / 255);
            rgb[3 * i + 1] = (byte) ((inverted ? b : 255 - b) * white / 255);
            rgb[3 * i + 2] = (byte) ((inverted ? c : 255 - c) * white / 255);
        }
        return new Raster(data.widthPx(), data.heightPx(), 3, rgb, null);
    }
}
