package octavo.image;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Looks at embedded ICC profiles (ICC.1:2022, 7.2).
final class IccProfile {
    private static final int HEADER = 128;

    private IccProfile() {}

    /// The profile when it is one and describes images of so many components; else null. A profile that merely states
    /// sRGB is dropped: sRGB is the default.
    static byte @Nullable [] usable(byte @Nullable [] profile, int components) {
        if (profile == null
                || profile.length <= HEADER
                || !ImageFormat.startsWith(profile, 36, "acsp")) return null;
        String space = components == 1 ? "GRAY" : components == 3 ? "RGB " : "CMYK";
        if (!ImageFormat.startsWith(profile, 16, space)) return null;
        return components == 3 && saysSrgb(profile) ? null : profile;
    }

    private static boolean saysSrgb(byte[] profile) {
        String text = new String(profile, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("sRGB IEC61966-2") || text.contains("sRGB built-in");
    }
}
