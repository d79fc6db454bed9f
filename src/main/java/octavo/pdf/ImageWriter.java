package octavo.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import octavo.image.Drawing;
import octavo.image.ImageData;
import octavo.image.JpegData;
import octavo.image.PngData;
import octavo.image.Raster;
import octavo.image.StoredImage;
import org.jspecify.annotations.Nullable;

/// Writes image XObjects (ISO 32000-1, 8.9.5). JPEGs and opaque PNGs go in with their own compressed data.
final class ImageWriter {
    /// A photograph that is decoded takes a hundred megabytes.
    private static final int MOST_AT_ONCE = 4;

    private final PdfFile file;
    private final int deflateLevel;
    private final FacsimileWriter facsimiles;
    private boolean profiles = true;

    ImageWriter(PdfFile file, int deflateLevel) {
        facsimiles = new FacsimileWriter(file, deflateLevel);
        this.file = file;
        this.deflateLevel = deflateLevel;
    }

    /// Device colours alone: PDF/X-1a knows no others.
    ImageWriter withoutProfiles() {
        profiles = false;
        return this;
    }

    /// Decodes and reduces as many at once as there are processors; they are written in their order.
    void write(Collection<PdfImage> images) throws IOException {
        List<PdfImage> all = List.copyOf(images);
        int batch = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE);
        for (int from = 0; from < all.size(); from += batch) {
            List<PdfImage> some = all.subList(from, Math.min(all.size(), from + batch));
            List<Optional<ImageData>> made = some.parallelStream().map(this::data).toList();
            for (int i = 0; i < some.size(); i++) write(some.get(i), made.get(i).orElse(null));
        }
    }

    void write(PdfImage image) throws IOException {
        write(image, data(image).orElse(null));
    }

    private Optional<ImageData> data(PdfImage image) {
        StoredImage stored = image.image();
        if (stored == null || image.page() != null) return Optional.empty();
        return Optional.of(
                profiles && stored.isTooFine(image.widthPt())
                        ? stored.reduced(image.widthPt())
                        : stored.forPdf(image.widthPt()));
    }

    private void write(PdfImage image, @Nullable ImageData data) throws IOException {
        int id = image.object();
        if (image.page() != null) {
            facsimiles.write(id, image.page(), image.widthPt(), image.structParents());
            return;
        }
        switch (data) {
            case null -> {}
            case JpegData j ->
                    file.stream(
                            id,
                            head(j, 8)
                                    + space(j.components(), j.iccProfile())
                                    + "/Filter/DCTDecode",
                            j.bytes());
            case PngData p ->
                    file.stream(
                            id,
                            head(p, p.bitDepth())
                                    + (p.palette() == null
                                            ? space(p.components(), p.iccProfile())
                                            : indexed(p.palette()))
                                    + predictor(p.components(), p.bitDepth(), p.widthPx()),
                            p.deflated());
            case Raster r -> raster(id, r);
            case Drawing d -> new DrawingWriter(file, new Inks.Screen()).write(id, d);
        }
    }

    /// Writes what the images share; call once, after the last.
    void finish() throws IOException {
        facsimiles.finish();
    }

    private void raster(int id, Raster r) throws IOException {
        String mask = "";
        if (r.alpha() != null) {
            int maskId = file.allocate();
            mask = "/SMask " + maskId + " 0 R";
            samples(maskId, r, 1, r.alpha(), "/ColorSpace/DeviceGray");
        }
        samples(id, r, r.components(), r.samples(), space(r.components(), null) + mask);
    }

    private void samples(int id, Raster r, int components, byte[] samples, String entries)
            throws IOException {
        byte[] filtered = RowFilter.apply(samples, r.widthPx() * components, components);
        try (Deflate deflate = new Deflate(deflateLevel)) {
            file.stream(
                    id,
                    head(r, 8) + entries + predictor(components, 8, r.widthPx()),
                    deflate.apply(filtered, filtered.length));
        }
    }

    private static String head(ImageData d, int bits) {
        return "/Type/XObject/Subtype/Image/Width "
                + d.widthPx()
                + "/Height "
                + d.heightPx()
                + "/BitsPerComponent "
                + bits;
    }

    private static String predictor(int components, int bits, int columns) {
        return "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "
                + components
                + "/BitsPerComponent "
                + bits
                + "/Columns "
                + columns
                + ">>";
    }

    private String space(int components, byte @Nullable [] profile) throws IOException {
        if (profile == null || !profiles || !isAllowed(profile)) {
            return components == 1 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
        }
        int id = file.allocate();
        Bytes data = new Bytes(profile.length).octets(profile, 0, profile.length);
        file.deflated(id, "/N " + components, data);
        return "/ColorSpace[/ICCBased " + id + " 0 R]";
    }

    /// A profile of an input, display, output or colour space device, of version 2 to 4 (ISO 19005-2, 6.2.4.2).
    private static boolean isAllowed(byte[] profile) {
        String deviceClass = new String(profile, 12, 4, StandardCharsets.ISO_8859_1);
        return profile[8] >= 2
                && profile[8] <= 4
                && ("scnr".equals(deviceClass)
                        || "mntr".equals(deviceClass)
                        || "prtr".equals(deviceClass)
                        || "spac".equals(deviceClass));
    }

    private static String indexed(byte[] palette) {
        StringBuilder b = new StringBuilder("/ColorSpace[/Indexed/DeviceRGB ");
        b.append(palette.length / 3 - 1).append('<');
        for (byte v : palette) {
            b.append(Character.forDigit(v >> 4 & 15, 16)).append(Character.forDigit(v & 15, 16));
        }
        return b.append(">]").toString();
    }
}
