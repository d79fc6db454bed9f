package octavo.image;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A JPEG's marker segments (ITU-T T.81, annex B; JFIF 1.02; Exif 2.32; Adobe Technical Note 5116).
final class JpegFile {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;

    /// A progressive one has about ten; each is a pass over the whole picture.
    private static final int MOST_SCANS = 200;

    private final byte[] bytes;
    private final ByteSource in;
    private final Map<Integer, byte[]> iccParts = new TreeMap<>();
    private int width;
    private int height;
    private int precision;
    private int components;
    private int scans;
    private double dpiX;
    private double dpiY;
    private int adobeTransform = -1;
    private @Nullable ExifReader exif;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
        in = new ByteSource(bytes);
    }

    static JpegFile read(byte[] bytes) throws BrokenImageException {
        JpegFile file = new JpegFile(bytes);
        file.segments();
        if (file.width == 0 || file.height == 0 || file.components == 0) {
            throw new BrokenImageException("it states no size");
        }
        return file;
    }

    private void segments() throws BrokenImageException {
        long at = 2;
        boolean scan = false;
        while (true) {
            int marker = marker(at);
            while (marker == 0xFF) marker = in.u8(++at + 1);
            at += 2;
            if (marker == EOI) {
                if (!scan) throw new BrokenImageException("it holds no picture");
                return;
            }
            if (marker == SOI || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) continue;
            int length = in.u16(at);
            if (length < 2) throw new BrokenImageException("a length in it is damaged");
            segment(marker, at + 2, length - 2);
            at += length;
            if (marker == SOS) {
                scan = true;
                if (++scans > MOST_SCANS)
                    throw new BrokenImageException("it has more than " + MOST_SCANS + " scans");
                at = endOfScan(at);
            }
        }
    }

    private int marker(long at) throws BrokenImageException {
        if (in.u8(at) != 0xFF) throw new BrokenImageException("its data are damaged");
        return in.u8(at + 1);
    }

    /// Entropy-coded data: 0xFF is followed by 0x00 or a restart marker until the next segment.
    private long endOfScan(long from) throws BrokenImageException {
        for (int i = (int) from; i < bytes.length - 1; i++) {
            if (bytes[i] != (byte) 0xFF) continue;
            int next = bytes[i + 1] & 0xFF;
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return i;
        }
        throw new BrokenImageException("the file ends early");
    }

    private void segment(int marker, long at, int length) throws BrokenImageException {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                    frame(marker, at);
            case APP0 -> {
                if (length >= 12 && in.ascii(at, 5).equals("JFIF\0")) density(at);
            }
            case APP1 -> {
                if (length >= 14 && in.ascii(at, 6).equals("Exif\0\0")) exif = exif(at + 6);
            }
            case APP2 -> {
                if (length > 14 && in.ascii(at, 12).equals("ICC_PROFILE\0")) {
                    iccParts.put(in.u8(at + 12), in.slice(at + 14, length - 14));
                }
            }
            case APP14 -> {
                if (length >= 12 && in.ascii(at, 5).equals("Adobe"))
                    adobeTransform = in.u8(at + 11);
            }
            default -> {}
        }
    }

    private void frame(int marker, long at) throws BrokenImageException {
        if (marker != 0xC0 && marker != 0xC1 && marker != 0xC2) {
            throw new BrokenImageException(
                    "its kind of compression (lossless or arithmetic) can't be read");
        }
        precision = in.u8(at);
        height = in.u16(at + 1);
        width = in.u16(at + 3);
        components = in.u8(at + 5);
        if (precision != 8)
            throw new BrokenImageException("it has " + precision + " bits a sample; 8 can be read");
    }

    private void density(long at) throws BrokenImageException {
        double unit =
                switch (in.u8(at + 7)) {
                    case 1 -> 1;
                    case 2 -> 2.54;
                    default -> 0;
                };
        dpiX = in.u16(at + 8) * unit;
        dpiY = in.u16(at + 10) * unit;
    }

    /// Damaged Exif does no harm to the picture.
    private @Nullable ExifReader exif(long at) {
        try {
            return ExifReader.read(in, at);
        } catch (BrokenImageException e) {
            return null;
        }
    }

    ImageInfo info() {
        Orientation o = exif == null ? Orientation.UPRIGHT : exif.orientation();
        boolean swap = o.swapsSides();
        double x = dpiX == 0 && exif != null ? exif.dpi(ExifReader.X_RESOLUTION) : dpiX;
        double y = dpiY == 0 && exif != null ? exif.dpi(ExifReader.Y_RESOLUTION) : dpiY;
        return new ImageInfo(
                ImageFormat.JPEG,
                swap ? height : width,
                swap ? width : height,
                swap ? y : x,
                swap ? x : y,
                o,
                components,
                false);
    }

    /// A viewer of the PDF shows it as it is: gray or YCbCr colour.
    boolean isPlain() {
        return components == 1 || components == 3;
    }

    JpegData data() {
        return new JpegData(
                width, height, components, iccProfile(), components == 4 && isInverted(), bytes);
    }

    private byte @Nullable [] iccProfile() {
        if (iccParts.isEmpty()) return null;
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        iccParts.values().forEach(profile::writeBytes);
        return IccProfile.usable(profile.toByteArray(), components);
    }

    /// The colour transform that Adobe's marker states: 0 none, 1 YCbCr, 2 YCCK; -1 without the marker.
    int adobeTransform() {
        return adobeTransform;
    }

    /// With Adobe's marker, 255 is no ink.
    boolean isInverted() {
        return adobeTransform >= 0;
    }

    byte[] bytes() {
        return bytes;
    }
}
