package octavo.pdf;

import java.io.IOException;
import java.util.zip.CRC32;
import octavo.font.Face;
import octavo.font.FaceMetrics;

/// Writes a [PdfFont] as a Type 0 font with a TrueType descendant (ISO 32000-1, 9.7).
final class FontEmbedder {
    private static final int SERIF = 1 << 1;
    private static final int FIXED_PITCH = 1;
    private static final int SYMBOLIC = 1 << 2;
    private static final int ITALIC = 1 << 6;

    /// Entries that one `beginbfchar` may have.
    private static final int BFCHAR_LIMIT = 100;

    private final PdfFile file;

    FontEmbedder(PdfFile file) {
        this.file = file;
    }

    /// Writes the font's objects.
    ///
    /// @param id of the Type 0 font
    /// @param program the TrueType file to embed
    void write(int id, PdfFont font, byte[] program) throws IOException {
        Face face = font.face();
        String name = tag(program) + "+" + face.postScriptName();
        int descendant = file.allocate();
        int descriptor = file.allocate();
        int fontFile = file.allocate();
        int toUnicode = file.allocate();
        Bytes b = new Bytes(256).ascii("<</Type/Font/Subtype/Type0/BaseFont").name(name);
        b.ascii("/Encoding/Identity-H/DescendantFonts[").ref(descendant).ascii("]/ToUnicode ");
        file.object(id, b.ref(toUnicode).ascii(">>"));
        writeDescendant(descendant, descriptor, font, name);
        writeDescriptor(descriptor, fontFile, face, name);
        Bytes data = new Bytes(program.length).octets(program, 0, program.length);
        file.deflated(fontFile, "/Length1 " + program.length, data);
        file.deflated(toUnicode, "", toUnicode(font));
    }

    private void writeDescendant(int id, int descriptor, PdfFont font, String name)
            throws IOException {
        Bytes b = new Bytes(4096).ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont").name(name);
        b.ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
        b.ascii("/FontDescriptor ").ref(descriptor).ascii("/CIDToGIDMap");
        if (font.isIdentity()) {
            b.ascii("/Identity");
        } else {
            int map = file.allocate();
            b.octet(' ').ref(map);
            file.deflated(map, "", glyphMap(font));
        }
        b.ascii("/DW 1000/W[");
        boolean open = false;
        for (int cid = 0; cid < font.cidCount(); cid++) {
            if (!font.isUsed(cid)) {
                if (open) b.octet(']');
                open = false;
                continue;
            }
            if (open) b.octet(' ');
            else b.integer(cid).octet('[');
            open = true;
            b.integer(font.widthOfCid(cid));
        }
        if (open) b.octet(']');
        file.object(id, b.ascii("]>>"));
    }

    private static Bytes glyphMap(PdfFont font) {
        Bytes b = new Bytes(2 * font.cidCount());
        for (int cid = 0; cid < font.cidCount(); cid++) {
            int gid = font.subsetIdOfCid(cid);
            b.octet(gid >> 8).octet(gid);
        }
        return b;
    }

    private void writeDescriptor(int id, int fontFile, Face face, String name) {
        FaceMetrics m = face.metrics();
        double em = 1000.0 / face.unitsPerEm();
        int flags = SYMBOLIC;
        if (face.hasSerifs()) flags |= SERIF;
        if (face.isMonospaced()) flags |= FIXED_PITCH;
        if (face.italic()) flags |= ITALIC;
        Bytes b = new Bytes(512).ascii("<</Type/FontDescriptor/FontName").name(name);
        b.ascii("/FontFamily").text(face.family()).ascii("/FontWeight ");
        b.integer(Math.clamp(Math.round(face.weight() / 100f), 1, 9) * 100);
        b.ascii("/Flags ").integer(flags).ascii("/FontBBox[");
        b.integer((int) Math.floor(m.bounds().xMin() * em)).octet(' ');
        b.integer((int) Math.floor(m.bounds().yMin() * em)).octet(' ');
        b.integer((int) Math.ceil(m.bounds().xMax() * em)).octet(' ');
        b.integer((int) Math.ceil(m.bounds().yMax() * em)).ascii("]/ItalicAngle ");
        b.number(m.italicAngle()).ascii("/Ascent ").integer((int) Math.round(m.ascender() * em));
        b.ascii("/Descent ").integer((int) Math.round(m.descender() * em));
        b.ascii("/CapHeight ").integer((int) Math.round(m.capHeight() * em));
        b.ascii("/XHeight ").integer((int) Math.round(m.xHeight() * em));
        b.ascii("/StemV ").integer(stem(face.weight()));
        file.object(id, b.ascii("/FontFile2 ").ref(fontFile).ascii(">>"));
    }

    /// TrueType does not state the width of stems; this is the usual estimate from the weight.
    private static int stem(int weight) {
        return (int) Math.round(50 + weight / 65.0 * (weight / 65.0));
    }

    /// ISO 32000-1, 9.10.3.
    private static Bytes toUnicode(PdfFont font) {
        Bytes b = new Bytes(8192);
        b.ascii("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        b.ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
        b.ascii("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n");
        b.ascii("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        int left = 0;
        for (int cid = 0; cid < font.cidCount(); cid++) {
            if (font.isUsed(cid)) left++;
        }
        int inBlock = 0;
        for (int cid = 0; cid < font.cidCount(); cid++) {
            if (!font.isUsed(cid)) continue;
            if (inBlock == 0) {
                inBlock = Math.min(left, BFCHAR_LIMIT);
                left -= inBlock;
                b.integer(inBlock).ascii(" beginbfchar\n");
            }
            String text = font.textOfCid(cid);
            b.octet('<').hex(cid >> 8).hex(cid).ascii("><").hexUtf16(text, 0, text.length());
            b.ascii(">\n");
            if (--inBlock == 0) b.ascii("endbfchar\n");
        }
        return b.ascii("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend");
    }

    /// Six letters that mark a subset (ISO 32000-1, 9.6.4), from the subset's bytes.
    private static String tag(byte[] program) {
        CRC32 crc = new CRC32();
        crc.update(program);
        long v = crc.getValue();
        char[] letters = new char[6];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) ('A' + v % 26);
            v /= 26;
        }
        return new String(letters);
    }
}
