package octavo.gather.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// UTF-8 that a program took for another character set and encoded once more: `â€™` for `’`, `Ã©` for `é`. It is told by
/// what the whole text has beyond ASCII: where nine tenths of it are such sequences, and most of them touch a letter, none
/// was written so.
///
/// @param text mended where it was certain, else as it was
/// @param places how many there are, from 1
/// @param line of the first, from 1
/// @param column of the first in UTF-16 code units, from 1
/// @param first as it stands there
public record TwiceEncoded(
        String text, boolean mended, int places, int line, int column, String first) {
    private static final List<String> CHARSETS =
            List.of("windows-1252", "windows-1251", "windows-1250", "x-MacRoman");

    private static final int LEAST = 3;
    private static final double CERTAIN = 0.9;
    private static final double TOUCHING = 0.5;

    /// Some programs did it more than once.
    private static final int MOST_PASSES = 3;

    /// What it is if a text has it at all: the upper bytes of dashes and quotation marks.
    private static final String TELLING = "\u00E2\u20AC";

    /// Null where the text has nothing of the kind.
    static @Nullable TwiceEncoded of(String text) {
        if (isAscii(text)) return null;
        Scan best = null;
        for (String name : CHARSETS) {
            Scan s = new Scan(text, bytesOf(name));
            if (s.places > 0 && (best == null || s.certainty() > best.certainty())) best = s;
        }
        if (best == null) return null;
        boolean certain = best.isCertain();
        if (!certain && (best.places < LEAST || !text.contains(TELLING))) return null;
        return best.result(certain ? again(best.mended.toString()) : text, certain);
    }

    private static String again(String text) {
        String t = text;
        for (int i = 1; i < MOST_PASSES; i++) {
            Scan s = new Scan(t, bytesOf(CHARSETS.getFirst()));
            if (!s.isCertain()) return t;
            t = s.mended.toString();
        }
        return t;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0x7F) return false;
        return true;
    }

    /// The byte of each character that the set has above ASCII; what is free in it stands for itself, as browsers have it.
    private static short[] bytesOf(String name) {
        short[] bytes = new short[0x10000];
        Arrays.fill(bytes, (short) -1);
        for (int b = 0x80; b < 0xA0; b++) bytes[b] = (short) b;
        Charset set = Charset.forName(name);
        for (int b = 0x80; b <= 0xFF; b++) {
            String s = new String(new byte[] {(byte) b}, set);
            if (s.length() == 1 && s.charAt(0) != '\uFFFD') bytes[s.charAt(0)] = (short) b;
        }
        return bytes;
    }

    private static final class Scan {
        private final String text;
        private final short[] bytes;
        private final StringBuilder mended;
        private int places;
        private int touching;
        private int within;
        private int strays;
        private int first = -1;
        private int firstEnd;

        Scan(String text, short[] bytes) {
            this.text = text;
            this.bytes = bytes;
            mended = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); ) {
                int n = sequence(i);
                if (n == 0) {
                    char c = text.charAt(i++);
                    if (c > 0x7F && c != '\uFFFD') strays++;
                    mended.append(c);
                    continue;
                }
                if (first < 0) {
                    first = i;
                    firstEnd = i + n;
                }
                places++;
                within += n;
                if (isLetter(i - 1) || isLetter(i + n)) touching++;
                i += n;
            }
        }

        private boolean isLetter(int i) {
            return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
        }

        /// How many characters from here are the bytes of one; it is appended then.
        private int sequence(int at) {
            int lead = bytes[text.charAt(at)];
            int n = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 4;
            if (lead < 0xC2 || lead > 0xF4 || at + n > text.length()) return 0;
            byte[] own = new byte[n];
            own[0] = (byte) lead;
            for (int k = 1; k < n; k++) {
                int b = bytes[text.charAt(at + k)];
                if (b < 0x80 || b > 0xBF) return 0;
                own[k] = (byte) b;
            }
            String one = new String(own, StandardCharsets.UTF_8);
            int c = one.codePointAt(0);
            boolean real =
                    one.codePointCount(0, one.length()) == 1
                            && c >= 0x80
                            && c != 0xFFFD
                            && Character.isDefined(c)
                            && Character.getType(c) != Character.PRIVATE_USE;
            if (real) mended.append(one);
            return real ? n : 0;
        }

        double certainty() {
            return within / (double) (within + strays);
        }

        boolean isCertain() {
            return places >= LEAST && certainty() >= CERTAIN && touching >= TOUCHING * places;
        }

        TwiceEncoded result(String out, boolean certain) {
            String before = text.substring(0, first);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = first - before.lastIndexOf('\n');
            return new TwiceEncoded(
                    out, certain, places, line, column, text.substring(first, firstEnd));
        }
    }
}
