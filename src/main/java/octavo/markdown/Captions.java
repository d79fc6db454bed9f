package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Captions of pipe tables: a paragraph `Table: …` or `: …` beside the table, perhaps with attributes of the table at
/// its end.
final class Captions {
    /// Stands on a paragraph until the table beside it is found. No class can be so called.
    private static final String MARK = "\u0000caption";

    private Captions() {}

    static @Nullable Block read(ReadContext context, Leaf leaf, SourceSpan span) {
        String s = leaf.text();
        int start =
                s.startsWith("Table:")
                        ? 6
                        : s.startsWith("table:") ? 6 : s.startsWith(": ") ? 1 : 0;
        if (start == 0) return null;
        return mark(context, leaf, leaf.part(start, s.length()).strip(), span);
    }

    /// A caption that waits for its table.
    static Block mark(ReadContext context, Leaf leaf, Leaf text, SourceSpan span) {
        Leaf caption = text;
        Attributes a = Attributes.NONE;
        int brace = AttributeSyntax.trailing(caption.text());
        if (brace >= 0) {
            Attributes given = AttributeSyntax.parseWhole(caption.text().substring(brace));
            if (given != null) {
                a = given;
                caption = caption.part(0, brace);
            }
        }
        List<Inline> content = InlineReader.read(context, caption);
        List<Block> paragraph = List.of(new Block.Paragraph(a, content, span));
        Block marked =
                new Block.Division(Attributes.ofClass(MARK), DivisionKind.GENERIC, paragraph, span);
        context.captions.put(marked, leaf);
        return marked;
    }

    private static boolean isCaption(Block b) {
        return b instanceof Block.Division d && d.attributes().hasClass(MARK);
    }

    /// Gives captions to their tables: to the one before, else to the one after; one that has no table is a paragraph.
    static List<Block> attach(ReadContext context, List<Block> blocks) {
        if (blocks.stream().noneMatch(Captions::isCaption)) return blocks;
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block b = blocks.get(i);
            if (!isCaption(b)) {
                out.add(b);
                continue;
            }
            var caption = (Block.Paragraph) ((Block.Division) b).content().getFirst();
            if (!out.isEmpty() && out.getLast() instanceof Block.Table t && isFree(t)) {
                out.set(out.size() - 1, with(t, caption));
            } else if (i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Table t
                    && isFree(t)) {
                out.add(with(t, caption));
                i++;
            } else {
                Leaf whole = context.captions.getOrDefault(b, Leaf.of("", 0));
                out.add(
                        new Block.Paragraph(
                                Attributes.NONE, InlineReader.read(context, whole), b.span()));
            }
        }
        return out;
    }

    private static boolean isFree(Block.Table t) {
        return t.caption().isEmpty() && t.attributes().isEmpty();
    }

    private static Block with(Block.Table t, Block.Paragraph caption) {
        return new Block.Table(
                caption.attributes(),
                caption.content(),
                t.columns(),
                t.head(),
                t.body(),
                t.foot(),
                t.span());
    }
}
