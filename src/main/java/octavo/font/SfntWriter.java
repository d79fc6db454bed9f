package octavo.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Puts tables together to a font file: sorted by tag, padded to four bytes, with checksums (OpenType 1.9, "Organization
/// of an OpenType Font").
final class SfntWriter {
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;
    private static final int CHECKSUM_ADJUSTMENT = 8;

    private final Map<String, byte[]> tables = new TreeMap<>();

    void put(String tag, byte[] table) {
        tables.put(tag, table);
    }

    byte[] toByteArray() {
        int count = tables.size();
        int size = 12 + 16 * count;
        for (byte[] t : tables.values()) size += padded(t.length);
        ByteBuffer out = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(count);
        out.putInt(0x00010000).putShort((short) count);
        out.putShort((short) (16 * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) (16 * (count - power)));
        int offset = 12 + 16 * count;
        int head = 0;
        for (Map.Entry<String, byte[]> e : tables.entrySet()) {
            byte[] table = e.getValue();
            out.put(e.getKey().getBytes(StandardCharsets.ISO_8859_1));
            if (e.getKey().equals("head")) {
                head = offset;
                ByteBuffer.wrap(table).putInt(CHECKSUM_ADJUSTMENT, 0);
            }
            out.putInt(checksum(table)).putInt(offset).putInt(table.length);
            offset += padded(table.length);
        }
        for (byte[] table : tables.values()) {
            out.put(table);
            out.position(out.position() + padded(table.length) - table.length);
        }
        byte[] file = out.array();
        out.putInt(head + CHECKSUM_ADJUSTMENT, CHECKSUM_MAGIC - checksum(file));
        return file;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    /// The sum of the table's 32-bit words, the last one filled with zeros.
    static int checksum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) sum += (table[i] & 0xFF) << (8 * (3 - (i & 3)));
        return sum;
    }
}
