package octavo.epub;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bytes that are gathered without being copied again and again: what is kept is referred to until the end, and the whole is
/// made once, in its own length. A book of photographs is in memory twice this way, not five times.
final class SharedBytes extends OutputStream {
    private static final int BLOCK = 1 << 16;

    private final List<byte[]> parts = new ArrayList<>();
    private byte[] block = new byte[BLOCK];
    private int used;
    private long size;
    private boolean keeping;

    /// Until [#copying], arrays that are written whole are referred to: nobody may change them.
    void keeping() {
        keeping = true;
    }

    void copying() {
        keeping = false;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int offset, int length) {
        size += length;
        if (keeping && offset == 0 && length == b.length && length >= BLOCK) {
            closeBlock();
            parts.add(b);
            return;
        }
        while (length > 0) {
            int n = Math.min(length, BLOCK - used);
            System.arraycopy(b, offset, block, used, n);
            used += n;
            offset += n;
            length -= n;
            if (used == BLOCK) closeBlock();
        }
    }

    private void closeBlock() {
        if (used == 0) return;
        parts.add(used == BLOCK ? block : Arrays.copyOf(block, used));
        if (used == BLOCK) block = new byte[BLOCK];
        used = 0;
    }

    /// All that was written; nothing can be written afterwards.
    byte[] finish() {
        closeBlock();
        block = new byte[0];
        if (size > Integer.MAX_VALUE - 8)
            throw new OutOfMemoryError("a file of " + size + " bytes");
        byte[] all = new byte[(int) size];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            byte[] part = parts.set(i, new byte[0]);
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
