package octavo.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads of a file's bytes in both byte orders; a read behind the end says that the image is cut off.
final class ByteSource {
    private final byte[] data;

    ByteSource(byte[] data) {
        this.data = data;
    }

    int u8(long at) throws BrokenImageException {
        if (at < 0 || at >= data.length) throw new BrokenImageException("the file ends early");
        return data[(int) at] & 0xFF;
    }

    int u16(long at) throws BrokenImageException {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(long at) throws BrokenImageException {
        return u8(at) | u8(at + 1) << 8;
    }

    int i32(long at) throws BrokenImageException {
        return u16(at) << 16 | u16(at + 2);
    }

    int i32le(long at) throws BrokenImageException {
        return u16le(at) | u16le(at + 2) << 16;
    }

    String ascii(long at, int length) throws BrokenImageException {
        if (length > 0) u8(at + length - 1);
        return new String(data, (int) at, length, StandardCharsets.ISO_8859_1);
    }

    byte[] slice(long at, int length) throws BrokenImageException {
        if (length < 0) throw new BrokenImageException("a length in it is damaged");
        if (length > 0) u8(at + length - 1);
        return Arrays.copyOfRange(data, (int) at, (int) at + length);
    }
}
