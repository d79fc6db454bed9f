package octavo.typeset.line;

import java.util.List;
import octavo.style.ComputedStyle;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledText;
import octavo.typeset.line.InlineObject.Initial;
import org.jspecify.annotations.Nullable;

/// Sets paragraphs by total fit: collects the inline content, shapes it, breaks it and places the glyphs. One for each
/// article; the shapes come from the context's cache, which all share.
public final class TotalFitSetter implements LineSetter {
    private final InlineCollector collector;
    private final Segmenter segmenter;
    private final TotalFit fit = new TotalFit();
    private final Rivers rivers = new Rivers();
    private final LineBuilder builder;
    private @Nullable ParagraphInput lastInput;
    private @Nullable Paragraph last;

    public TotalFitSetter(LineContext context) {
        this(context, HyphenationExceptions.NONE);
    }

    public TotalFitSetter(LineContext context, HyphenationExceptions exceptions) {
        FontChoices fonts = new FontChoices(context.fonts(), context.shapes(), exceptions);
        collector = new InlineCollector(context, fonts);
        segmenter = new Segmenter(context, fonts);
        builder = new LineBuilder(fonts);
    }

    /// The paragraph that was asked for last, so that asking for it with another looseness shapes nothing.
    @Override
    public SetParagraph set(ParagraphInput input) {
        ParagraphInput known = lastInput;
        Paragraph paragraph = last;
        if (paragraph == null
                || known == null
                || known.block() != input.block()
                || known.inlines() != input.inlines()
                || known.measurePt() != input.measurePt()
                || !known.indents().equals(input.indents())) {
            paragraph = prepare(input);
            last = paragraph;
            lastInput = input;
        }
        return paragraph.set(input.looseness());
    }

    @Override
    public Paragraph prepare(ParagraphInput input) {
        StyledElement block = input.block();
        if (block.firstLetter() == null && block.firstLine() == null || !beginsBlock(input))
            return prepared(input, collector.collect(input));
        ParagraphInput parted = input;
        ComputedStyle letter = block.firstLetter();
        if (letter != null) {
            parted = with(input, FirstParts.letter(block, input.inlines(), letter));
        }
        PreparedParagraph p = firstLine(parted, Integer.MAX_VALUE);
        Initial initial = p.text().initial;
        int lines = p.setting(0).lines();
        if (initial == null || lines >= initial.indentsPt().size()) return p;
        return firstLine(parted, lines);
    }

    private PreparedParagraph prepared(ParagraphInput input, InlineText text) {
        Segments segments =
                segmenter.segment(
                        text, input.block().style().text(), input.block().element().span());
        return new PreparedParagraph(input, segments, fit, rivers, builder);
    }

    /// The first line is what the line holds when all is set in its style; the rest is broken with that line given.
    private PreparedParagraph firstLine(ParagraphInput input, int lineLimit) {
        ComputedStyle style = input.block().firstLine();
        if (style == null) return prepared(input, collector.collect(input, lineLimit));
        ParagraphInput all =
                with(
                        input,
                        FirstParts.line(input.block(), input.inlines(), style, Integer.MAX_VALUE));
        PreparedParagraph p = prepared(all, collector.collect(all, lineLimit));
        PreparedParagraph.LineEnd end = p.firstLineEnd();
        if (end == null) return p;
        ParagraphInput parted =
                with(
                        input,
                        FirstParts.line(input.block(), input.inlines(), style, end.rawOffset()));
        InlineText text = collector.collect(parted, lineLimit);
        int at = 0;
        while (at < text.length && text.raw[at] < end.rawOffset()) at++;
        text.firstLineEnd = at;
        text.firstLineHyphen = end.hyphen();
        return prepared(parted, text);
    }

    private static ParagraphInput with(ParagraphInput input, List<StyledNode> inlines) {
        return new ParagraphInput(
                input.block(), inlines, input.measurePt(), input.indents(), input.looseness());
    }

    /// Whether the inline content is the block's first.
    private static boolean beginsBlock(ParagraphInput input) {
        List<StyledNode> all = input.block().children();
        if (input.inlines().isEmpty() || all.isEmpty()) return false;
        for (StyledNode n : all) {
            if (n == input.inlines().getFirst()) return true;
            boolean blank = n instanceof StyledText t && t.text().isBlank();
            boolean marker = n instanceof StyledElement e && e.pseudo() != null;
            if (!blank && !marker) return false;
        }
        return false;
    }
}
