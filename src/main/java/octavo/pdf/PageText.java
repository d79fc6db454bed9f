package octavo.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Reads a page's words with their places, and looks at every glyph that it shows: whether it is in its font, as wide as
/// the page says, and stands for a character (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21).
final class PageText extends PDFTextStripper {
    private static final int MOST_GLYPHS = 400_000;

    /// A word in the upright page's points, y downwards from the top of what is shown.
    ///
    /// @param last of its line
    record Word(String text, double x, double baseline, double width, double size, boolean last) {}

    record Result(List<Word> words, List<String> reasons, boolean hasText) {
        /// As it is read aloud.
        String plain() {
            StringBuilder b = new StringBuilder();
            for (Word w : words) b.append(w.text()).append(w.last() ? '\n' : ' ');
            return b.toString().strip();
        }
    }

    private final List<Word> words = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<Long> known = new LinkedHashSet<>();
    private int glyphs;

    private PageText() {
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /// @param number 1-based
    static Result of(PDDocument document, int number) throws IOException {
        PageText t = new PageText();
        t.setStartPage(number);
        t.setEndPage(number);
        t.getText(document);
        return new Result(List.copyOf(t.words), List.copyOf(t.reasons), t.glyphs > 0);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        long key = (long) System.identityHashCode(font) << 32 | code;
        if (known.add(key)) look(font, code);
        super.showGlyph(matrix, font, code, displacement);
    }

    private void look(PDFont font, int code) {
        String name = String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "");
        try {
            String unicode = font.toUnicode(code);
            if (unicode == null || unicode.isEmpty() || isNoCharacter(unicode.codePointAt(0)))
                reasons.add("not all signs of the font " + name + " stand for characters");
            if (font instanceof PDType3Font || !font.isEmbedded()) return;
            boolean there =
                    font instanceof PDType0Font t
                            ? t.codeToGID(code) != 0 && t.hasGlyph(code)
                            : !(font instanceof PDVectorFont v) || v.hasGlyph(code);
            if (!there) reasons.add("the font " + name + " lacks signs that it shows");
            if (Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) > 1)
                reasons.add("the font " + name + " has other widths than the page says");
        } catch (IOException | RuntimeException e) {
            reasons.add("the font " + name + " is damaged");
        }
    }

    private static boolean isNoCharacter(int c) {
        return c == 0 || c == 0xFFFE || c == 0xFEFF;
    }

    @Override
    protected void processTextPosition(TextPosition p) {
        if (++glyphs <= MOST_GLYPHS) super.processTextPosition(p);
    }

    @Override
    protected void writeString(String s, List<TextPosition> at) {
        String text = s.strip();
        if (text.isEmpty() || at.isEmpty()) return;
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (TextPosition p : at) {
            left = Math.min(left, p.getXDirAdj());
            right = Math.max(right, p.getXDirAdj() + p.getWidthDirAdj());
        }
        TextPosition first = at.getFirst();
        double size = Math.clamp(Math.abs(first.getFontSizeInPt()), 1, 400);
        words.add(new Word(text, left, first.getYDirAdj(), Math.max(0.5, right - left), size, false));
    }

    @Override
    protected void writeWordSeparator() {}

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (words.isEmpty() || words.getLast().last()) return;
        Word w = words.removeLast();
        words.add(new Word(w.text(), w.x(), w.baseline(), w.width(), w.size(), true));
    }
}
