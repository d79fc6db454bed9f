package octavo.pdf;

import java.util.Arrays;
import octavo.font.Face;

/// A face as the document's pages show it: a code of two octets (a CID) for each pair of glyph and text.
///
/// The first text of a glyph has the glyph's id in the subset as its code; further texts have codes after the last
/// glyph.
final class PdfFont {
    private final GlyphTexts texts;
    private final String resourceName;
    private final int[] subsetIds;
    private final int[] moreCids;
    private final int[] glyphOfCid;
    private final int subsetGlyphCount;

    /// By glyph, in thousandths of the em, rounded as the viewer takes them.
    private final int[] widths;

    /// @param subsetIds the id in the embedded subset of each glyph of the face; 0 where it has none
    /// @param subsetGlyphCount glyphs in the embedded subset
    PdfFont(GlyphTexts texts, String resourceName, int[] subsetIds, int subsetGlyphCount) {
        this.texts = texts;
        this.resourceName = resourceName;
        this.subsetIds = subsetIds;
        this.subsetGlyphCount = subsetGlyphCount;
        widths = new int[subsetIds.length];
        double perThousand = 1000.0 / texts.face().unitsPerEm();
        moreCids = new int[subsetIds.length];
        int next = subsetGlyphCount;
        int[] glyphs = texts.glyphs();
        for (int g : glyphs) {
            widths[g] = (int) Math.round(texts.face().advance(g) * perThousand);
            moreCids[g] = next;
            next += texts.count(g) - 1;
        }
        glyphOfCid = new int[next];
        Arrays.fill(glyphOfCid, -1);
        for (int g : glyphs) {
            for (int i = 0; i < texts.count(g); i++) glyphOfCid[cid(g, i)] = g;
        }
    }

    Face face() {
        return texts.face();
    }

    String resourceName() {
        return resourceName;
    }

    private int cid(int glyph, int index) {
        return index == 0 ? subsetIds[glyph] : moreCids[glyph] + index - 1;
    }

    /// The glyph that is shown for a glyph of a run.
    int shown(int glyph) {
        return texts.shown(glyph);
    }

    /// The code that shows the glyph and means the text.
    int cid(int glyph, String in, int from, int to) {
        return cid(glyph, texts.indexOf(glyph, in, from, to));
    }

    /// Advance in thousandths of the em, rounded, as the viewer takes it.
    int width(int glyph) {
        return widths[glyph];
    }

    int cidCount() {
        return glyphOfCid.length;
    }

    boolean isUsed(int cid) {
        return glyphOfCid[cid] >= 0;
    }

    int widthOfCid(int cid) {
        return width(glyphOfCid[cid]);
    }

    String textOfCid(int cid) {
        int g = glyphOfCid[cid];
        return texts.text(g, cid == subsetIds[g] ? 0 : cid - moreCids[g] + 1);
    }

    /// Id in the subset of the code's glyph.
    int subsetIdOfCid(int cid) {
        return cid < subsetGlyphCount ? cid : subsetIds[glyphOfCid[cid]];
    }

    /// Codes are glyph ids of the subset.
    boolean isIdentity() {
        return glyphOfCid.length == subsetGlyphCount;
    }
}
