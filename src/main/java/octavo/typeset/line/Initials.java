package octavo.typeset.line;

import java.util.ArrayList;
import java.util.List;
import octavo.font.Face;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.InitialLetter;
import octavo.style.ComputedStyle;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.InlineObject.Initial;
import octavo.typeset.line.ParagraphInput.Indent;
import octavo.typeset.shape.ShapedWord;
import org.jspecify.annotations.Nullable;

/// Letters that stand over several lines (CSS Inline 3, section 4).
///
/// The letter's capital height is that of the lines it takes, its baseline that of the line it sinks to. The first
/// line follows the letter's outline (`initial-letter-wrap: first`), the others clear it.
final class Initials {
    /// Between the letter and the text, in ems of the text.
    private static final double GAP = 0.14;

    /// The first line comes no nearer than this share of the letter's width.
    private static final double NEAREST = 0.7;

    private static final int MOST_LINES = 9;

    private Initials() {}

    /// What is asked for, or null. A first letter that floats is an initial of as many lines as it is high.
    static @Nullable InitialLetter wanted(StyledElement letter, StyledElement block) {
        InitialLetter i = letter.style().box().initialLetter();
        if (i.size() >= 1) return new InitialLetter(i.size(), Math.clamp(i.sink(), 1, MOST_LINES));
        if (letter.style().box().floatMode() != FloatMode.LEFT) return null;
        double line = block.style().text().lineHeightPt();
        double higher = letter.style().font().sizePt() - block.style().font().sizePt();
        int lines = Math.clamp(1 + Math.round(0.65 * higher / line), 2, MOST_LINES);
        return new InitialLetter(lines, lines);
    }

    /// Size of type at which capitals are as high as the lines.
    static double sizePt(double lines, Face letters, ComputedStyle block, Face text) {
        double bodyCap = capitals(text) * block.font().sizePt();
        double height = (lines - 1) * block.text().lineHeightPt() + bodyCap;
        return height / capitals(letters);
    }

    private static double capitals(Face f) {
        double cap = (double) f.metrics().capHeight() / f.unitsPerEm();
        return cap > 0.2 ? cap : 0.7;
    }

    /// @param style of the letter, at its size
    /// @param hang an opening quotation mark stands in the margin
    static Initial of(
            String text,
            InlineStyle style,
            InitialLetter wanted,
            ComputedStyle block,
            Face textFace,
            boolean hang) {
        ShapedWord word = style.words().get(text);
        double scale = style.scale();
        double line = block.text().lineHeightPt();
        int sink = wanted.sink();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double rightFirst = Double.NEGATIVE_INFINITY;
        double bodyCap = capitals(textFace) * block.font().sizePt();
        double base = (sink - 1) * line / scale;
        double pen = 0;
        for (int g = 0; g < word.glyphs(); g++) {
            Ink ink = Ink.of(style.face(), word.glyph(g));
            boolean outside = hang && g == 0 && HangingMarks.opens(text.charAt(0));
            double x = pen + word.xOffset(g);
            pen += word.advance(g);
            if (ink.isEmpty() || outside) continue;
            left = Math.min(left, x + ink.left(-1e6, 1e6));
            right = Math.max(right, x + ink.right(-1e6, 1e6));
            double top = base + bodyCap / scale;
            double bottom = base - 0.1 * bodyCap / scale;
            rightFirst = Math.max(rightFirst, x + ink.right(bottom, top));
        }
        if (left > right) {
            left = 0;
            right = rightFirst = word.width();
        }
        double gap = GAP * block.font().sizePt();
        double width = (right - left) * scale;
        double first = Math.max((rightFirst - left) * scale, NEAREST * width);
        List<Double> indents = new ArrayList<>();
        for (int i = 0; i < sink; i++) indents.add((i == 0 ? first : width) + gap);
        return new Initial(
                style,
                word,
                text,
                (sink - 1) * line,
                Math.max(0, (wanted.size() - sink) * line),
                indents.getFirst() + left * scale,
                indents);
    }

    /// The lines beside an initial are moved further than they are.
    static List<Indent> indents(ParagraphInput input, @Nullable Initial initial) {
        if (initial == null) return input.indents();
        List<Indent> out = new ArrayList<>();
        int n = Math.max(input.indents().size(), initial.indentsPt().size());
        for (int i = 0; i < n; i++) {
            Indent given = i < input.indents().size() ? input.indents().get(i) : new Indent(0, 0);
            double more = i < initial.indentsPt().size() ? initial.indentsPt().get(i) : 0;
            out.add(new Indent(given.leftPt() + more, given.rightPt()));
        }
        return out;
    }
}
