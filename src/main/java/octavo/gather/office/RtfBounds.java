package octavo.gather.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What an RTF must be before a program without bounds opens it: it is one, its groups are not too deep, and what it
/// says of the size of binary data is true (Rich Text Format 1.9.1).
final class RtfBounds {
    private static final int DEEPEST = 1_000;

    private RtfBounds() {}

    /// @throws IOException when it is none, or beyond the bounds
    static void check(byte[] rtf) throws IOException {
        int start = 0;
        while (start < rtf.length && (rtf[start] <= ' ')) start++;
        String head =
                new String(
                        rtf, start, Math.min(5, rtf.length - start), StandardCharsets.ISO_8859_1);
        if (!head.equals("{\\rtf"))
            throw new IOException("it is no RTF: it does not begin with {\\rtf");
        int depth = 0;
        for (int i = start; i < rtf.length; i++) {
            if (rtf[i] == '{') {
                if (++depth > DEEPEST)
                    throw new IOException("its groups are more than " + DEEPEST + " deep");
            } else if (rtf[i] == '}') depth--;
            else if (rtf[i] == '\\') {
                if (isBinary(rtf, i)) i = binary(rtf, i);
                // What is escaped opens and closes nothing.
                else i++;
            }
        }
    }

    private static boolean isBinary(byte[] rtf, int at) {
        return at + 5 < rtf.length
                && rtf[at + 1] == 'b'
                && rtf[at + 2] == 'i'
                && rtf[at + 3] == 'n'
                && rtf[at + 4] >= '0'
                && rtf[at + 4] <= '9';
    }

    /// @return the last byte of the data
    private static int binary(byte[] rtf, int at) throws IOException {
        long size = 0;
        int i = at + 4;
        while (i < rtf.length && rtf[i] >= '0' && rtf[i] <= '9' && size < Integer.MAX_VALUE)
            size = size * 10 + rtf[i++] - '0';
        if (size > rtf.length - i)
            throw new IOException("it says of binary data that it has " + size + " bytes");
        return (int) (i + size);
    }
}
