package octavo.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.ScriptTagger;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// Figures: the image itself is the `Figure` of a tagged PDF, the element around it groups it with its caption. An
/// image that isn't in the book leaves no frame and no caption behind.
final class FigureLowering {
    private final Scope scope;
    private final InlineLowering inlines;
    private final BlockLowering blocks;

    FigureLowering(Scope scope, InlineLowering inlines, BlockLowering blocks) {
        this.scope = scope;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    /// A paragraph that holds images and nothing else is set as a figure without a caption.
    boolean isImagesOnly(Block.Paragraph p) {
        boolean image = false;
        for (Inline i : p.content()) {
            if (i instanceof Inline.Image || linked(i) != null) image = true;
            else if (!(i instanceof Inline.Text t && t.text().isBlank())
                    && !(i instanceof Inline.LineBreak)) return false;
        }
        return image;
    }

    /// The image that a link holds, if it holds nothing else.
    private static Inline.@Nullable Image linked(Inline i) {
        boolean one = i instanceof Inline.Link l && l.content().size() == 1;
        return one && ((Inline.Link) i).content().getFirst() instanceof Inline.Image m ? m : null;
    }

    List<Element> unframed(Block.Paragraph p) {
        return lower(
                new Block.Figure(
                        p.attributes(),
                        List.of(new Block.Paragraph(Attributes.NONE, p.content(), p.span())),
                        List.of(),
                        List.of(),
                        p.span()));
    }

    List<Element> lower(Block.Figure given) {
        Block.Figure f = worded(given);
        List<Block> caption = f.caption();
        List<Inline> credit = f.credit();
        ImageRecord record = record(f.content());
        if (record != null
                && caption.isEmpty()
                && record.caption() != null
                && !record.caption().isBlank()) {
            caption = List.of(Block.Paragraph.of(List.of(new Inline.Text(record.caption()))));
        }
        if (record != null
                && credit.isEmpty()
                && record.credit() != null
                && !record.credit().isBlank()) {
            credit = ScriptTagger.tag(record.credit(), scope.language);
        }
        List<MarkupNode> content = content(f, plain(caption));
        if (content.isEmpty()) return List.of();
        ElementBuilder figure = ElementBuilder.of("figure", StructureRole.NONE).span(f.span());
        inlines.common(figure, f.attributes());
        EditorsWord.lower(f.attributes(), figure, scope, f.span());
        figure.addAll(content);
        Element figcaption = figcaption(caption, credit, f);
        if (figcaption != null) figure.role(StructureRole.DIV).add(figcaption);
        Element built = figure.build();
        String listed = plain(caption);
        String target = listed.isEmpty() ? null : FiguresList.target(built);
        if (target != null) scope.captioned(listed, target);
        return List.of(built);
    }

    /// What an editor wrote into the braces of a figure's only image is said of the figure: its classes, and where it
    /// may break. Size and description stay with the image.
    private static Block.Figure worded(Block.Figure f) {
        if (f.content().size() != 1
                || !(f.content().getFirst() instanceof Block.Paragraph p)
                || p.content().size() != 1
                || !(p.content().getFirst() instanceof Inline.Image image)) return f;
        Attributes its = image.attributes();
        List<String> classes = new ArrayList<>(f.attributes().classes());
        List<String> rest = new ArrayList<>();
        for (String c : its.classes()) (c.equals("decorative") ? rest : classes).add(c);
        Map<String, String> other = new LinkedHashMap<>(f.attributes().other());
        its.other().forEach(other::putIfAbsent);
        Attributes of = f.attributes();
        var figure = new Attributes(of.id(), classes, of.language(), of.direction(), other);
        var own = new Attributes(its.id(), rest, its.language(), its.direction(), its.other());
        var plain = new Inline.Image(own, image.target(), image.alt(), image.title());
        var content = new Block.Paragraph(p.attributes(), List.of(plain), p.span());
        return new Block.Figure(figure, List.of(content), f.caption(), f.credit(), f.span());
    }

    private List<MarkupNode> content(Block.Figure f, String captionText) {
        List<MarkupNode> out = new ArrayList<>();
        for (Block b : f.content()) {
            if (b instanceof Block.Paragraph p && isImagesOnly(p)) {
                for (Inline i : p.content()) {
                    Inline.Image image = i instanceof Inline.Image m ? m : linked(i);
                    if (image == null) continue;
                    Element img =
                            inlines.image(
                                    image, captionText, p.span() != null ? p.span() : f.span());
                    if (img == null) continue;
                    Element named = withId(img);
                    scope.located(image.target(), named.id());
                    out.add(i instanceof Inline.Link l ? link(l, named, p) : named);
                }
            } else {
                out.addAll(blocks.lower(b, null));
            }
        }
        return out;
    }

    /// A link to the image's own file, larger, says nothing in a book.
    private MarkupNode link(Inline.Link l, Element img, Block.Paragraph p) {
        if (l.target().matches("(?i)[^?#]*\\.(jpe?g|png|gif|webp|svg|tiff?)")) return img;
        String href = scope.links.resolve(l.target(), p.span());
        if (href == null) return img;
        return ElementBuilder.of("a", StructureRole.LINK).attribute("href", href).add(img).build();
    }

    private Element withId(Element img) {
        if (img.id() != null) return img;
        ElementBuilder b = ElementBuilder.of("img", img.role()).id(scope.nextId());
        img.attributes().forEach(b::attribute);
        return b.build();
    }

    private @Nullable ImageRecord record(List<Block> content) {
        for (Block b : content) {
            if (!(b instanceof Block.Paragraph p)) continue;
            for (Inline i : p.content()) {
                Inline.Image image = i instanceof Inline.Image m ? m : linked(i);
                if (image != null) return scope.image(image.target());
            }
        }
        return null;
    }

    private @Nullable Element figcaption(List<Block> caption, List<Inline> credit, Block.Figure f) {
        ElementBuilder e =
                ElementBuilder.of("figcaption", StructureRole.CAPTION)
                        .addAll(blocks.lowerAll(caption));
        List<MarkupNode> words = inlines.lower(credit, f.span());
        if (!words.isEmpty()) {
            e.add(
                    blocks.leaf("p", StructureRole.P, Attributes.ofClass("credit"), f.span())
                            .addAll(words)
                            .build());
        }
        return e.isEmpty() ? null : e.build();
    }

    private static String plain(List<Block> caption) {
        StringBuilder sb = new StringBuilder();
        for (Block b : caption) {
            if (b instanceof Block.Paragraph p) sb.append(' ').append(TextRules.plain(p.content()));
        }
        return sb.toString().strip();
    }
}
