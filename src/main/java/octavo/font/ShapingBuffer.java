package octavo.font;

import static org.lwjgl.system.MemoryUtil.NULL;
import static org.lwjgl.system.MemoryUtil.memAddress;
import static org.lwjgl.system.MemoryUtil.memGetInt;
import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES;
import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_DIRECTION_LTR;
import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_DIRECTION_RTL;
import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_GLYPH_FLAG_UNSAFE_TO_BREAK;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_clear_contents;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_get_length;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_guess_segment_properties;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_set_cluster_level;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_set_direction;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_set_language;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_set_script;
import static org.lwjgl.util.harfbuzz.HarfBuzz.nhb_buffer_add_utf16;
import static org.lwjgl.util.harfbuzz.HarfBuzz.nhb_buffer_get_glyph_infos;
import static org.lwjgl.util.harfbuzz.HarfBuzz.nhb_buffer_get_glyph_positions;
import static org.lwjgl.util.harfbuzz.HarfBuzz.nhb_shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;

/// One `hb_buffer_t` and native memory for its text; used by one thread at a time and then again by the next.
final class ShapingBuffer {
    /// `sizeof(hb_glyph_info_t)` and `sizeof(hb_glyph_position_t)`.
    private static final int ITEM = 20;

    /// HarfBuzz looks at five code points on either side of a run.
    private static final int CONTEXT = 10;

    private final long buffer = hb_buffer_create();
    private char[] chars = new char[1024];
    private CharBuffer nativeChars = allocate(chars.length);

    private static CharBuffer allocate(int chars) {
        return ByteBuffer.allocateDirect(2 * chars).order(ByteOrder.nativeOrder()).asCharBuffer();
    }

    ShapedRun shape(HarfBuzzFont font, String text, int start, int end, NativeOptions options) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        put(text, from, to);
        hb_buffer_clear_contents(buffer);
        hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
        nhb_buffer_add_utf16(buffer, memAddress(nativeChars), to - from, start - from, end - start);
        hb_buffer_set_direction(buffer, options.rtl() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        if (options.script() != 0) hb_buffer_set_script(buffer, options.script());
        if (options.language() != NULL) hb_buffer_set_language(buffer, options.language());
        hb_buffer_guess_segment_properties(buffer);
        nhb_shape(font.handle(), buffer, options.features(), options.featureCount());
        return result(from);
    }

    private void put(String text, int from, int to) {
        int length = to - from;
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
            nativeChars = allocate(chars.length);
        }
        text.getChars(from, to, chars, 0);
        nativeChars.clear().put(chars, 0, length).flip();
    }

    private ShapedRun result(int textOffset) {
        int n = hb_buffer_get_length(buffer);
        long info = nhb_buffer_get_glyph_infos(buffer, NULL);
        long position = nhb_buffer_get_glyph_positions(buffer, NULL);
        int[] glyphs = new int[n];
        int[] clusters = new int[n];
        int[] xAdvances = new int[n];
        int[] xOffsets = new int[n];
        int[] yOffsets = new int[n];
        boolean[] unsafe = new boolean[n];
        for (int i = 0; i < n; i++, info += ITEM, position += ITEM) {
            glyphs[i] = memGetInt(info);
            unsafe[i] = (memGetInt(info + 4) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
            clusters[i] = memGetInt(info + 8) + textOffset;
            xAdvances[i] = memGetInt(position);
            xOffsets[i] = memGetInt(position + 8);
            yOffsets[i] = memGetInt(position + 12);
        }
        return new ShapedRun(glyphs, clusters, xAdvances, xOffsets, yOffsets, unsafe);
    }
}
