package octavo.pdf;

import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.frame.Page;

/// What kind of artifact stands where on a page (ISO 32000-1, 14.8.2.2.2): what stands above all content is a header,
/// beneath it a footer; all else serves the layout. The kinds are negative, as no tag is.
///
/// @param head of the uppermost content, from the page's top
/// @param foot of the lowest
record ArtifactKinds(double head, double foot) {
    static final int HEADER = -3;
    static final int FOOTER = -4;
    static final int LAYOUT = -5;

    static ArtifactKinds of(Page page) {
        double head = Double.MAX_VALUE;
        double foot = -1;
        for (FrameItem i : page.items()) {
            if (i.tag() < 0) continue;
            switch (i) {
                case GlyphRun r -> {
                    head = Math.min(head, r.baselinePt());
                    foot = Math.max(foot, r.baselinePt());
                }
                case ImageItem m -> {
                    head = Math.min(head, m.yPt());
                    foot = Math.max(foot, m.yPt() + m.heightPt());
                }
                case RectItem _, LinkItem _, AnchorItem _ -> {}
            }
        }
        // A page without content: the upper half has heads, the lower one feet.
        return foot < 0
                ? new ArtifactKinds(page.heightPt() / 2, page.heightPt() / 2)
                : new ArtifactKinds(head, foot);
    }

    int of(GlyphRun run) {
        if (run.baselinePt() < head) return HEADER;
        return run.baselinePt() > foot ? FOOTER : LAYOUT;
    }

    /// Begins the sequence.
    static String operator(int kind) {
        return switch (kind) {
            case HEADER -> "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
            case FOOTER -> "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
            default -> "/Artifact<</Type/Layout>>BDC\n";
        };
    }
}
