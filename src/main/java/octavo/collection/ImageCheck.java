package octavo.collection;

import java.util.List;
import octavo.content.Article;
import octavo.content.Block;
import octavo.content.ContentWalk;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.content.PercentEncoding;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Looks for every image of a text; one that is missing is reported where it is named.
final class ImageCheck extends ContentWalk {
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
        blocks(blocks);
        notes.forEach(n -> blocks(n.content()));
    }

    @Override
    protected void enter(Inline inline) {
        if (inline instanceof Inline.Image i) check(i.target(), place(), false);
    }

    private void check(String target, @Nullable SourceSpan block, boolean record) {
        String t = target.strip();
        if (t.isEmpty() || t.startsWith("/") || t.matches("(?i)[a-z][a-z0-9+.-]+:.*")) return;
        SourceSpan at =
                record ? places.of(t, 1) : places.ofImage(t, block == null ? 1 : block.line());
        String path = files.inside(below(t), at, diagnostics);
        if (path == null || files.isFile(path)) return;
        String plain = PercentEncoding.decoded(t);
        if (!plain.equals(t)) {
            String encoded = files.inside(below(plain), at, diagnostics);
            if (encoded == null || files.isFile(encoded)) return;
        }
        String near = files.nearestBelow(folder, plain);
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

    private String below(String target) {
        return folder.isEmpty() ? target : folder + "/" + target;
    }
}
