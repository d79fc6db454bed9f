package octavo.gather.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// The lines of one page in the order of its content stream, which is mostly the order of reading, also over columns.
final class LineStripper extends PDFTextStripper {
    private static final int MOST_GLYPHS = 400_000;

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> positions = new ArrayList<>();
    private final List<TextPosition> all = new ArrayList<>();
    private int page;
    private int degrees;
    private int glyphs;
    private int drawn;

    LineStripper() {
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /// @param number 1-based
    List<PdfLine> page(PDDocument document, int number) throws IOException {
        lines.clear();
        text.setLength(0);
        positions.clear();
        all.clear();
        degrees = 0;
        glyphs = 0;
        drawn = 0;
        page = number;
        setStartPage(number);
        setEndPage(number);
        getText(document);
        finish();
        return List.copyOf(lines);
    }

    /// Whether the page last read draws letters whose font does not tell which they are.
    boolean drawsNameless() {
        return drawn > glyphs;
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
            throws IOException {
        drawn++;
        super.showGlyph(at, font, code, displacement);
    }

    /// Called for each glyph while the page is read.
    @Override
    protected void processTextPosition(TextPosition p) {
        // A page of a book has some thousands.
        if (++glyphs > MOST_GLYPHS) return;
        TextPosition named = GlyphNames.of(p);
        if (named != null) all.add(named);
    }

    /// The page for each direction of writing by itself.
    @Override
    protected void writePage() throws IOException {
        for (UprightText t : UprightText.of(all)) {
            for (List<TextPosition> article : charactersByArticle) article.clear();
            t.glyphs().forEach(super::processTextPosition);
            degrees = t.degrees();
            super.writePage();
            finish();
        }
    }

    @Override
    protected void writeString(String s, List<TextPosition> at) {
        text.append(s);
        positions.addAll(at);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        finish();
    }

    @Override
    protected void writeParagraphSeparator() {
        finish();
    }

    @Override
    protected void writePageEnd() {
        finish();
    }

    private void finish() {
        String s = mended(text.toString().strip());
        if (!s.isEmpty() && !positions.isEmpty()) {
            float left = Float.MAX_VALUE;
            float right = 0;
            Map<Float, Integer> sizes = new HashMap<>();
            Map<Float, Integer> baselines = new HashMap<>();
            int bold = 0;
            for (TextPosition p : positions) {
                left = Math.min(left, p.getXDirAdj());
                right = Math.max(right, p.getXDirAdj() + p.getWidthDirAdj());
                sizes.merge(Math.round(p.getYScale() * 2) / 2f, 1, Integer::sum);
                baselines.merge((float) Math.round(p.getYDirAdj()), 1, Integer::sum);
                if (isBold(p.getFont())) bold++;
            }
            lines.add(
                    new PdfLine(
                            page,
                            degrees,
                            s,
                            left,
                            right,
                            most(baselines),
                            most(sizes),
                            bold >= positions.size() * 0.9,
                            positions.getFirst().getPageHeight()));
        }
        text.setLength(0);
        positions.clear();
    }

    /// The library turns the order of what runs from right to left by halves of characters.
    private static String mended(String s) {
        StringBuilder b = null;
        for (int i = 0; i + 1 < s.length(); i++) {
            if (!Character.isSurrogatePair(s.charAt(i + 1), s.charAt(i))) continue;
            if (b == null) b = new StringBuilder(s);
            b.setCharAt(i, s.charAt(i + 1));
            b.setCharAt(i + 1, s.charAt(i));
            i++;
        }
        return b == null ? s : b.toString();
    }

    private static float most(Map<Float, Integer> counts) {
        float best = 0;
        int n = 0;
        for (Map.Entry<Float, Integer> e : counts.entrySet()) {
            boolean better = e.getValue() > n || e.getValue() == n && e.getKey() > best;
            if (better) {
                n = e.getValue();
                best = e.getKey();
            }
        }
        return best;
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || name.contains("cmbx");
    }
}
