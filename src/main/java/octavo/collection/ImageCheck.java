package octavo.collection;

import java.util.List;
import octavo.content.Article;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Note;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.content.VerseLine;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Looks for every image of a text; one that is missing is reported where it is named.
final class ImageCheck {
    private final BookFiles files;
    private final String folder;
    private final TextPlaces places;
    private final Diagnostics diagnostics;

    /// @param folder that images are relative to; empty for the book's own
    ImageCheck(BookFiles files, String folder, TextPlaces places, Diagnostics diagnostics) {
        this.files = files;
        this.folder = folder;
        this.places = places;
        this.diagnostics = diagnostics;
    }

    void article(Article a, List<Block> blocks, List<Note> notes) {
        for (ImageRecord r : a.images()) {
            if (r.file() != null && !r.file().isBlank()) check(r.file(), null, true);
        }
        blocks(blocks, null);
        notes.forEach(n -> blocks(n.content(), null));
    }

    private void check(String target, @Nullable SourceSpan block, boolean record) {
        String t = target.strip();
        if (t.isEmpty() || t.startsWith("/") || t.matches("(?i)[a-z][a-z0-9+.-]+:.*")) return;
        SourceSpan at =
                record ? places.of(t, 1) : places.ofImage(t, block == null ? 1 : block.line());
        String path = files.inside(folder.isEmpty() ? t : folder + "/" + t, at, diagnostics);
        if (path == null || files.isFile(path)) return;
        String near = files.nearestBelow(folder, t);
        diagnostics.add(
                Diagnostic.error(
                        "image-missing",
                        "there is no image `"
                                + t
                                + "` in `"
                                + (folder.isEmpty() ? "." : folder)
                                + "`",
                        at,
                        near != null
                                ? near
                                : "put the file there, or take the image out of the text"));
    }

    private void blocks(List<? extends Block> blocks, @Nullable SourceSpan outer) {
        for (Block b : blocks) {
            SourceSpan at = b.span() != null ? b.span() : outer;
            switch (b) {
                case Block.Paragraph p -> inlines(p.content(), at);
                case Block.Heading h -> inlines(h.content(), at);
                case Block.Quote q -> blocks(q.content(), at);
                case Block.ListBlock l -> {
                    for (ListItem i : l.items()) blocks(i.content(), at);
                }
                case Block.DefinitionList d -> {
                    for (DefinitionItem i : d.items()) {
                        i.terms().forEach(t -> inlines(t, at));
                        i.definitions().forEach(x -> blocks(x, at));
                    }
                }
                case Block.Figure f -> {
                    blocks(f.content(), at);
                    blocks(f.caption(), at);
                    inlines(f.credit(), at);
                }
                case Block.Table t -> {
                    inlines(t.caption(), at);
                    for (List<TableRow> rows : List.of(t.head(), t.body(), t.foot())) {
                        for (TableRow r : rows)
                            for (TableCell c : r.cells()) blocks(c.content(), at);
                    }
                }
                case Block.Verse v -> {
                    for (List<VerseLine> s : v.stanzas()) s.forEach(l -> inlines(l.content(), at));
                }
                case Block.Division d -> blocks(d.content(), at);
                case Block.CodeBlock c -> {}
                case Block.MathBlock m -> {}
                case Block.ThematicBreak t -> {}
            }
        }
    }

    private void inlines(List<Inline> inlines, @Nullable SourceSpan at) {
        for (Inline i : inlines) {
            switch (i) {
                case Inline.Image m -> check(m.target(), at, false);
                case Inline.Emphasis e -> inlines(e.content(), at);
                case Inline.Strong s -> inlines(s.content(), at);
                case Inline.SmallCaps s -> inlines(s.content(), at);
                case Inline.Sub s -> inlines(s.content(), at);
                case Inline.Sup s -> inlines(s.content(), at);
                case Inline.Link l -> inlines(l.content(), at);
                case Inline.Span s -> inlines(s.content(), at);
                case Inline.Text t -> {}
                case Inline.Code c -> {}
                case Inline.NoteRef n -> {}
                case Inline.Citation c -> {}
                case Inline.Math m -> {}
                case Inline.LineBreak b -> {}
                case Inline.PageMark p -> {}
                case Inline.IndexTerm t -> {}
            }
        }
    }
}
