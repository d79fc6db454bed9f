package octavo.build;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.Deflater;
import octavo.image.PngChunks;
import org.jspecify.annotations.Nullable;

/// An address as a QR code (ISO/IEC 18004), error correction M, in a PNG of gray samples with the quiet zone of four
/// modules.
final class QrImage {
    private static final int QUIET = 4;
    private static final int MODULE_PX = 12;

    private QrImage() {}

    /// @return null where the address is too long for any code
    static byte @Nullable [] png(String address) {
        try {
            ByteMatrix m =
                    Encoder.encode(address, ErrorCorrectionLevel.M, charset(address)).getMatrix();
            return png(m);
        } catch (WriterException e) {
            return null;
        }
    }

    /// A code says in which characters it is only where it must: readers are many that don't know how to take that.
    private static Map<EncodeHintType, ?> charset(String address) {
        boolean ascii = address.chars().allMatch(c -> c < 0x80);
        return ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    }

    private static byte[] png(ByteMatrix m) {
        int side = (m.getWidth() + 2 * QUIET) * MODULE_PX;
        byte[] rows = new byte[side * (side + 1)];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / MODULE_PX - QUIET;
                int row = y / MODULE_PX - QUIET;
                boolean inside =
                        column >= 0 && row >= 0 && column < m.getWidth() && row < m.getHeight();
                boolean dark = inside && m.get(column, row) == 1;
                rows[y * (side + 1) + 1 + x] = (byte) (dark ? 0 : 255);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngChunks.signature(out);
        PngChunks.add(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array());
        Deflater d = new Deflater(9);
        d.setInput(rows);
        d.finish();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!d.finished()) data.write(buffer, 0, d.deflate(buffer));
        d.end();
        PngChunks.add(out, "IDAT", data.toByteArray());
        PngChunks.add(out, "IEND", new byte[0]);
        return out.toByteArray();
    }
}
