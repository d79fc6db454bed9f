package octavo.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.font.Face;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.frame.Page;
import octavo.pdf.PageResult.Box;

/// Writes the content streams of pages, one page after the other. Each thread has its own.
///
/// Items of the same tag in a row become one marked-content sequence; sequences stand outside of text objects.
final class PageContent implements AutoCloseable {
    private static final int NOT_MARKED = -2;

    private final Map<Face, PdfFont> fonts;
    private final Map<String, PdfImage> images;
    private final TagTree tags;
    private final Inks inks;
    private final boolean tagged;
    private final Deflate deflate;
    private final Bytes out = new Bytes(1 << 15);
    private final TextWriter text = new TextWriter(out);
    private final RunText runText = new RunText();

    private double pageHeight;
    private Page page = new Page("", 0, 0, List.of());
    private PageBoxes.Box around = PageBoxes.NONE;
    private ArtifactKinds artifacts = ArtifactKinds.of(page);
    private int marked = NOT_MARKED;
    private int color;
    private int[] markedTags = new int[64];
    private int markedCount;
    private List<LinkItem> links = new ArrayList<>();
    private Map<Integer, StringBuilder> linkTexts = new HashMap<>();
    private List<String> usedImages = new ArrayList<>();
    private Map<Integer, Box> boxes = new TreeMap<>();

    PageContent(
            Map<Face, PdfFont> fonts,
            Map<String, PdfImage> images,
            TagTree tags,
            PdfOptions options,
            Inks inks) {
        this.fonts = fonts;
        this.images = images;
        this.tags = tags;
        this.inks = inks;
        tagged = options.press() == null;
        deflate = new Deflate(options.deflateLevel());
    }

    PageResult write(Page page, PageBoxes.Box around) {
        begin(page);
        this.around = around;
        around.begin(page, out);
        for (FrameItem item : page.items()) {
            switch (item) {
                case GlyphRun run -> glyphs(run);
                case RectItem rect -> rectangle(rect);
                case ImageItem image -> image(image);
                case LinkItem link -> links.add(link);
                case AnchorItem _ -> {}
            }
        }
        endMarked();
        Map<Integer, String> texts = new HashMap<>();
        linkTexts.forEach((tag, b) -> texts.put(tag, b.toString()));
        return new PageResult(
                deflate.apply(out),
                Arrays.copyOf(markedTags, markedCount),
                links,
                texts,
                usedImages,
                boxes);
    }

    private void begin(Page page) {
        out.clear();
        text.reset();
        pageHeight = page.heightPt();
        this.page = page;
        artifacts = ArtifactKinds.of(page);
        marked = NOT_MARKED;
        color = 0;
        markedCount = 0;
        links = new ArrayList<>();
        linkTexts = new HashMap<>();
        usedImages = new ArrayList<>();
        boxes = new TreeMap<>();
        for (FrameItem item : page.items()) {
            if (item instanceof LinkItem link) linkTexts.put(link.tag(), new StringBuilder());
        }
    }

    private void glyphs(GlyphRun run) {
        if (run.glyphs().length == 0) return;
        PdfFont font = fonts.get(run.face());
        if (font == null) throw new IllegalStateException("face was not scanned");
        int tag = tags.owner(run.tag());
        mark(tag < 0 ? artifacts.of(run) : tag);
        runText.read(run);
        text.begin();
        if (run.color() != color) {
            text.endArray();
            setColor(run.color());
        }
        double y = pageHeight - run.baselinePt();
        text.show(run, y, font, runText);
        if (!linkTexts.isEmpty()) {
            StringBuilder linkText = linkTexts.get(run.tag());
            if (linkText != null) linkText.append(run.text());
        }
        if (tags.boxOwner(tag) >= 0) {
            double advance = run.xOffsetsPt()[run.glyphs().length];
            double em = run.sizePt() / run.face().unitsPerEm();
            double descent = run.face().metrics().descender() * em;
            double ascent = run.face().metrics().ascender() * em;
            addBox(tag, new Box(run.xPt(), y + descent, run.xPt() + advance, y + ascent));
        }
    }

    /// Rules and backgrounds are artifacts unless they are part of a figure or formula; those of the text that is
    /// being marked do not interrupt it.
    private void rectangle(RectItem rect) {
        int tag = tags.owner(rect.tag());
        boolean content = tags.boxOwner(tag) >= 0;
        if (content || tag != marked) mark(content ? tag : ArtifactKinds.LAYOUT);
        text.end();
        if (rect.color() != color) setColor(rect.color());
        double y = pageHeight - rect.yPt() - rect.heightPt();
        double[] b = around.bled(page, rect.xPt(), y, rect.widthPt(), rect.heightPt());
        out.number(b[0]).octet(' ').number(b[1]).octet(' ').number(b[2] - b[0]).octet(' ');
        out.number(b[3] - b[1]).ascii(" re f\n");
        if (content) {
            double right = rect.xPt() + rect.widthPt();
            addBox(tag, new Box(rect.xPt(), y, right, y + rect.heightPt()));
        }
    }

    private void image(ImageItem item) {
        PdfImage image = images.get(item.source());
        if (image == null) return;
        int tag = tags.owner(item.tag());
        boolean structured = image.structParents() >= 0;
        // The form marks its content itself.
        if (structured) endMarked();
        else mark(tag < 0 ? ArtifactKinds.LAYOUT : tag);
        text.end();
        double y = pageHeight - item.yPt() - item.heightPt();
        out.ascii("q ");
        // A reproduced page begins with black, as pages do, whatever was painted last.
        if (image.page() != null) out.ascii("0 g 0 G ");
        double[] b = around.bled(page, item.xPt(), y, item.widthPt(), item.heightPt());
        boolean bleeds = b[2] - b[0] > item.widthPt() || b[3] - b[1] > item.heightPt();
        if (bleeds) fill(image, item, b);
        else image.placement(item.xPt(), y, item.widthPt(), item.heightPt(), out);
        out.ascii(" cm/").ascii(image.resourceName()).ascii(" Do Q\n");
        if (!usedImages.contains(item.source())) usedImages.add(item.source());
        if (tags.boxOwner(tag) >= 0) {
            addBox(tag, new Box(item.xPt(), y, item.xPt() + item.widthPt(), y + item.heightPt()));
        }
    }

    /// Enlarged as little as it takes to fill the box, the same both ways; what is beyond is cut off.
    private void fill(PdfImage image, ImageItem item, double[] b) {
        double w = b[2] - b[0];
        double h = b[3] - b[1];
        out.number(b[0]).octet(' ').number(b[1]).octet(' ').number(w).octet(' ').number(h);
        out.ascii(" re W n ");
        double scale = Math.max(w / item.widthPt(), h / item.heightPt());
        double wide = item.widthPt() * scale;
        double high = item.heightPt() * scale;
        image.placement(b[0] + (w - wide) / 2, b[1] + (h - high) / 2, wide, high, out);
    }

    private void addBox(int tag, Box box) {
        boxes.merge(tags.boxOwner(tag), box, Box::union);
    }

    private void setColor(int rgb) {
        color = rgb;
        inks.fill(rgb, out);
    }

    /// Opens the sequence of the tag, unless it is open.
    private void mark(int tag) {
        if (tag == marked || !tagged) return;
        endMarked();
        marked = tag;
        if (tag < 0) {
            out.ascii(ArtifactKinds.operator(tag));
            return;
        }
        if (markedCount == markedTags.length)
            markedTags = Arrays.copyOf(markedTags, 2 * markedCount);
        out.octet('/').ascii(tags.role(tag).pdfName()).ascii("<</MCID ").integer(markedCount);
        out.ascii(">>BDC\n");
        markedTags[markedCount++] = tag;
    }

    private void endMarked() {
        text.end();
        if (marked != NOT_MARKED) out.ascii("EMC\n");
        marked = NOT_MARKED;
    }

    @Override
    public void close() {
        deflate.close();
    }
}
