package octavo.font;

import static org.lwjgl.system.MemoryUtil.NULL;
import static org.lwjgl.system.MemoryUtil.memAddress;
import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_MEMORY_MODE_READONLY;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_blob_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_set_upem;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_make_immutable;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_set_scale;
import static org.lwjgl.util.harfbuzz.HarfBuzz.nhb_blob_create;

import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;

/// HarfBuzz's view of a face: one immutable `hb_font_t` in font units, shared by all threads. Its native memory lives
/// as long as this object.
final class HarfBuzzFont {
    private static final Cleaner CLEANER = Cleaner.create();

    private final long font;

    HarfBuzzFont(byte[] data, int unitsPerEm) {
        Natives.load();
        ByteBuffer copy = ByteBuffer.allocateDirect(data.length).put(data).flip();
        long blob =
                nhb_blob_create(memAddress(copy), data.length, HB_MEMORY_MODE_READONLY, NULL, NULL);
        long face = hb_face_create(blob, 0);
        hb_blob_destroy(blob);
        hb_face_set_upem(face, unitsPerEm);
        font = hb_font_create(face);
        hb_face_destroy(face);
        hb_font_set_scale(font, unitsPerEm, unitsPerEm);
        hb_font_make_immutable(font);
        CLEANER.register(this, new Release(font, copy));
    }

    /// The `hb_font_t`; valid while this object is reachable.
    long handle() {
        return font;
    }

    /// Holds the file's bytes until the font is gone.
    private record Release(long font, ByteBuffer bytes) implements Runnable {
        @Override
        public void run() {
            hb_font_destroy(font);
        }
    }
}
