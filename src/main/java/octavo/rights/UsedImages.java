package octavo.rights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.TableCell;
import octavo.content.TableRow;

/// The images that stand in a text, in its order.
final class UsedImages {
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> apart = new LinkedHashSet<>();

    private UsedImages() {}

    static Set<String> of(ArticleBody body) {
        return in(body).targets;
    }

    /// Those that stand in paragraphs of images alone: links lead to these.
    static Set<String> apart(ArticleBody body) {
        return in(body).apart;
    }

    private static UsedImages in(ArticleBody body) {
        ArticleBody.Flow flow =
                switch (body) {
                    case ArticleBody.Flow f -> f;
                    case ArticleBody.Facsimile f -> f.text();
                };
        UsedImages u = new UsedImages();
        u.blocks(flow.blocks());
        flow.notes().forEach(n -> u.blocks(n.content()));
        return u;
    }

    private void blocks(List<? extends Block> blocks) {
        for (Block b : blocks) {
            switch (b) {
                case Block.Paragraph p -> {
                    Set<String> before = new LinkedHashSet<>(targets);
                    inlines(p.content());
                    if (p.content().stream().allMatch(UsedImages::isImage)) {
                        targets.stream().filter(t -> !before.contains(t)).forEach(apart::add);
                    }
                }
                case Block.Heading h -> inlines(h.content());
                case Block.Quote q -> blocks(q.content());
                case Block.ListBlock l -> {
                    for (ListItem i : l.items()) blocks(i.content());
                }
                case Block.DefinitionList d ->
                        d.items().forEach(i -> i.definitions().forEach(this::blocks));
                case Block.Figure f -> {
                    blocks(f.content());
                    blocks(f.caption());
                }
                case Block.Table t -> {
                    for (List<TableRow> rows : List.of(t.head(), t.body(), t.foot())) {
                        for (TableRow r : rows) for (TableCell c : r.cells()) blocks(c.content());
                    }
                }
                case Block.Division d -> blocks(d.content());
                case Block.Verse v -> {}
                case Block.CodeBlock c -> {}
                case Block.MathBlock m -> {}
                case Block.ThematicBreak t -> {}
            }
        }
    }

    private static boolean isImage(Inline i) {
        return switch (i) {
            case Inline.Image m -> true;
            case Inline.Link l -> l.content().stream().allMatch(UsedImages::isImage);
            case Inline.Text t -> t.text().isBlank();
            default -> false;
        };
    }

    private void inlines(List<Inline> inlines) {
        for (Inline i : inlines) {
            switch (i) {
                case Inline.Image m -> {
                    if (!m.target().matches("(?i)[a-z][a-z0-9+.-]+:.*|/.*"))
                        targets.add(m.target());
                }
                case Inline.Link l -> inlines(l.content());
                case Inline.Span s -> inlines(s.content());
                case Inline.Emphasis e -> inlines(e.content());
                case Inline.Strong s -> inlines(s.content());
                default -> {}
            }
        }
    }
}
