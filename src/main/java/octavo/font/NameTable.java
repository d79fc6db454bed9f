package octavo.font;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import octavo.font.Sfnt.Table;
import org.jspecify.annotations.Nullable;

/// The strings of a font's `name` table.
final class NameTable {
    static final int COPYRIGHT = 0;
    static final int FAMILY = 1;
    static final int FULL_NAME = 4;
    static final int VERSION = 5;
    static final int POSTSCRIPT_NAME = 6;
    static final int DESIGNER = 9;
    static final int LICENSE = 13;
    static final int TYPOGRAPHIC_FAMILY = 16;

    private static final int WINDOWS_ENGLISH = 0x409;

    private final Sfnt font;
    private final Table table;

    NameTable(Sfnt font) {
        this.font = font;
        table = font.table("name");
    }

    /// Windows English before other Windows languages before Macintosh Roman; null where there is none.
    @Nullable String get(int nameId) {
        if (table.length() < 6) return null;
        int count = font.uint16(table, 2);
        int strings = font.uint16(table, 4);
        int bestRank = 0;
        String best = null;
        for (int i = 0; i < count; i++) {
            int at = 6 + 12 * i;
            if (font.uint16(table, at + 6) != nameId) continue;
            int platform = font.uint16(table, at);
            int rank = rank(platform, font.uint16(table, at + 4));
            if (rank <= bestRank) continue;
            bestRank = rank;
            best =
                    string(
                            platform,
                            strings + font.uint16(table, at + 10),
                            font.uint16(table, at + 8));
        }
        return best;
    }

    private static int rank(int platform, int language) {
        return switch (platform) {
            case 3 -> language == WINDOWS_ENGLISH ? 4 : 2;
            case 0 -> 3;
            case 1 -> 1;
            default -> 0;
        };
    }

    private String string(int platform, int at, int length) {
        if (at > table.length() - length) throw new IndexOutOfBoundsException(at);
        Charset charset = platform == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        return new String(font.data(), table.offset() + at, length, charset);
    }
}
