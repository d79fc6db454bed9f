package octavo.gather.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A compound file ([MS-CFB]), the container of Microsoft's office programs before 2007, and of what they lock with a
/// password since ([MS-OFFCRYPTO]). Its directory names its streams in UTF-16.
public final class CompoundFile {
    private static final int[] MAGIC = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int SECTOR = 128;

    private CompoundFile() {}

    public static boolean is(byte[] bytes) {
        if (bytes.length < MAGIC.length) return false;
        for (int i = 0; i < MAGIC.length; i++) if ((bytes[i] & 0xFF) != MAGIC[i]) return false;
        return true;
    }

    /// A document in XML that needs its password first.
    public static boolean isLocked(byte[] bytes) {
        return is(bytes) && holds(bytes, "EncryptedPackage");
    }

    /// A document of Word 97 to 2003.
    public static boolean isWord(byte[] bytes) {
        return is(bytes) && holds(bytes, "WordDocument");
    }

    /// Entries of the directory begin at multiples of 128 bytes, with their name.
    private static boolean holds(byte[] bytes, String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        for (int at = SECTOR; at + name.length <= bytes.length; at += SECTOR)
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) return true;
        return false;
    }
}
