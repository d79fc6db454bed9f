package octavo.typeset.line;

import org.jspecify.annotations.Nullable;

/// Sets paragraphs by total fit: collects the inline content, shapes it, breaks it and places the glyphs. One for each
/// article; the shapes come from the context's cache, which all share.
public final class TotalFitSetter implements LineSetter {
    private final InlineCollector collector;
    private final Segmenter segmenter;
    private final TotalFit fit = new TotalFit();
    private final LineBuilder builder;
    private @Nullable ParagraphInput lastInput;
    private @Nullable Paragraph last;

    public TotalFitSetter(LineContext context) {
        FontChoices fonts = new FontChoices(context.fonts(), context.shapes());
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
        InlineText text = collector.collect(input);
        Segments segments = segmenter.segment(text, input.block().style().text().rightToLeft());
        return new PreparedParagraph(input, segments, fit, builder);
    }
}
