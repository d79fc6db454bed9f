package octavo.pdf;

import octavo.image.ImageFormat;
import octavo.image.JpegData;
import octavo.image.StoredImage;
import octavo.press.PressProfile;
import org.jspecify.annotations.Nullable;

/// In which colours a file is made. Neutral colours are DeviceGray in all of them, which a press prints with black ink
/// alone.
sealed interface Inks {
    /// Writes the operator that sets the colour of what is filled.
    void fill(int rgb, Bytes out);

    /// The colour's components, 0 to 1, in [#space].
    double[] components(int rgb);

    /// The colour space of [#components].
    String space();

    /// May an image be embedded with its own compressed data?
    boolean asStored(StoredImage image);

    /// @param press null for the accessible file
    static Inks of(@Nullable PressProfile press) {
        if (press == null) return new Screen();
        return switch (press.color()) {
            case GRAY -> new Black();
            case CMYK -> new Process(new InkConversion(press.inkLimit()));
            case SRGB -> new Rgb();
        };
    }

    private static void gray(int of255, Bytes out) {
        component(of255, out);
        out.ascii("g\n");
    }

    private static void component(int of255, Bytes out) {
        int thousandths = Math.round(of255 * 1000 / 255f);
        if (thousandths == 1000) out.octet('1');
        else if (thousandths == 0) out.octet('0');
        else {
            out.octet('.').octet('0' + thousandths / 100).octet('0' + thousandths / 10 % 10);
            out.octet('0' + thousandths % 10);
        }
        out.octet(' ');
    }

    private static boolean neutral(int rgb) {
        return (rgb >> 16 & 0xFF) == (rgb >> 8 & 0xFF) && (rgb >> 8 & 0xFF) == (rgb & 0xFF);
    }

    private static void rgb(int rgb, Bytes out) {
        if (neutral(rgb)) {
            gray(rgb & 0xFF, out);
            return;
        }
        component(rgb >> 16 & 0xFF, out);
        component(rgb >> 8 & 0xFF, out);
        component(rgb & 0xFF, out);
        out.ascii("rg\n");
    }

    /// The accessible file: sRGB, whatever may be transparent.
    record Screen() implements Inks {
        @Override
        public void fill(int rgb, Bytes out) {
            rgb(rgb, out);
        }

        @Override
        public double[] components(int rgb) {
            return new double[] {
                (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0
            };
        }

        @Override
        public String space() {
            return "/DeviceRGB";
        }

        @Override
        public boolean asStored(StoredImage image) {
            return image.inkJpeg() == null;
        }
    }

    /// sRGB on paper.
    record Rgb() implements Inks {
        @Override
        public void fill(int rgb, Bytes out) {
            rgb(rgb, out);
        }

        @Override
        public double[] components(int rgb) {
            return new double[] {
                (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0
            };
        }

        @Override
        public String space() {
            return "/DeviceRGB";
        }

        @Override
        public boolean asStored(StoredImage image) {
            return image.info().format() == ImageFormat.JPEG
                    && image.forPdf(1) instanceof JpegData j
                    && j.iccProfile() == null;
        }
    }

    /// One ink.
    record Black() implements Inks {
        @Override
        public void fill(int rgb, Bytes out) {
            gray(InkConversion.gray(rgb), out);
        }

        @Override
        public double[] components(int rgb) {
            return new double[] {InkConversion.gray(rgb) / 255.0};
        }

        @Override
        public String space() {
            return "/DeviceGray";
        }

        @Override
        public boolean asStored(StoredImage image) {
            return image.info().format() == ImageFormat.JPEG && image.info().components() == 1;
        }
    }

    /// Four inks. A JPEG in four inks is the printer's or the photographer's own separation.
    record Process(InkConversion conversion) implements Inks {
        @Override
        public void fill(int rgb, Bytes out) {
            if (neutral(rgb)) {
                gray(rgb & 0xFF, out);
                return;
            }
            for (int ink : conversion.inks(rgb)) component(ink, out);
            out.ascii("k\n");
        }

        @Override
        public double[] components(int rgb) {
            if (neutral(rgb)) return new double[] {0, 0, 0, 1 - (rgb & 255) / 255.0};
            int[] inks = conversion.inks(rgb);
            return new double[] {
                inks[0] / 255.0, inks[1] / 255.0, inks[2] / 255.0, inks[3] / 255.0
            };
        }

        @Override
        public String space() {
            return "/DeviceCMYK";
        }

        @Override
        public boolean asStored(StoredImage image) {
            return image.info().format() == ImageFormat.JPEG
                    && (image.info().components() == 1 || image.info().components() == 4);
        }
    }
}
