package octavo.gather.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What an RTF must be before a program without bounds opens it: it is one, its groups are not too deep, what it says of
/// the size of binary data is true (Rich Text Format 1.9.1), and no paragraph is one row of many characters that are
/// written as numbers (a backslash, `u8212?`), for each of which LibreOffice goes through all that came before.
final class RtfBounds {
    private static final int DEEPEST = 1_000;

    /// LibreOffice works seconds on as many; on ten times as many for minutes.
    private static final int MOST_NUMBERED = 20_000;

    private static final List<String> ENDS = List.of("par", "cell", "row", "sect", "page");

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
        int numbered = 0;
        for (int i = start; i < rtf.length; i++) {
            if (rtf[i] == '{') {
                if (++depth > DEEPEST)
                    throw new IOException("its groups are more than " + DEEPEST + " deep");
            } else if (rtf[i] == '}') depth--;
            else if (rtf[i] == '\\') {
                if (isNumbered(rtf, i) && ++numbered > MOST_NUMBERED)
                    throw new IOException(
                            "a paragraph has more than "
                                    + MOST_NUMBERED
                                    + " characters that are written as numbers");
                if (endsParagraph(rtf, i)) numbered = 0;
                if (isBinary(rtf, i)) i = binary(rtf, i);
                // What is escaped opens and closes nothing.
                else i++;
            }
        }
    }

    private static boolean isNumbered(byte[] rtf, int at) {
        if (at + 2 >= rtf.length || rtf[at + 1] != 'u') return false;
        byte c = rtf[at + 2];
        return c == '-' || c >= '0' && c <= '9';
    }

    private static boolean endsParagraph(byte[] rtf, int at) {
        for (String word : ENDS) {
            int end = at + 1 + word.length();
            if (end > rtf.length || end < rtf.length && Character.isLetter(rtf[end])) continue;
            boolean same = true;
            for (int i = 0; i < word.length(); i++) same &= rtf[at + 1 + i] == word.charAt(i);
            if (same) return true;
        }
        return false;
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
