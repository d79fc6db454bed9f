package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;

/// Items under another tag.
final class Retag {
    private Retag() {}

    /// As artifacts: what is repeated on another page. Links and anchors are left out.
    static List<FrameItem> artifacts(List<FrameItem> items) {
        List<FrameItem> out = new ArrayList<>(items.size());
        for (FrameItem i : items) {
            if (!(i instanceof LinkItem) && !(i instanceof AnchorItem))
                out.add(with(i, FrameItem.ARTIFACT));
        }
        return out;
    }

    static List<FrameItem> all(List<FrameItem> items, int tag) {
        List<FrameItem> out = new ArrayList<>(items.size());
        for (FrameItem i : items) out.add(with(i, tag));
        return out;
    }

    /// Smaller or larger, about the origin.
    static FrameItem scaled(FrameItem item, double k) {
        return switch (item) {
            case GlyphRun g ->
                    new GlyphRun(
                            g.face(),
                            g.sizePt() * k,
                            g.xPt() * k,
                            g.baselinePt() * k,
                            g.glyphs(),
                            scaled(g.xOffsetsPt(), k),
                            scaled(g.yOffsetsPt(), k),
                            g.text(),
                            g.clusters(),
                            g.widthScale(),
                            g.color(),
                            g.hyphenated(),
                            g.tag());
            case ImageItem i ->
                    new ImageItem(
                            i.source(),
                            i.xPt() * k,
                            i.yPt() * k,
                            i.widthPt() * k,
                            i.heightPt() * k,
                            i.tag());
            case RectItem r ->
                    new RectItem(
                            r.xPt() * k,
                            r.yPt() * k,
                            r.widthPt() * k,
                            r.heightPt() * k,
                            r.color(),
                            r.tag());
            case LinkItem l ->
                    new LinkItem(
                            l.target(),
                            l.xPt() * k,
                            l.yPt() * k,
                            l.widthPt() * k,
                            l.heightPt() * k,
                            l.tag());
            case AnchorItem a -> new AnchorItem(a.name(), a.xPt() * k, a.yPt() * k);
        };
    }

    private static float[] scaled(float[] offsets, double k) {
        float[] out = new float[offsets.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) (offsets[i] * k);
        return out;
    }

    private static FrameItem with(FrameItem item, int tag) {
        return switch (item) {
            case GlyphRun g ->
                    new GlyphRun(
                            g.face(),
                            g.sizePt(),
                            g.xPt(),
                            g.baselinePt(),
                            g.glyphs(),
                            g.xOffsetsPt(),
                            g.yOffsetsPt(),
                            g.text(),
                            g.clusters(),
                            g.widthScale(),
                            g.color(),
                            g.hyphenated(),
                            tag);
            case ImageItem i ->
                    new ImageItem(i.source(), i.xPt(), i.yPt(), i.widthPt(), i.heightPt(), tag);
            case RectItem r ->
                    new RectItem(r.xPt(), r.yPt(), r.widthPt(), r.heightPt(), r.color(), tag);
            case LinkItem l ->
                    new LinkItem(l.target(), l.xPt(), l.yPt(), l.widthPt(), l.heightPt(), tag);
            case AnchorItem a -> a;
        };
    }
}
