package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;

/// Figures: an image with its caption in the brackets where that says all, else a division.
final class FigureWriter {
    private final MarkdownWriter writer;

    FigureWriter(MarkdownWriter writer) {
        this.writer = writer;
    }

    String write(Block.Figure f) {
        String s = image(f);
        return s != null ? s : division(f);
    }

    private static @Nullable String image(Block.Figure f) {
        Inline.Image i = onlyImage(f.content());
        if (i == null || i.attributes().id() != null) return null;
        Attributes a = f.attributes();
        if (!a.withId(null).isEmpty() || i.attributes().other().containsKey("alt")) return null;
        List<Inline> caption = List.of();
        if (f.caption().size() == 1
                && f.caption().getFirst() instanceof Block.Paragraph p
                && p.attributes().isEmpty()) {
            caption = p.content();
        } else if (!f.caption().isEmpty()) {
            return null;
        }
        var other = new TreeMap<>(i.attributes().other());
        if (f.credit().size() == 1 && f.credit().getFirst() instanceof Inline.Text t)
            other.put("credit", t.text());
        else if (!f.credit().isEmpty()) return null;
        var attributes =
                new Attributes(
                        a.id(),
                        i.attributes().classes(),
                        i.attributes().language(),
                        i.attributes().direction(),
                        other);
        for (boolean safe : new boolean[] {false, true}) {
            String s = InlineWriter.figure(i, caption, attributes, safe);
            if (MarkdownWriter.readsAs(s, f)) return s;
        }
        return null;
    }

    private static Inline.@Nullable Image onlyImage(List<Block> content) {
        boolean one =
                content.size() == 1
                        && content.getFirst() instanceof Block.Paragraph p
                        && p.attributes().isEmpty()
                        && Inlines.isOnlyImage(p.content());
        return one
                ? (Inline.Image) ((Block.Paragraph) content.getFirst()).content().getFirst()
                : null;
    }

    private String division(Block.Figure f) {
        List<String> parts = new ArrayList<>();
        Inline.Image i = onlyImage(f.content());
        String alone =
                i == null
                        ? null
                        : image(
                                new Block.Figure(
                                        Attributes.NONE, f.content(), List.of(), List.of(), null));
        String content = alone != null ? alone : writer.blocks(f.content());
        if (!content.isEmpty()) parts.add(content);
        if (!f.caption().isEmpty())
            parts.add(MarkdownWriter.fenced(Divisions.CAPTION, writer.blocks(f.caption())));
        if (!f.credit().isEmpty())
            parts.add(MarkdownWriter.fenced(Divisions.CREDIT, writer.paragraph(f.credit())));
        Attributes a = f.attributes().withClass(Divisions.FIGURE);
        String name = f.attributes().isEmpty() ? Divisions.FIGURE : AttributeSyntax.write(a);
        return MarkdownWriter.fenced(name, String.join("\n\n", parts));
    }
}
