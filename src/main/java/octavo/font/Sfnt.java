package octavo.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table directory of a TrueType file (OpenType 1.9, "Table directory"), and big-endian reads that can't leave a
/// table. All offsets are bytes from the start of a table.
final class Sfnt {
    private static final int TRUETYPE = 0x00010000;
    private static final int TRUE = 0x74727565;
    private static final int MAX_TABLES = 256;

    /// A table's place in the file; [#NONE] where the font has none.
    record Table(int offset, int length) {
        static final Table NONE = new Table(0, 0);

        boolean exists() {
            return length > 0;
        }
    }

    private final byte[] data;
    private final Map<String, Table> tables = new HashMap<>();

    Sfnt(byte[] data) throws InvalidFontException {
        this.data = data;
        if (data.length < 12) throw new InvalidFontException("the file is too short for a font");
        int version = int32(0);
        if (version != TRUETYPE && version != TRUE) throw new InvalidFontException(kind(version));
        int count = uint16(4);
        if (count > MAX_TABLES || 12 + 16 * count > data.length) {
            throw new InvalidFontException("its table directory is damaged");
        }
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(data, entry, 4, StandardCharsets.ISO_8859_1);
            long offset = int32(entry + 8) & 0xFFFFFFFFL;
            long length = int32(entry + 12) & 0xFFFFFFFFL;
            if (offset + length > data.length) {
                throw new InvalidFontException(
                        "its table " + tag.strip() + " ends behind the file");
            }
            tables.put(tag, new Table((int) offset, (int) length));
        }
    }

    private static String kind(int version) {
        return switch (version) {
            case 0x4F54544F -> "it has CFF outlines; only TrueType outlines (.ttf) are supported";
            case 0x74746366 ->
                    "it is a collection of fonts; only single fonts (.ttf) are supported";
            case 0x774F4646, 0x774F4632 ->
                    "it is a WOFF web font; only TrueType (.ttf) is supported";
            default -> "it is no TrueType font";
        };
    }

    byte[] data() {
        return data;
    }

    Table table(String tag) {
        return tables.getOrDefault(tag, Table.NONE);
    }

    Table require(String tag, int minLength) throws InvalidFontException {
        Table t = table(tag);
        if (t.length < minLength)
            throw new InvalidFontException("its table " + tag + " is missing or too short");
        return t;
    }

    byte[] bytes(String tag) {
        Table t = table(tag);
        return Arrays.copyOfRange(data, t.offset(), t.offset() + t.length());
    }

    /// A copy of a table with one 16-bit field changed.
    byte[] changed(String tag, int at, int value) {
        byte[] table = bytes(tag);
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    /// In the order of their names.
    List<String> tags() {
        return tables.keySet().stream().sorted().toList();
    }

    int uint8(Table t, int at) {
        return data[check(t, at, 1)] & 0xFF;
    }

    int uint16(Table t, int at) {
        return uint16(check(t, at, 2));
    }

    int int16(Table t, int at) {
        return (short) uint16(check(t, at, 2));
    }

    int int32(Table t, int at) {
        return int32(check(t, at, 4));
    }

    private static int check(Table t, int at, int size) {
        if (at < 0 || at > t.length - size) throw new IndexOutOfBoundsException(at);
        return t.offset + at;
    }

    private int uint16(int at) {
        return ((data[at] & 0xFF) << 8) | (data[at + 1] & 0xFF);
    }

    private int int32(int at) {
        return uint16(at) << 16 | uint16(at + 2);
    }
}
