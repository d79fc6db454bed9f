package octavo.image;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The image formats that are read, told by a file's first bytes and never by its name.
public enum ImageFormat {
    JPEG("image/jpeg", "JPEG"),
    PNG("image/png", "PNG"),
    GIF("image/gif", "GIF"),
    WEBP("image/webp", "WebP"),
    TIFF("image/tiff", "TIFF"),
    BMP("image/bmp", "BMP"),
    SVG("image/svg+xml", "SVG");

    private final String mediaType;
    private final String label;

    ImageFormat(String mediaType, String label) {
        this.mediaType = mediaType;
        this.label = label;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The format's usual name.
    public String label() {
        return label;
    }

    /// Null when it is none of them.
    static @Nullable ImageFormat of(byte[] data) {
        if (startsWith(data, 0, "\u00FF\u00D8\u00FF")) return JPEG;
        if (startsWith(data, 0, "\u0089PNG\r\n\u001A\n")) return PNG;
        if (startsWith(data, 0, "GIF87a") || startsWith(data, 0, "GIF89a")) return GIF;
        if (startsWith(data, 0, "RIFF") && startsWith(data, 8, "WEBP")) return WEBP;
        if (startsWith(data, 0, "II*\0") || startsWith(data, 0, "MM\0*")) return TIFF;
        if (startsWith(data, 0, "BM") && data.length > 26) return BMP;
        return SvgFile.looksLike(data) ? SVG : null;
    }

    /// What a file is that can't be read, for a message.
    static String describe(byte[] data) {
        if (data.length == 0) return "it is empty";
        if (startsWith(data, 4, "ftypavif")) return "it is an AVIF image, which can't be read";
        if (startsWith(data, 4, "ftyphei") || startsWith(data, 4, "ftypmif1")) {
            return "it is a HEIC image, which can't be read";
        }
        if (startsWith(data, 0, "%PDF")) return "it is a PDF, not an image";
        if (startsWith(data, 0, "%!PS")) return "it is a PostScript file, which can't be read";
        if (startsWith(data, 0, "\0\0\1\0")) return "it is a Windows icon, which can't be read";
        String start =
                new String(data, 0, Math.min(data.length, 200), StandardCharsets.ISO_8859_1)
                        .strip();
        if (start.startsWith("<")) return "it is a web page or XML file, not an image";
        return "it is in no image format that can be read";
    }

    static boolean startsWith(byte[] data, int at, String bytes) {
        if (data.length < at + bytes.length()) return false;
        for (int i = 0; i < bytes.length(); i++)
            if ((data[at + i] & 0xFF) != bytes.charAt(i)) return false;
        return true;
    }
}
