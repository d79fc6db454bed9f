package octavo.gather.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// UTF-16 without a byte order mark: its spaces and line ends (in Latin text nearly all letters) have a NUL as their
/// upper byte, always at the same side of the pair.
final class UnmarkedUtf16 {
    private static final int SAMPLE = 65_536;

    /// Spaces alone are about one in seven characters of most scripts.
    private static final int ONE_IN = 24;

    private UnmarkedUtf16() {}

    /// The form of UTF-16 that the bytes have, or null when they are something else.
    static @Nullable Charset of(byte[] bytes) {
        int n = Math.min(bytes.length, SAMPLE) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < n; i++) if (bytes[i] == 0) zeros[i & 1]++;
        if (n == 0 || bytes.length % 2 != 0 || (zeros[0] == 0) == (zeros[1] == 0)) return null;
        if ((zeros[0] + zeros[1]) * ONE_IN < n / 2) return null;
        boolean big = zeros[0] > 0;
        for (int i = 0; i < n; i += 2) {
            int unit = (bytes[big ? i : i + 1] & 0xFF) << 8 | bytes[big ? i + 1 : i] & 0xFF;
            if (isForeign((char) unit)) return null;
        }
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /// No text holds it: controls other than those of lines and pages, code points that are not given to a character.
    private static boolean isForeign(char c) {
        if (c < ' ') return c != '\t' && c != '\n' && c != '\r' && c != '\f';
        return c == '\u007F' || !Character.isSurrogate(c) && !Character.isDefined(c);
    }
}
