package octavo.frame;

import octavo.font.Face;

/// What can stand on a page. Coordinates are points from the page's top left corner, y downwards. `tag` is the id of
/// a [Tag] of the document's tag tree, or [#ARTIFACT]. Items stand in reading order.
public sealed interface FrameItem {
    /// The tag of what is no content: running heads, folios, rules.
    int ARTIFACT = -1;

    int tag();

    /// The same item elsewhere.
    FrameItem moved(double dxPt, double dyPt);

    /// A run of glyphs of one face on one baseline.
    ///
    /// @param xPt of the first glyph's origin
    /// @param baselinePt y of the baseline
    /// @param glyphs glyph ids of the face
    /// @param xOffsetsPt origin of each glyph from xPt, justification and expansion within it; one more entry than
    ///     glyphs: the last is the run's advance
    /// @param yOffsetsPt raise of each glyph above the baseline; empty when all are 0
    /// @param text the source's characters for this run, before `text-transform`, in logical order
    /// @param clusters for each glyph the UTF-16 index in [#text] where its cluster begins
    /// @param widthScale horizontal scale of the glyphs' outlines, 1 is none
    /// @param color sRGB as 0xRRGGBB
    /// @param hyphenated the last glyph is a hyphen that is not in the text (extracts as U+00AD)
    record GlyphRun(
            Face face,
            double sizePt,
            double xPt,
            double baselinePt,
            int[] glyphs,
            float[] xOffsetsPt,
            float[] yOffsetsPt,
            String text,
            int[] clusters,
            double widthScale,
            int color,
            boolean hyphenated,
            int tag)
            implements FrameItem {
        @Override
        public GlyphRun moved(double dxPt, double dyPt) {
            return new GlyphRun(
                    face,
                    sizePt,
                    xPt + dxPt,
                    baselinePt + dyPt,
                    glyphs,
                    xOffsetsPt,
                    yOffsetsPt,
                    text,
                    clusters,
                    widthScale,
                    color,
                    hyphenated,
                    tag);
        }
    }

    /// An image in a box.
    ///
    /// @param source as the image store knows it
    record ImageItem(
            String source, double xPt, double yPt, double widthPt, double heightPt, int tag)
            implements FrameItem {
        @Override
        public ImageItem moved(double dxPt, double dyPt) {
            return new ImageItem(source, xPt + dxPt, yPt + dyPt, widthPt, heightPt, tag);
        }
    }

    /// A filled rectangle: a rule, a border, a background.
    record RectItem(double xPt, double yPt, double widthPt, double heightPt, int color, int tag)
            implements FrameItem {
        @Override
        public RectItem moved(double dxPt, double dyPt) {
            return new RectItem(xPt + dxPt, yPt + dyPt, widthPt, heightPt, color, tag);
        }
    }

    /// An active area; its tag is that of the link's structure element.
    ///
    /// @param target a URL, or `#` and the name of an [AnchorItem]
    record LinkItem(String target, double xPt, double yPt, double widthPt, double heightPt, int tag)
            implements FrameItem {
        @Override
        public LinkItem moved(double dxPt, double dyPt) {
            return new LinkItem(target, xPt + dxPt, yPt + dyPt, widthPt, heightPt, tag);
        }
    }

    /// A place that links and bookmarks can lead to.
    record AnchorItem(String name, double xPt, double yPt) implements FrameItem {
        @Override
        public int tag() {
            return ARTIFACT;
        }

        @Override
        public AnchorItem moved(double dxPt, double dyPt) {
            return new AnchorItem(name, xPt + dxPt, yPt + dyPt);
        }
    }
}
