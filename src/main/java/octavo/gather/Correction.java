package octavo.gather;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Note;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.clean.BlockText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import org.jspecify.annotations.Nullable;

/// An editor's word against the gatherer's: pieces that were taken out go back to their place, pieces that were left in
/// go out. Both are named by a text that stands in them.
public final class Correction {
    private static final String DROPPED = "dropped at the editor’s word";

    private final GatherOptions.Corrections corrections;
    private final Set<String> found = new HashSet<>();

    private Correction(GatherOptions.Corrections corrections) {
        this.corrections = corrections;
    }

    public static Outcome<List<GatheredArticle>> apply(
            List<GatheredArticle> articles, GatherOptions.Corrections corrections, String name) {
        if (corrections.isEmpty() || articles.isEmpty()) return Outcome.of(articles);
        Correction c = new Correction(corrections);
        List<GatheredArticle> out = articles.stream().map(c::article).toList();
        Diagnostics diagnostics = new Diagnostics();
        for (String text : corrections.keep()) c.report(text, "removed", name, diagnostics);
        for (String text : corrections.drop()) c.report(text, "in the text", name, diagnostics);
        return diagnostics.with(out);
    }

    private void report(String text, String where, String name, Diagnostics diagnostics) {
        if (found.contains(text)) return;
        diagnostics.add(
                Diagnostic.warning(
                        "correction-unmatched",
                        "nothing that is " + where + " holds “" + text + "”",
                        SourceSpan.ofFile(name),
                        null));
    }

    private GatheredArticle article(GatheredArticle g) {
        Article a = g.article();
        List<Removed> removed = new ArrayList<>(g.removed());
        ArticleBody body =
                switch (a.body()) {
                    case ArticleBody.Flow f -> flow(f, removed);
                    case ArticleBody.Facsimile f -> f.withText(flow(f.text(), removed));
                };
        Article with =
                new Article(a.metadata(), a.source(), a.rights(), a.images(), body, a.citing());
        return g.with(with, removed);
    }

    private ArticleBody.Flow flow(ArticleBody.Flow f, List<Removed> removed) {
        List<Removed> dropped = new ArrayList<>();
        List<Block> blocks = blocks(f.blocks(), dropped);
        List<Note> notes =
                f.notes().stream()
                        .map(n -> new Note(n.id(), blocks(n.content(), dropped)))
                        .toList();
        blocks = keep(new ArrayList<>(blocks), removed);
        removed.addAll(dropped);
        return new ArticleBody.Flow(blocks, notes);
    }

    /// The smallest blocks that hold the text.
    private List<Block> blocks(List<Block> blocks, List<Removed> dropped) {
        List<Block> out = new ArrayList<>();
        for (Block b : blocks) {
            Block left = drops(b) == null ? b : without(b, dropped);
            if (left != null) out.add(left);
        }
        return out;
    }

    private @Nullable Block without(Block b, List<Removed> dropped) {
        String text = drops(b);
        if (text == null) return b;
        List<Block> inner =
                switch (b) {
                    case Block.Quote q -> q.content();
                    case Block.Division d -> d.content();
                    case Block.ListBlock l ->
                            l.items().stream().flatMap(i -> i.content().stream()).toList();
                    default -> List.of();
                };
        boolean inside = inner.stream().anyMatch(i -> drops(i) != null);
        if (inside) {
            Block left =
                    switch (b) {
                        case Block.Quote q ->
                                new Block.Quote(
                                        q.attributes(), blocks(q.content(), dropped), q.span());
                        case Block.Division d ->
                                new Block.Division(
                                        d.attributes(),
                                        d.kind(),
                                        blocks(d.content(), dropped),
                                        d.span());
                        case Block.ListBlock l -> list(l, dropped);
                        default -> b;
                    };
            return BlockText.of(left).isBlank() ? null : left;
        }
        found.add(text);
        int line = b.span() == null ? 0 : b.span().line();
        dropped.add(new Removed(line, BlockText.of(b), DROPPED));
        return null;
    }

    private Block list(Block.ListBlock l, List<Removed> dropped) {
        List<ListItem> items = new ArrayList<>();
        for (ListItem i : l.items()) {
            List<Block> content = blocks(i.content(), dropped);
            if (!content.isEmpty()) items.add(new ListItem(i.attributes(), content));
        }
        return new Block.ListBlock(
                l.attributes(), l.numbering(), l.start(), l.tight(), items, l.span());
    }

    private @Nullable String drops(Block b) {
        return matching(corrections.drop(), BlockText.of(b));
    }

    private static @Nullable String matching(List<String> texts, String in) {
        String plain = plain(in);
        for (String t : texts) if (plain.contains(plain(t))) return t;
        return null;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /// Back before the first block that stood after it in the source.
    private List<Block> keep(List<Block> blocks, List<Removed> removed) {
        for (var it = removed.iterator(); it.hasNext(); ) {
            Removed r = it.next();
            String text = matching(corrections.keep(), r.text());
            if (text == null) continue;
            found.add(text);
            it.remove();
            int at = blocks.size();
            for (int i = 0; i < blocks.size() && at == blocks.size(); i++) {
                SourceSpan span = blocks.get(i).span();
                if (r.line() > 0 && span != null && span.line() > r.line()) at = i;
            }
            SourceSpan span = r.line() > 0 ? SourceSpan.ofLine("", r.line()) : null;
            int place = at;
            for (String paragraph : r.text().split("\\n+")) {
                if (paragraph.isBlank()) continue;
                Inline content = new Inline.Text(paragraph.strip());
                blocks.add(place++, new Block.Paragraph(Attributes.NONE, List.of(content), span));
            }
        }
        return blocks;
    }
}
