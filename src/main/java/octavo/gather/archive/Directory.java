package octavo.gather.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The central directory of a zip archive (APPNOTE 6.3.10, 4.3.12), which knows what the entries themselves don't say:
/// whether they are links.
public final class Directory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int DEFLATE = 8;

    /// The flag of an entry whose sizes follow it.
    private static final int DESCRIPTOR = 8;

    private static final int ENCRYPTED = 1;

    private static final int MOST = 20_000;

    /// Unix: the file's kind is in the upper half of the mode, which is in the upper half of the attributes.
    private static final int KIND = 0xF000;

    private static final int LINK = 0xA000;

    private Directory() {}

    /// Names of the entries, without unpacking anything; empty where there is no directory.
    public static List<String> names(byte[] archive) {
        List<String> names = new ArrayList<>();
        ByteBuffer b = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = first(b); isEntry(b, at) && names.size() < MOST; at = next(b, at))
            names.add(name(b, at));
        return names;
    }

    /// @throws IOException when an entry is a link
    static void check(byte[] archive) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int count = 0;
        for (int at = first(b); isEntry(b, at) && count < MOST; at = next(b, at), count++) {
            boolean unix = b.get(at + 5) == 3;
            int mode = b.getInt(at + 38) >>> 16;
            if (unix && (mode & KIND) == LINK)
                throw new IOException("the archive holds a link: " + name(b, at));
        }
    }

    /// An entry's name and its bytes as they are packed.
    ///
    /// @param deflated packed; else stored
    record Packed(String name, boolean deflated, int at, int size) {}

    /// Where the entries are, when some is stored without its size before it: then only the directory knows where it ends.
    /// Empty for all other archives, and where the directory is damaged.
    static List<Packed> ofUnsized(byte[] archive) {
        ByteBuffer b = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int entries = 0;
        for (int at = first(b); isEntry(b, at) && entries <= MOST; at = next(b, at), entries++)
            if ((u16(b, at + 8) & DESCRIPTOR) != 0 && u16(b, at + 10) == 0) return entries(archive);
        return List.of();
    }

    /// Whether an entry can't be read without a password.
    static boolean isLocked(byte[] archive) {
        ByteBuffer b = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int entries = 0;
        for (int at = first(b); isEntry(b, at) && entries <= MOST; at = next(b, at), entries++)
            if ((u16(b, at + 8) & ENCRYPTED) != 0) return true;
        return false;
    }

    /// Where the entries are; empty where the directory is damaged.
    static List<Packed> entries(byte[] archive) {
        ByteBuffer b = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        List<Packed> out = new ArrayList<>();
        for (int at = first(b); isEntry(b, at) && out.size() <= MOST; at = next(b, at)) {
            int method = u16(b, at + 10);
            int local = b.getInt(at + 42);
            if (local < 0 || local > b.capacity() - LOCAL_SIZE) return List.of();
            int data = local + LOCAL_SIZE + u16(b, local + 26) + u16(b, local + 28);
            int size = b.getInt(at + 20);
            if (size < 0 || data > b.capacity() - size || method != 0 && method != DEFLATE)
                return List.of();
            out.add(new Packed(name(b, at), method == DEFLATE, data, size));
        }
        return out;
    }

    /// The end of the directory stands last, before a comment of at most 65,535 bytes.
    private static int first(ByteBuffer b) {
        int lowest = Math.max(0, b.capacity() - END_SIZE - 65_535);
        for (int i = b.capacity() - END_SIZE; i >= lowest; i--)
            if (b.getInt(i) == END) return b.getInt(i + 16);
        return -1;
    }

    private static boolean isEntry(ByteBuffer b, int at) {
        return at >= 0 && at <= b.capacity() - ENTRY_SIZE && b.getInt(at) == ENTRY;
    }

    private static int next(ByteBuffer b, int at) {
        return at + ENTRY_SIZE + u16(b, at + 28) + u16(b, at + 30) + u16(b, at + 32);
    }

    private static String name(ByteBuffer b, int at) {
        int length = Math.min(u16(b, at + 28), b.capacity() - at - ENTRY_SIZE);
        return new String(b.array(), at + ENTRY_SIZE, length, StandardCharsets.UTF_8);
    }

    private static int u16(ByteBuffer b, int at) {
        return b.getShort(at) & 0xFFFF;
    }
}
