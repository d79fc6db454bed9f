package octavo.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import octavo.image.Drawing;
import octavo.image.ImageFormat;
import octavo.image.JpegData;
import octavo.image.Raster;
import octavo.image.StoredImage;

/// Images in the inks of the press, 8 bits a sample, without loss; what is transparent stands on white paper.
final class PressImages {
    /// A reproduced page becomes a picture: fonts and colours of others are no risk for the press then.
    private static final double FACSIMILE_DPI = 600;

    private final PdfFile file;
    private final int deflateLevel;
    private final Inks inks;
    private final List<String> limited = new ArrayList<>();

    PressImages(PdfFile file, int deflateLevel, Inks inks) {
        this.file = file;
        this.deflateLevel = deflateLevel;
        this.inks = inks;
    }

    /// What is ready to be written.
    private sealed interface Made {}

    private record Picture(String dictionary, byte[] data) implements Made {}

    private record Shapes(Drawing drawing) implements Made {}

    /// A separation that took more ink than the press bears.
    private record Limited(Picture picture) implements Made {}

    /// The JPEGs in four inks that could not go in as they were, by the book's names.
    List<String> limited() {
        return limited;
    }

    /// As many at once as there are processors; they are written in their order.
    void write(Collection<PdfImage> images) throws IOException {
        List<PdfImage> all = List.copyOf(images);
        int batch = Math.max(1, Runtime.getRuntime().availableProcessors());
        for (int from = 0; from < all.size(); from += batch) {
            List<PdfImage> some = all.subList(from, Math.min(all.size(), from + batch));
            List<Optional<Made>> made = some.parallelStream().map(this::stored).toList();
            for (int i = 0; i < some.size(); i++) {
                PdfImage image = some.get(i);
                Made m =
                        image.page() == null ? made.get(i).orElse(null) : page(image, image.page());
                switch (m) {
                    case Picture p -> file.stream(image.object(), p.dictionary, p.data);
                    case Limited l -> {
                        file.stream(image.object(), l.picture.dictionary, l.picture.data);
                        if (image.image() != null) limited.add(image.image().source());
                    }
                    case Shapes d -> new DrawingWriter(file, inks).write(image.object(), d.drawing);
                    case null -> asStored(image);
                }
            }
        }
    }

    private void asStored(PdfImage image) throws IOException {
        if (image.image() != null && inks.asStored(image.image()))
            new ImageWriter(file, deflateLevel).withoutProfiles().write(image);
    }

    private Optional<Made> stored(PdfImage image) {
        StoredImage stored = image.image();
        if (stored == null || image.page() != null) return Optional.empty();
        if (inks instanceof Inks.Process p && stored.inkJpeg() != null)
            return Optional.of(separation(stored, stored.inkJpeg(), p.conversion().limitPercent()));
        if (inks.asStored(stored)) return Optional.empty();
        boolean drawn = stored.info().format() == ImageFormat.SVG;
        if (drawn && stored.forPdf(image.widthPt()) instanceof Drawing d && d.isOpaque())
            return Optional.of(new Shapes(d));
        // A drawing's edges want what print has for lines: 600 dots an inch.
        double width = drawn ? 2 * image.widthPt() : image.widthPt();
        return Optional.of(made(onPaper(stored.pixels(width))));
    }

    /// Its own data where they are within the limit of ink; else without loss, black as it is and the colours less.
    private Made separation(StoredImage stored, JpegData jpeg, int limitPercent) {
        byte[] samples = stored.inks();
        boolean changed = limitPercent > 0 && within(limitPercent * 255 / 100, samples);
        if (changed)
            return new Limited(
                    samples(jpeg.widthPx(), jpeg.heightPx(), samples, 4, "/ColorSpace/DeviceCMYK"));
        String decode = jpeg.inverted() ? "/Decode[1 0 1 0 1 0 1 0]" : "";
        return new Picture(
                "/Type/XObject/Subtype/Image/Width "
                        + jpeg.widthPx()
                        + "/Height "
                        + jpeg.heightPx()
                        + "/BitsPerComponent 8/ColorSpace/DeviceCMYK"
                        + decode
                        + "/Filter/DCTDecode",
                jpeg.bytes());
    }

    /// @return whether anything was above it
    private static boolean within(int limit, byte[] inks) {
        boolean changed = false;
        for (int i = 0; i + 3 < inks.length; i += 4) {
            int black = inks[i + 3] & 0xFF;
            int colours = (inks[i] & 0xFF) + (inks[i + 1] & 0xFF) + (inks[i + 2] & 0xFF);
            int room = limit - black;
            if (colours <= room) continue;
            changed = true;
            for (int c = 0; c < 3; c++)
                inks[i + c] = (byte) ((inks[i + c] & 0xFF) * room / colours);
        }
        return changed;
    }

    /// Pages of one PDF can't be drawn at once.
    private Picture page(PdfImage image, FacsimilePage page) throws IOException {
        return made(PagePicture.pixels(page, image.widthPt(), FACSIMILE_DPI));
    }

    private Picture made(Raster r) {
        return switch (inks) {
            case Inks.Process p when r.components() == 3 ->
                    samples(r, p.conversion().inks(r.samples()), 4, "/ColorSpace/DeviceCMYK");
            case Inks.Black _ when r.components() == 3 ->
                    samples(r, gray(r), 1, "/ColorSpace/DeviceGray");
            default ->
                    samples(
                            r,
                            r.samples(),
                            r.components(),
                            r.components() == 1
                                    ? "/ColorSpace/DeviceGray"
                                    : "/ColorSpace/DeviceRGB");
        };
    }

    private static byte[] gray(Raster r) {
        byte[] rgb = r.samples();
        byte[] gray = new byte[rgb.length / 3];
        for (int i = 0; i < gray.length; i++) {
            int pixel =
                    (rgb[3 * i] & 0xFF) << 16
                            | (rgb[3 * i + 1] & 0xFF) << 8
                            | rgb[3 * i + 2] & 0xFF;
            gray[i] = (byte) InkConversion.gray(pixel);
        }
        return gray;
    }

    private static Raster onPaper(Raster r) {
        byte[] alpha = r.alpha();
        if (alpha == null) return r;
        byte[] made = new byte[r.samples().length];
        for (int i = 0; i < made.length; i++) {
            int a = alpha[i / r.components()] & 0xFF;
            made[i] = (byte) (((r.samples()[i] & 0xFF) * a + 255 * (255 - a) + 127) / 255);
        }
        return new Raster(r.widthPx(), r.heightPx(), r.components(), made, null);
    }

    private Picture samples(Raster r, byte[] samples, int components, String space) {
        return samples(r.widthPx(), r.heightPx(), samples, components, space);
    }

    private Picture samples(int width, int height, byte[] samples, int components, String space) {
        byte[] filtered = RowFilter.apply(samples, width * components, components);
        try (Deflate deflate = new Deflate(deflateLevel)) {
            return new Picture(
                    "/Type/XObject/Subtype/Image/Width "
                            + width
                            + "/Height "
                            + height
                            + "/BitsPerComponent 8"
                            + space
                            + "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "
                            + components
                            + "/BitsPerComponent 8/Columns "
                            + width
                            + ">>",
                    deflate.apply(filtered, filtered.length));
        }
    }
}
