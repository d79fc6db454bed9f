package octavo.pdf;

import java.util.Arrays;
import java.util.zip.Deflater;

/// A deflater that is used many times by one thread. Each result depends on its own input alone.
final class Deflate implements AutoCloseable {
    private final Deflater deflater;
    private byte[] buffer = new byte[1 << 14];

    Deflate(int level) {
        deflater = new Deflater(level);
    }

    /// The data in zlib's format, as `FlateDecode` reads it.
    byte[] apply(byte[] data, int length) {
        deflater.reset();
        deflater.setInput(data, 0, length);
        deflater.finish();
        int n = 0;
        while (!deflater.finished()) {
            if (n == buffer.length) buffer = Arrays.copyOf(buffer, 2 * n);
            n += deflater.deflate(buffer, n, buffer.length - n);
        }
        return Arrays.copyOf(buffer, n);
    }

    byte[] apply(Bytes data) {
        return apply(data.array(), data.size());
    }

    @Override
    public void close() {
        deflater.end();
    }
}
