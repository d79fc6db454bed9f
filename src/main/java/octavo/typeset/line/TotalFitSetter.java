package octavo.typeset.line;

/// Sets paragraphs by total fit: collects the inline content, shapes it, breaks it and places the glyphs. One for each
/// article; the shapes come from the context's cache, which all share.
public final class TotalFitSetter implements LineSetter {
    private final InlineCollector collector;
    private final Segmenter segmenter;
    private final TotalFit fit = new TotalFit();
    private final LineBuilder builder;

    public TotalFitSetter(LineContext context) {
        FontChoices fonts = new FontChoices(context.fonts(), context.shapes());
        collector = new InlineCollector(context, fonts);
        segmenter = new Segmenter(context, fonts);
        builder = new LineBuilder(fonts);
    }

    @Override
    public Paragraph prepare(ParagraphInput input) {
        InlineText text = collector.collect(input);
        Segments segments = segmenter.segment(text, input.block().style().text().rightToLeft());
        return new PreparedParagraph(input, segments, fit, builder);
    }
}
