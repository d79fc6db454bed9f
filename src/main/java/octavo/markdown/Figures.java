package octavo.markdown;

import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A paragraph that holds an image alone is a figure.
///
/// In Pandoc's Markdown the image's text is the caption; where the alternative text differs it is the key `alt`, and
/// `credit` is the credit line. Elsewhere the image's text is its alternative, and its title, where it has one, the
/// caption. The id is the figure's, everything else the image's.
final class Figures {
    private Figures() {}

    /// The figure that the whole of a paragraph is, or null. Outside Pandoc's Markdown an image that is a link is one too.
    static @Nullable Block whole(
            ReadContext context, List<Inline> content, @Nullable SourceSpan span) {
        if (content.size() != 1) return null;
        if (content.getFirst() instanceof Inline.Image i) {
            return figure(context, i, context.imageTexts.get(i), span);
        }
        boolean linked =
                !context.options.pandoc()
                        && content.getFirst() instanceof Inline.Link l
                        && Inlines.isOnlyImage(l.content());
        if (!linked) return null;
        var paragraph = new Block.Paragraph(Attributes.NONE, content, span);
        return new Block.Figure(Attributes.NONE, List.of(paragraph), List.of(), List.of(), span);
    }

    /// @param text content of the image's brackets; null where the image came from HTML
    private static Block figure(
            ReadContext context,
            Inline.Image image,
            @Nullable List<Inline> text,
            @Nullable SourceSpan span) {
        Attributes a = image.attributes();
        String credit = a.other().getOrDefault("credit", "");
        List<Inline> caption = List.of();
        String title = image.title();
        if (context.options.pandoc() && text != null) {
            caption = text;
        } else if (title != null && !context.options.pandoc()) {
            caption = List.of(new Inline.Text(title));
            title = null;
        }
        Attributes rest = Inlines.withoutKeys(a, "credit").withId(null);
        var plain = new Inline.Image(rest, image.target(), image.alt(), title);
        List<Block> captionBlocks =
                caption.isEmpty()
                        ? List.of()
                        : List.of(new Block.Paragraph(Attributes.NONE, caption, span));
        List<Inline> creditLine = credit.isEmpty() ? List.of() : List.of(new Inline.Text(credit));
        return new Block.Figure(
                Attributes.NONE.withId(a.id()),
                List.of(new Block.Paragraph(Attributes.NONE, List.of(plain), span)),
                captionBlocks,
                creditLine,
                span);
    }
}
