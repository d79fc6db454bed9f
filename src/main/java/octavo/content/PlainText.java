package octavo.content;

import java.util.List;

/// The words of a text without its markup.
public final class PlainText {
    private PlainText() {}

    /// Text of running text. Notes are left out, images give their alternative text, line breaks a space.
    public static String ofInlines(List<? extends Inline> content) {
        var out = new StringBuilder();
        inlines(content, out, true);
        return out.toString();
    }

    /// Running text as a label: without images, in one line, white space collapsed.
    public static String label(List<? extends Inline> content) {
        var out = new StringBuilder();
        inlines(content, out, false);
        return out.toString().replaceAll("[ \\t\\n\\r\\f]+", " ").strip();
    }

    /// Text of blocks, each on a line of its own (cells of a table too). Captions and credits are in it.
    public static String ofBlocks(List<? extends Block> blocks) {
        var out = new StringBuilder();
        blocks(blocks, out);
        return out.toString();
    }

    private static void inlines(List<? extends Inline> content, StringBuilder out, boolean images) {
        for (Inline i : content) {
            switch (i) {
                case Inline.Text t -> out.append(t.text());
                case Inline.Emphasis e -> inlines(e.content(), out, images);
                case Inline.Strong s -> inlines(s.content(), out, images);
                case Inline.SmallCaps s -> inlines(s.content(), out, images);
                case Inline.Sub s -> inlines(s.content(), out, images);
                case Inline.Sup s -> inlines(s.content(), out, images);
                case Inline.Span s -> inlines(s.content(), out, images);
                case Inline.Link l -> inlines(l.content(), out, images);
                case Inline.Code c -> out.append(c.text());
                case Inline.Image m -> {
                    if (images) out.append(m.alt());
                }
                case Inline.Citation c -> out.append(c.source());
                case Inline.Math m -> out.append(m.source());
                case Inline.LineBreak b -> out.append(' ');
                case Inline.NoteRef n -> {}
                case Inline.PageMark p -> {}
                case Inline.IndexTerm t -> {}
            }
        }
    }

    private static void line(List<? extends Inline> content, StringBuilder out) {
        int before = out.length();
        inlines(content, out, true);
        if (out.length() > before) out.append('\n');
    }

    private static void blocks(List<? extends Block> blocks, StringBuilder out) {
        for (Block b : blocks) block(b, out);
    }

    private static void block(Block block, StringBuilder out) {
        switch (block) {
            case Block.Paragraph p -> line(p.content(), out);
            case Block.Heading h -> line(h.content(), out);
            case Block.Quote q -> blocks(q.content(), out);
            case Block.Division d -> blocks(d.content(), out);
            case Block.ListBlock l -> l.items().forEach(i -> blocks(i.content(), out));
            case Block.DefinitionList l -> {
                for (DefinitionItem i : l.items()) {
                    i.terms().forEach(t -> line(t, out));
                    i.definitions().forEach(d -> blocks(d, out));
                }
            }
            case Block.CodeBlock c -> out.append(c.text()).append('\n');
            case Block.Figure f -> {
                blocks(f.content(), out);
                blocks(f.caption(), out);
                line(f.credit(), out);
            }
            case Block.Table t -> {
                line(t.caption(), out);
                for (List<TableRow> rows : List.of(t.head(), t.body(), t.foot())) {
                    for (TableRow r : rows) r.cells().forEach(c -> blocks(c.content(), out));
                }
            }
            case Block.Verse v -> v.stanzas().forEach(s -> s.forEach(l -> line(l.content(), out)));
            case Block.MathBlock m -> out.append(m.source()).append('\n');
            case Block.ThematicBreak b -> {}
        }
    }
}
