package octavo.gather.clean;

import java.util.List;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.Inline;
import octavo.content.TableRow;
import octavo.content.VerseLine;

/// The characters of blocks: one line a paragraph, heading, cell or line of verse.
public final class BlockText {
    private BlockText() {}

    public static String of(Block block) {
        StringBuilder b = new StringBuilder();
        append(b, block);
        return strip(b);
    }

    public static String of(List<Block> blocks) {
        StringBuilder b = new StringBuilder();
        append(b, blocks);
        return strip(b);
    }

    private static String strip(StringBuilder b) {
        while (!b.isEmpty() && b.charAt(b.length() - 1) == '\n') b.setLength(b.length() - 1);
        return b.toString();
    }

    private static void append(StringBuilder b, List<Block> blocks) {
        for (Block block : blocks) append(b, block);
    }

    private static void append(StringBuilder b, Block block) {
        switch (block) {
            case Block.Paragraph p -> line(b, p.content());
            case Block.Heading h -> line(b, h.content());
            case Block.Quote q -> append(b, q.content());
            case Block.ListBlock l -> l.items().forEach(i -> append(b, i.content()));
            case Block.DefinitionList d -> d.items().forEach(i -> definition(b, i));
            case Block.CodeBlock c -> b.append(c.text()).append('\n');
            case Block.Figure f -> {
                append(b, f.content());
                append(b, f.caption());
                line(b, f.credit());
            }
            case Block.Table t -> {
                line(b, t.caption());
                rows(b, t.head());
                rows(b, t.body());
                rows(b, t.foot());
            }
            case Block.Verse v -> {
                for (List<VerseLine> stanza : v.stanzas())
                    stanza.forEach(l -> line(b, l.content()));
            }
            case Block.MathBlock m -> b.append(MathText.of(m.notation(), m.source())).append('\n');
            case Block.ThematicBreak _ -> {}
            case Block.Division d -> append(b, d.content());
        }
    }

    private static void definition(StringBuilder b, DefinitionItem item) {
        item.terms().forEach(t -> line(b, t));
        item.definitions().forEach(d -> append(b, d));
    }

    private static void rows(StringBuilder b, List<TableRow> rows) {
        rows.forEach(r -> r.cells().forEach(c -> append(b, c.content())));
    }

    private static void line(StringBuilder b, List<Inline> content) {
        String text = InlineText.of(content);
        if (!text.isBlank()) b.append(text).append('\n');
    }
}
