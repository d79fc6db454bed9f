package octavo.gather.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// UTF-8 with a few bytes that are none: a file that two programs wrote into, or one that was cut. Taken for another
/// character set, all of its other letters would be lost.
///
/// @param text the whole, U+FFFD for each place that is damaged
/// @param places how many there are, from 1
/// @param first index in `text` of the first
/// @param value the first bad byte, 128 to 255
record DamagedUtf8(String text, int places, int first, int value) {
    /// Text of another character set has a sequence that is valid UTF-8 now and then; of the damaged, most are.
    private static final int LEAST_VALID = 3;

    /// Null when the bytes are rather text of another character set: fewer than three valid sequences to a bad place.
    static @Nullable DamagedUtf8 of(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // No sequence of UTF-8 gives more characters than it has bytes.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int places = 0;
        int first = -1;
        int value = 0;
        for (CoderResult r = decoder.decode(in, out, true);
                r.isError();
                r = decoder.decode(in, out, true)) {
            if (first < 0) {
                first = out.position();
                value = bytes[in.position()] & 0xFF;
            }
            places++;
            out.put('\uFFFD');
            in.position(in.position() + r.length());
        }
        String text = out.flip().toString();
        long valid = text.codePoints().filter(c -> c > 0x7F).count() - places;
        return places > 0 && valid >= (long) LEAST_VALID * places
                ? new DamagedUtf8(text, places, first, value)
                : null;
    }

    /// Line of the first, from 1.
    int line() {
        int line = 1;
        for (int i = 0; i < first; i++) if (endsLine(i)) line++;
        return line;
    }

    /// Column of the first in UTF-16 code units, from 1.
    int column() {
        int start = first;
        while (start > 0 && !endsLine(start - 1)) start--;
        return first - start + 1;
    }

    private boolean endsLine(int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
    }
}
