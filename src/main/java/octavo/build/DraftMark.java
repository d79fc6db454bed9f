package octavo.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.Phrases;
import octavo.content.StructureRole;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.ShapedRun;
import octavo.font.Shaper;
import octavo.font.ShapingOptions;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.TextNode;

/// The mark of a draft, so that nobody passes it on: a pale word beneath the text of each page, which is no content,
/// and a line at the head of each text of the e-book.
final class DraftMark {
    /// Pale enough to read upon: 16:1 with black.
    private static final int PALE = 0xE2E2E2;

    private static final double SHARE = 0.72;

    private DraftMark() {}

    static PagedDocument on(PagedDocument document, FontLibrary fonts) {
        String word = Phrases.of(document.language()).get("draft.word");
        Face face = fonts.select(List.of("EB Garamond"), 400, false);
        ShapedRun shaped =
                Shaper.shape(
                        face,
                        word,
                        0,
                        word.length(),
                        ShapingOptions.of(document.language(), List.of()));
        List<Page> pages = new ArrayList<>();
        for (Page p : document.pages()) {
            List<FrameItem> items = new ArrayList<>();
            items.add(run(p, face, shaped, word));
            items.addAll(p.items());
            pages.add(new Page(p.label(), p.widthPt(), p.heightPt(), items));
        }
        return document.withPages(pages);
    }

    private static GlyphRun run(Page page, Face face, ShapedRun s, String word) {
        double units = 0;
        for (int i = 0; i < s.length(); i++) units += s.xAdvances()[i];
        double size = SHARE * page.widthPt() * face.unitsPerEm() / units;
        double em = size / face.unitsPerEm();
        float[] xs = new float[s.length() + 1];
        double pen = 0;
        for (int i = 0; i < s.length(); i++) {
            xs[i] = (float) (pen + s.xOffsets()[i] * em);
            pen += s.xAdvances()[i] * em;
        }
        xs[s.length()] = (float) pen;
        return new GlyphRun(
                face,
                size,
                (page.widthPt() - pen) / 2,
                page.heightPt() / 2 + 0.3 * size,
                s.glyphs(),
                xs,
                new float[0],
                word,
                s.clusters(),
                1,
                PALE,
                false,
                FrameItem.ARTIFACT);
    }

    static MarkupDocument on(MarkupDocument document) {
        String notice = Phrases.of(document.language()).get("draft.notice");
        List<MarkupSection> sections = new ArrayList<>();
        for (MarkupSection s : document.sections()) {
            Element e = s.element();
            List<MarkupNode> children = new ArrayList<>();
            children.add(
                    new Element(
                            "p",
                            Map.of("class", "draft-mark"),
                            List.of(new TextNode(notice)),
                            StructureRole.P,
                            null));
            children.addAll(e.children());
            sections.add(
                    new MarkupSection(
                            s.id(),
                            s.kind(),
                            s.title(),
                            new Element(e.name(), e.attributes(), children, e.role(), e.span())));
        }
        return document.with(sections);
    }
}
