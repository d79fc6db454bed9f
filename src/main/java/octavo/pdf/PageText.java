package octavo.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Reads a page's words with their places, and looks at every glyph that it shows: whether it is in its font, as wide as
/// the page says, and stands for a character (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21).
final class PageText extends PDFTextStripper {
    private static final int MOST_GLYPHS = 400_000;

    /// A word in the upright page's points, y downwards from the top of what is shown.
    ///
    /// @param angle in degrees, against the clock
    /// @param last of its line
    record Word(
            String text,
            double x,
            double baseline,
            double width,
            double size,
            int angle,
            boolean last) {
        /// The word that was found on a turned page, where the page shows it.
        private Word turned(PageBox from, PageBox to) {
            double[] a = from.matrix(0, 0, 1);
            double u = x - a[4];
            double v = from.heightPt() - baseline - a[5];
            // The matrix of a turn: its inverse is its transpose.
            double px = a[0] * u + a[1] * v;
            double py = a[2] * u + a[3] * v;
            double[] b = to.matrix(0, 0, 1);
            return new Word(
                    text,
                    b[0] * px + b[2] * py + b[4],
                    to.heightPt() - (b[1] * px + b[3] * py + b[5]),
                    width,
                    size,
                    Math.floorMod(from.rotation() - to.rotation(), 360),
                    last);
        }
    }

    record Result(List<Word> words, List<String> reasons) {
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
    private final int[] directions = new int[4];

    private final Deque<Boolean> hidden = new ArrayDeque<>();
    private final @Nullable PDOptionalContentProperties layers;

    private PageText(PDDocument document) {
        layers = document.getDocumentCatalog().getOCProperties();
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /// @param number 1-based
    static Result of(PDDocument document, int number) throws IOException {
        PageText t = new PageText(document);
        t.read(document, number);
        int turned = t.direction();
        PDPage page = document.getPage(number - 1);
        int turn = page.getRotation();
        if (turned >= 0 && turned != turn) {
            // Letters that run up or down the page are joined to words only when the page is turned
            // for them.
            PageBox shown = PageBox.crop(page);
            t = new PageText(document);
            page.setRotation(turned);
            t.read(document, number);
            PageBox read = PageBox.crop(page);
            page.setRotation(turn);
            t.words.replaceAll(w -> w.turned(read, shown));
        }
        return new Result(List.copyOf(t.words), List.copyOf(t.reasons));
    }

    /// What stands on a layer that is not shown is not read.
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        boolean off =
                COSName.OC.equals(tag)
                        && layers != null
                        && properties != null
                        && COSName.OCG.equals(properties.getCOSName(COSName.TYPE))
                        && !layers.isGroupEnabled(new PDOptionalContentGroup(properties));
        hidden.push(off || Boolean.TRUE.equals(hidden.peek()));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!hidden.isEmpty()) hidden.pop();
    }

    /// In which most of the letters run, in degrees; -1 where there is none.
    private int direction() {
        for (int i = 0; i < 4; i++) if (directions[i] > glyphs / 2) return 90 * i;
        return -1;
    }

    private void read(PDDocument document, int number) throws IOException {
        setStartPage(number);
        setEndPage(number);
        getText(document);
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
            // Without a list of characters, sign 0 has a name in the font's program alone, which
            // not all readers look at.
            boolean nameless = code == 0 && !font.getCOSObject().containsKey(COSName.TO_UNICODE);
            if (unicode == null
                    || unicode.isEmpty()
                    || nameless
                    || unicode.codePoints().anyMatch(PageText::isNoCharacter))
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
        return c == 0
                || c == 0xFFFE
                || c == 0xFEFF
                || Character.getType(c) == Character.PRIVATE_USE;
    }

    @Override
    protected void processTextPosition(TextPosition p) {
        if (Boolean.TRUE.equals(hidden.peek())) return;
        directions[Math.floorMod(Math.round(p.getDir()), 360) / 90]++;
        if (++glyphs <= MOST_GLYPHS) super.processTextPosition(p);
    }

    @Override
    protected void writeString(String s, List<TextPosition> at) {
        // Characters of a private use say nothing to anybody; what stands for none was a letter.
        String text =
                s.replaceAll("\\p{Co}", "")
                        .replaceAll("[\\p{Cc}\\x{FEFF}\\x{FFFE}\\x{FFFF}&&\\S]+", "\uFFFD")
                        .strip();
        if (text.isEmpty() || at.isEmpty()) return;
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (TextPosition p : at) {
            left = Math.min(left, p.getXDirAdj());
            right = Math.max(right, p.getXDirAdj() + p.getWidthDirAdj());
        }
        TextPosition first = at.getFirst();
        double size = Math.clamp(Math.abs(first.getFontSizeInPt()), 1, 400);
        double width = Math.max(0.5, right - left);
        words.add(new Word(text, left, first.getYDirAdj(), width, size, 0, false));
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
        words.add(new Word(w.text(), w.x(), w.baseline(), w.width(), w.size(), w.angle(), true));
    }
}
