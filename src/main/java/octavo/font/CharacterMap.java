package octavo.font;

import octavo.font.Sfnt.Table;
import org.jspecify.annotations.Nullable;

/// Code points to glyph ids, from the `cmap` subtables of format 4 or 12, spread into pages of 256 code points.
final class CharacterMap {
    private static final int PAGES = 0x110000 >> 8;
    private static final int MAX_MAPPINGS = 0x110000;

    private final char[] @Nullable [] pages = new char[PAGES][];
    private int size;

    private CharacterMap() {}

    static CharacterMap read(Sfnt font, int glyphCount) throws InvalidFontException {
        Table cmap = font.require("cmap", 4);
        int best = -1;
        int bestRank = 0;
        int count = font.uint16(cmap, 2);
        for (int i = 0; i < count; i++) {
            int rank = rank(font.uint16(cmap, 4 + 8 * i), font.uint16(cmap, 6 + 8 * i));
            int offset = font.int32(cmap, 8 + 8 * i);
            int format = rank == 0 ? 0 : font.uint16(cmap, offset);
            if ((format == 4 || format == 12) && rank > bestRank) {
                best = offset;
                bestRank = rank;
            }
        }
        if (best < 0) throw new InvalidFontException("it has no Unicode character map");
        CharacterMap map = new CharacterMap();
        if (font.uint16(cmap, best) == 12) map.readFormat12(font, cmap, best, glyphCount);
        else map.readFormat4(font, cmap, best, glyphCount);
        return map;
    }

    /// Full repertoire before the BMP, Windows before Unicode platform.
    private static int rank(int platform, int encoding) {
        return switch (platform << 8 | encoding) {
            case 0x30A -> 6;
            case 0x006, 0x004 -> 5;
            case 0x301 -> 4;
            case 0x003, 0x002, 0x001, 0x000 -> 3;
            case 0x300 -> 1;
            default -> 0;
        };
    }

    private void readFormat4(Sfnt font, Table cmap, int at, int glyphCount) {
        int segments = font.uint16(cmap, at + 6) / 2;
        int ends = at + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int rangeOffsets = deltas + 2 * segments;
        for (int s = 0; s < segments; s++) {
            int start = font.uint16(cmap, starts + 2 * s);
            int end = font.uint16(cmap, ends + 2 * s);
            int delta = font.uint16(cmap, deltas + 2 * s);
            int rangeOffset = font.uint16(cmap, rangeOffsets + 2 * s);
            for (int c = start; c <= end && c < 0xFFFF; c++) {
                int glyph = c;
                if (rangeOffset != 0) {
                    glyph = font.uint16(cmap, rangeOffsets + 2 * s + rangeOffset + 2 * (c - start));
                    if (glyph == 0) continue;
                }
                put(c, glyph + delta & 0xFFFF, glyphCount);
            }
        }
    }

    private void readFormat12(Sfnt font, Table cmap, int at, int glyphCount)
            throws InvalidFontException {
        long groups = font.int32(cmap, at + 12) & 0xFFFFFFFFL;
        if (groups > MAX_MAPPINGS) throw new InvalidFontException("its character map is damaged");
        for (int g = 0; g < groups; g++) {
            int start = font.int32(cmap, at + 16 + 12 * g);
            int end = font.int32(cmap, at + 20 + 12 * g);
            int glyph = font.int32(cmap, at + 24 + 12 * g);
            if (start < 0 || end < start || end > Character.MAX_CODE_POINT || size > MAX_MAPPINGS) {
                throw new InvalidFontException("its character map is damaged");
            }
            for (int c = start; c <= end; c++) put(c, glyph + (c - start), glyphCount);
        }
    }

    private void put(int codePoint, int glyph, int glyphCount) {
        if (glyph <= 0 || glyph >= glyphCount) return;
        char[] page = pages[codePoint >> 8];
        if (page == null) pages[codePoint >> 8] = page = new char[256];
        if (page[codePoint & 0xFF] == 0) size++;
        page[codePoint & 0xFF] = (char) glyph;
    }

    /// 0 where the font has no glyph for it.
    int glyphId(int codePoint) {
        char[] page = pages[codePoint >> 8];
        return page == null ? 0 : page[codePoint & 0xFF];
    }

    int size() {
        return size;
    }
}
