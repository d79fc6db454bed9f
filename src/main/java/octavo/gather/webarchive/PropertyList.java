package octavo.gather.webarchive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A binary property list (`bplist00`), read within bounds: dictionaries, arrays, texts and data; numbers and dates are
/// passed over. Its end has a table of where each object is; an object names others by their number.
///
/// @see <a href="https://opensource.apple.com/source/CF/CF-1153.18/CFBinaryPList.c">CFBinaryPList.c</a>
final class PropertyList {
    private static final int TRAILER = 32;
    private static final int DEEPEST = 16;
    private static final int MOST = 200_000;

    /// The kinds of object, in the upper half of its first byte.
    private static final int DATA = 4;

    private static final int ASCII = 5;
    private static final int UTF16 = 6;
    private static final int ARRAY = 0xA;
    private static final int DICTIONARY = 0xD;

    /// In the lower half: the length follows as an integer.
    private static final int LONG = 0xF;

    private final ByteBuffer bytes;
    private final int offsetSize;
    private final int refSize;
    private final int count;
    private final int table;
    private int read;

    /// Bytes of texts and data; each object may be named again and again.
    private long copied;

    static boolean is(byte[] b) {
        return b.length > 8 + TRAILER
                && new String(b, 0, 8, StandardCharsets.ISO_8859_1).equals("bplist00");
    }

    /// @return a `Map`, `List`, `String`, `byte[]`, or null for anything else
    /// @throws IOException when it is damaged or beyond the bounds
    static @Nullable Object read(byte[] bytes) throws IOException {
        try {
            PropertyList list = new PropertyList(bytes);
            int top = list.number(bytes.length - 16, 8);
            return list.object(top, 0);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new IOException("the property list is damaged", e);
        }
    }

    private PropertyList(byte[] b) throws IOException {
        bytes = ByteBuffer.wrap(b);
        offsetSize = b[b.length - TRAILER + 6] & 0xFF;
        refSize = b[b.length - TRAILER + 7] & 0xFF;
        count = number(b.length - 24, 8);
        table = number(b.length - 8, 8);
    }

    /// Big-endian, unsigned.
    private int number(int at, int size) throws IOException {
        long n = 0;
        if (size < 1 || size > 8) throw new IOException("the property list is damaged");
        for (int i = 0; i < size; i++) n = n << 8 | bytes.get(at + i) & 0xFF;
        if (n < 0 || n > Integer.MAX_VALUE) throw new IOException("the property list is damaged");
        return (int) n;
    }

    private @Nullable Object object(int index, int depth) throws IOException {
        if (depth > DEEPEST) throw new IOException("the property list is nested too deeply");
        if (++read > MOST)
            throw new IOException("the property list has more than " + MOST + " objects");
        if (index >= count) throw new IOException("the property list is damaged");
        int at = number(table + index * offsetSize, offsetSize);
        int mark = bytes.get(at) & 0xFF;
        int length = mark & 0xF;
        at++;
        if (length == LONG) {
            int size = 1 << (bytes.get(at) & 3);
            length = number(at + 1, size);
            at += 1 + size;
        }
        return switch (mark >> 4) {
            case DATA -> slice(at, length);
            case ASCII -> text(at, length, StandardCharsets.US_ASCII);
            case UTF16 -> text(at, Math.multiplyExact(length, 2), StandardCharsets.UTF_16BE);
            case ARRAY -> {
                List<Object> all = new ArrayList<>();
                for (int i = 0; i < length; i++) {
                    Object o = object(number(at + i * refSize, refSize), depth + 1);
                    if (o != null) all.add(o);
                }
                yield all;
            }
            case DICTIONARY -> {
                Map<String, Object> all = new LinkedHashMap<>();
                for (int i = 0; i < length; i++) {
                    Object key = object(number(at + i * refSize, refSize), depth + 1);
                    Object o = object(number(at + (length + i) * refSize, refSize), depth + 1);
                    if (key instanceof String s && o != null) all.putIfAbsent(s, o);
                }
                yield all;
            }
            default -> null;
        };
    }

    private byte[] slice(int at, int length) throws IOException {
        if (length > bytes.capacity() - at) throw new IOException("the property list is cut off");
        copied += length;
        if (copied > 2L * bytes.capacity())
            throw new IOException("the property list unpacks to more than twice its size");
        byte[] out = new byte[length];
        bytes.get(at, out);
        return out;
    }

    private String text(int at, int length, Charset charset) throws IOException {
        return new String(slice(at, length), charset);
    }
}
