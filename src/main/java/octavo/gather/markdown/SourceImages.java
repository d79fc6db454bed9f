package octavo.gather.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.Block;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.RightsStatus;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.clean.ModelMapper;
import octavo.gather.html.ImageSink;
import octavo.gather.source.Removed;
import org.jspecify.annotations.Nullable;

/// Brings the images that a Markdown text names into its article. One that is missing goes out of the text and into the
/// record of images, without a file.
final class SourceImages extends ModelMapper {
    private final String file;
    private final String text;
    private final ImageSink sink;
    private final Diagnostics diagnostics;
    private final Map<String, ImageRecord> records = new LinkedHashMap<>();
    private final List<Removed> removed = new ArrayList<>();

    /// @param text the source, to find the places of images that are missing
    SourceImages(String file, String text, ImageSink sink, Diagnostics diagnostics) {
        this.file = file;
        this.text = text;
        this.sink = sink;
        this.diagnostics = diagnostics;
    }

    List<ImageRecord> records() {
        return List.copyOf(records.values());
    }

    /// What was to be read under and in place of images that are missing.
    List<Removed> removed() {
        return List.copyOf(removed);
    }

    /// Captions and credits of figures become part of the record.
    void describe(List<Block> blocks) {
        for (Block b : blocks) {
            if (b instanceof Block.Figure f) figure(f);
            if (b instanceof Block.Quote q) describe(q.content());
            if (b instanceof Block.Division d) describe(d.content());
            if (b instanceof Block.ListBlock l) l.items().forEach(i -> describe(i.content()));
        }
    }

    private void figure(Block.Figure f) {
        String caption =
                f.caption().isEmpty() ? null : BlockText.of(f.caption()).replace('\n', ' ');
        String credit = f.credit().isEmpty() ? null : InlineText.of(f.credit());
        if (caption == null && credit == null) return;
        for (Block b : f.content()) {
            if (!(b instanceof Block.Paragraph p)) continue;
            for (Inline i : p.content()) {
                if (!(i instanceof Inline.Image img) || !records.containsKey(img.target()))
                    continue;
                ImageRecord r = records.get(img.target());
                records.put(
                        img.target(),
                        new ImageRecord(
                                r.file(),
                                r.title(),
                                r.alt(),
                                caption,
                                credit,
                                r.license(),
                                r.status(),
                                r.decorative()));
            }
        }
    }

    @Override
    protected List<Inline> inline(Inline node) {
        return node instanceof Inline.Image i ? image(i) : List.of(node);
    }

    private List<Inline> image(Inline.Image i) {
        String path = sink.take(i.target());
        if (path == null) {
            missing(i);
            return List.of();
        }
        records.putIfAbsent(path, record(path, i));
        return List.of(new Inline.Image(i.attributes(), path, i.alt(), i.title()));
    }

    private static ImageRecord record(@Nullable String path, Inline.Image i) {
        return new ImageRecord(
                path,
                i.title() == null && path == null && !i.alt().isEmpty() ? i.alt() : i.title(),
                path == null || i.alt().isEmpty() ? null : i.alt(),
                null,
                null,
                null,
                RightsStatus.UNCONFIRMED,
                false);
    }

    private void missing(Inline.Image i) {
        boolean remote = i.target().matches("(?i)(?:https?:)?//.*");
        diagnostics.add(
                Diagnostic.warning(
                        remote ? "image-remote" : "image-missing",
                        remote
                                ? "the image " + i.target() + " is not in the source"
                                : "the image "
                                        + i.target()
                                        + " is not there, or is none that can be read",
                        span(i.target()),
                        remote
                                ? "save it beside the source and name it there"
                                : "put it where the source names it, as JPEG, PNG, GIF, WebP, TIFF or SVG, and add it again"));
        if (!i.alt().isBlank())
            removed.add(
                    new Removed(
                            line(i.target()),
                            i.alt(),
                            "text of an image that is not in the source"));
        records.putIfAbsent(i.target(), record(null, i));
    }

    private SourceSpan span(String target) {
        int line = line(target);
        return line == 0 ? SourceSpan.ofFile(file) : SourceSpan.ofLine(file, line);
    }

    private int line(String target) {
        int at = text.indexOf(target.substring(target.lastIndexOf('/') + 1));
        return at < 0 ? 0 : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private void lost(Block.Figure f) {
        String caption = BlockText.of(f.caption()).strip();
        int line = f.span() == null ? 0 : f.span().line();
        boolean said = !removed.isEmpty() && removed.getLast().text().equals(caption);
        if (!said && !caption.isEmpty())
            removed.add(
                    new Removed(line, caption, "caption of an image that is not in the source"));
    }

    @Override
    protected boolean keeps(Block block) {
        return switch (block) {
            case Block.Paragraph p -> !p.content().isEmpty();
            case Block.Figure f -> {
                if (f.content().isEmpty() && !f.caption().isEmpty()) lost(f);
                yield !f.content().isEmpty();
            }
            default -> true;
        };
    }
}
