package octavo.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.font.ShapedRun;
import octavo.font.Shaper;
import octavo.font.ShapingOptions;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.OutlineEntry;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.frame.Tag;
import octavo.image.ImageStore;
import octavo.world.RealWorld;

/// Makes paged documents by hand.
final class Sheet {
    static final FontLibrary FONTS = Fonts.of(new RealWorld(), null).value();
    static final Face SERIF = FONTS.select(List.of("EB Garamond"), 400, false);
    static final Face ITALIC = FONTS.select(List.of("EB Garamond"), 400, true);
    static final double WIDTH = 432;
    static final double HEIGHT = 648;

    private final List<Tag> tags = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private List<FrameItem> items = new ArrayList<>();
    private final List<OutlineEntry> outline = new ArrayList<>();

    Sheet() {
        tag(-1, StructureRole.DOCUMENT);
    }

    int tag(int parent, StructureRole role) {
        return tag(parent, role, null, Map.of());
    }

    int tag(int parent, StructureRole role, String alt, Map<String, String> attributes) {
        tags.add(new Tag(tags.size(), parent, role, null, alt, null, null, null, attributes));
        return tags.size() - 1;
    }

    Sheet add(FrameItem item) {
        items.add(item);
        return this;
    }

    /// A line of text; its end is at the returned x.
    double text(int tag, double x, double y, String text, Face face, String... features) {
        GlyphRun run = run(tag, x, y, text, face, false, features);
        add(run);
        return x + run.xOffsetsPt()[run.glyphs().length];
    }

    double text(int tag, double x, double y, String text) {
        return text(tag, x, y, text, SERIF);
    }

    static GlyphRun run(
            int tag,
            double x,
            double y,
            String text,
            Face face,
            boolean hyphen,
            String... features) {
        double size = 12;
        String shown = hyphen ? text + "-" : text;
        ShapedRun s =
                Shaper.shape(
                        face, shown, 0, shown.length(), ShapingOptions.of("en", List.of(features)));
        float[] xs = new float[s.length() + 1];
        float[] ys = new float[s.length()];
        double em = size / face.unitsPerEm();
        double pen = 0;
        boolean raised = false;
        for (int i = 0; i < s.length(); i++) {
            xs[i] = (float) (pen + s.xOffsets()[i] * em);
            ys[i] = (float) (s.yOffsets()[i] * em);
            raised |= ys[i] != 0;
            pen += s.xAdvances()[i] * em;
        }
        xs[s.length()] = (float) pen;
        return new GlyphRun(
                face,
                size,
                x,
                y,
                s.glyphs(),
                xs,
                raised ? ys : new float[0],
                text,
                s.clusters(),
                1,
                0,
                hyphen,
                tag);
    }

    Sheet page(String label) {
        pages.add(new Page(label, WIDTH, HEIGHT, items));
        items = new ArrayList<>();
        return this;
    }

    Sheet bookmark(String label, String anchor, OutlineEntry... children) {
        outline.add(new OutlineEntry(label, anchor, List.of(children)));
        return this;
    }

    PagedDocument document() {
        if (!items.isEmpty()) page(Integer.toString(pages.size() + 1));
        return new PagedDocument("en-GB", pages, outline, tags, List.of());
    }

    static PdfMetadata metadata() {
        return new PdfMetadata(
                "Tests & <Trials>",
                List.of("Ada Пример", "B. Second"),
                "en-GB",
                "urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427",
                "2026-11-23",
                "CC-BY-4.0",
                "Octavo test",
                "A sheet",
                List.of("one", "two"));
    }

    static ImageStore images(Path folder) {
        return new ImageStore(new RealWorld(), folder);
    }

    byte[] write() {
        return write(Path.of("."));
    }

    /// @param folder of the images
    byte[] write(Path folder) {
        return PdfWriter.write(document(), images(folder), metadata(), PdfOptions.ACCESSIBLE)
                .value();
    }
}
