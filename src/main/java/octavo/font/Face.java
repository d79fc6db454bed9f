package octavo.font;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import octavo.font.Sfnt.Table;
import org.jspecify.annotations.Nullable;

/// A font file: names, metrics, character map, glyph advances and bounds. Immutable and thread-safe.
///
/// Metrics are in font units; multiply by size and divide by [#unitsPerEm].
public final class Face {
    private final Sfnt font;
    private final String family;
    private final int weight;
    private final boolean italic;
    private final FaceMetrics metrics;
    private final String postScriptName;
    private final String fullName;
    private final String fileName;
    private final int glyphCount;
    private final int longMetrics;
    private final boolean longOffsets;
    private final Table hmtx;
    private final Table loca;
    private final Table glyf;
    private final CharacterMap characters;
    private volatile @Nullable HarfBuzzFont harfBuzz;
    private volatile @Nullable Optional<MathTable> math;

    private Face(byte[] data, String fileName) throws InvalidFontException {
        this.fileName = fileName;
        font = new Sfnt(data);
        glyphCount = font.uint16(font.require("maxp", 6), 4);
        Table hhea = font.require("hhea", 36);
        longMetrics = font.uint16(hhea, 34);
        hmtx = font.require("hmtx", 4);
        longOffsets = font.int16(font.require("head", 54), 50) != 0;
        loca = font.require("loca", (longOffsets ? 4 : 2) * (glyphCount + 1));
        glyf = font.require("glyf", 1);
        if (glyphCount == 0
                || longMetrics == 0
                || longMetrics > glyphCount
                || hmtx.length() < 4 * longMetrics + 2 * (glyphCount - longMetrics)) {
            throw new InvalidFontException("its glyph counts don't agree");
        }
        checkOffsets();
        characters = CharacterMap.read(font, glyphCount);
        NameTable names = new NameTable(font);
        family =
                firstOf(
                        names.get(NameTable.TYPOGRAPHIC_FAMILY),
                        names.get(NameTable.FAMILY),
                        fileName);
        fullName = firstOf(names.get(NameTable.FULL_NAME), null, family);
        postScriptName = safe(firstOf(names.get(NameTable.POSTSCRIPT_NAME), null, family));
        Table os2 = font.table("OS/2");
        boolean hasOs2 = os2.length() >= 64;
        int macStyle = font.uint16(font.require("head", 54), 44);
        weight =
                hasOs2 ? Math.clamp(font.uint16(os2, 4), 1, 1000) : (macStyle & 1) != 0 ? 700 : 400;
        italic = (hasOs2 ? font.uint16(os2, 62) & 0x201 : macStyle & 2) != 0;
        FaceMetrics read = FaceMetrics.read(font);
        metrics =
                read.withHeights(
                        read.capHeight() > 0 ? read.capHeight() : glyphBounds(glyphId('H')).yMax(),
                        read.xHeight() > 0 ? read.xHeight() : glyphBounds(glyphId('x')).yMax());
    }

    /// Reads a TrueType file, which must not change afterwards.
    ///
    /// @param fileName for messages, and the family's name where the font has none
    public static Face read(byte[] data, String fileName) throws InvalidFontException {
        try {
            return new Face(data, fileName);
        } catch (IndexOutOfBoundsException e) {
            throw new InvalidFontException("its tables are damaged");
        }
    }

    private void checkOffsets() throws InvalidFontException {
        int last = 0;
        for (int g = 0; g <= glyphCount; g++) {
            int offset = glyphOffset(g);
            if (offset < last || offset > glyf.length())
                throw new InvalidFontException("its outlines are damaged");
            last = offset;
        }
    }

    private static String firstOf(@Nullable String a, @Nullable String b, String c) {
        if (a != null && !a.isBlank()) return a;
        return b != null && !b.isBlank() ? b : c;
    }

    /// A PostScript name has no blanks, brackets or characters outside of ASCII.
    private static String safe(String name) {
        String s = name.replaceAll("[^A-Za-z0-9._+-]", "");
        return s.isEmpty() ? "Unnamed" : s;
    }

    public String family() {
        return family;
    }

    /// 1 to 1000; 400 is regular, 700 bold.
    public int weight() {
        return weight;
    }

    public boolean italic() {
        return italic;
    }

    public int unitsPerEm() {
        return metrics.unitsPerEm();
    }

    public FaceMetrics metrics() {
        return metrics;
    }

    /// For instance `EBGaramond-BoldItalic`; ASCII without blanks.
    public String postScriptName() {
        return postScriptName;
    }

    public String fullName() {
        return fullName;
    }

    /// The file's name, without folders.
    public String fileName() {
        return fileName;
    }

    public int glyphCount() {
        return glyphCount;
    }

    /// The number of code points that the face has glyphs for.
    public int characterCount() {
        return characters.size();
    }

    /// 0 (`.notdef`) where the face has no glyph for the character.
    public int glyphId(int codePoint) {
        return characters.glyphId(codePoint);
    }

    public boolean hasGlyph(int codePoint) {
        return characters.glyphId(codePoint) != 0;
    }

    /// Whether shaping sets the character, with a glyph of its own or without: HarfBuzz makes spaces of every width,
    /// drops what is invisible, takes a hyphen for the unbreakable one, and composes letters with their marks.
    public boolean canSet(int codePoint) {
        if (hasGlyph(codePoint)) return true;
        if (codePoint < 0x80) return false;
        if (codePoint == 0x2011) return hasGlyph(0x2010);
        if (Character.getType(codePoint) == Character.SPACE_SEPARATOR && codePoint != 0x1680)
            return hasGlyph(' ');
        if (isIgnorable(codePoint)) return true;
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
        return parts.codePointCount(0, parts.length()) > 1
                && parts.codePoints().allMatch(this::hasGlyph);
    }

    /// Unicode's default ignorable code points, those of Hangul and Mongolian aside.
    private static boolean isIgnorable(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    public int advance(int glyph) {
        return font.uint16(hmtx, 4 * Math.min(glyph, longMetrics - 1));
    }

    public int leftSideBearing(int glyph) {
        int at = glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics);
        return font.int16(hmtx, at);
    }

    /// The box of the glyph's outline; empty for a blank.
    public GlyphBounds glyphBounds(int glyph) {
        int start = glyphOffset(glyph);
        if (glyphOffset(glyph + 1) - start < 10) return GlyphBounds.EMPTY;
        return new GlyphBounds(
                font.int16(glyf, start + 2),
                font.int16(glyf, start + 4),
                font.int16(glyf, start + 6),
                font.int16(glyf, start + 8));
    }

    /// Sends the glyph's outline; nothing for a blank.
    public void outline(int glyph, Outline to) {
        try {
            new OutlineReader(this, font, glyf, to).read(glyph, new double[] {1, 0, 0, 1, 0, 0}, 0);
        } catch (IndexOutOfBoundsException e) {
            // A damaged outline: what has been sent of it stands.
        }
    }

    /// All glyphs have one width.
    public boolean isMonospaced() {
        Table post = font.table("post");
        return post.length() >= 16 && font.int32(post, 12) != 0;
    }

    public boolean hasSerifs() {
        Table os2 = font.table("OS/2");
        if (os2.length() < 42) return false;
        int familyClass = font.uint16(os2, 30) >> 8;
        return familyClass >= 1 && familyClass <= 7;
    }

    /// Whether it says that it has no serifs: by its class, its PANOSE number, or its name.
    public boolean isSansSerif() {
        Table os2 = font.table("OS/2");
        if (os2.length() >= 42) {
            int familyClass = font.uint16(os2, 30) >> 8;
            if (familyClass >= 1 && familyClass <= 8) return familyClass == 8;
            int serifs = font.uint8(os2, 33);
            if (font.uint8(os2, 32) == 2 && serifs >= 2 && serifs <= 15) return serifs >= 11;
        }
        return family.contains("Sans");
    }

    /// Whether the licence bits allow embedding: anything but "restricted" (OpenType, `OS/2.fsType`). A font that
    /// states nothing may be embedded.
    public boolean embeddable() {
        return (fsType() & 0xF) != 2;
    }

    /// Whether it may be embedded without restriction ("installable"), not just for viewing, printing or editing the
    /// document: by its licence bits, or by the SIL Open Font License, whatever the bits beside it say.
    public boolean installable() {
        return (fsType() & 0xF) == 0 || license().equals("OFL-1.1");
    }

    /// Whether the licence bits allow a subset to be embedded.
    public boolean subsettable() {
        return (fsType() & 0x100) == 0;
    }

    private int fsType() {
        Table os2 = font.table("OS/2");
        return os2.length() < 10 ? 0 : font.uint16(os2, 8);
    }

    /// The font's own statement of copyright; empty where it makes none.
    public String copyright() {
        return firstOf(new NameTable(font).get(NameTable.COPYRIGHT), null, "");
    }

    /// SPDX id where the font names a licence that is known, else its own words; empty where it says nothing.
    public String license() {
        String said = firstOf(new NameTable(font).get(NameTable.LICENSE), null, "");
        if (said.contains("SIL Open Font License")) return "OFL-1.1";
        if (said.contains("Apache License, Version 2.0")) return "Apache-2.0";
        return said.lines().findFirst().orElse("").strip();
    }

    /// Empty where the font does not name one.
    public String designer() {
        return firstOf(new NameTable(font).get(NameTable.DESIGNER), null, "");
    }

    /// Whether any lookup of `GSUB` is registered for the feature, for whatever script.
    public boolean hasFeature(String tag) {
        Table gsub = font.table("GSUB");
        if (gsub.length() < 10) return false;
        int list = font.uint16(gsub, 6);
        int count = font.uint16(gsub, list);
        for (int i = 0; i < count; i++) {
            int record = font.int32(gsub, list + 2 + 6 * i);
            int wanted =
                    tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
            if (record == wanted) return true;
        }
        return false;
    }

    /// The file's bytes; must not be changed.
    public byte[] data() {
        return font.data();
    }

    /// What the face knows of setting mathematics, read when it is first asked for; null where it knows nothing.
    public @Nullable MathTable math() {
        Optional<MathTable> m = math;
        if (m == null) math = m = Optional.ofNullable(MathTable.read(font, glyphCount));
        return m.orElse(null);
    }

    Sfnt tables() {
        return font;
    }

    /// Where the glyph's outline begins in `glyf`; the next glyph's offset is its end.
    int glyphOffset(int glyph) {
        return longOffsets ? font.int32(loca, 4 * glyph) : 2 * font.uint16(loca, 2 * glyph);
    }

    /// Made when the face is first used for shaping, once.
    HarfBuzzFont harfBuzz() {
        HarfBuzzFont f = harfBuzz;
        if (f != null) return f;
        synchronized (this) {
            if (harfBuzz == null) harfBuzz = new HarfBuzzFont(font.data(), unitsPerEm());
            return harfBuzz;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %d%s", family, weight, italic ? " italic" : "");
    }
}
