package octavo.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import octavo.font.Face;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.FrameItem.RectItem;
import octavo.frame.Page;

/// What must be known of all pages before the first is written: glyphs with their texts, images, anchors. Pages are
/// read in parallel; everything stands in the order of its first use.
///
/// @param images by source the width in points of the widest place
record DocumentScan(
        Map<Face, GlyphTexts> fonts, Map<String, Double> images, Map<String, Place> anchors) {
    /// A place that links lead to.
    ///
    /// @param page index from 0
    /// @param yPt from the page's top
    record Place(int page, double yPt) {}

    static DocumentScan of(List<Page> pages, List<Chunk> chunks) {
        List<DocumentScan> parts =
                IntStream.range(0, chunks.size())
                        .parallel()
                        .mapToObj(i -> scan(pages, chunks.get(i)))
                        .toList();
        DocumentScan all = empty();
        for (DocumentScan part : parts) {
            part.fonts.forEach((face, texts) -> {
                GlyphTexts known = all.fonts.putIfAbsent(face, texts);
                if (known != null) known.addAll(texts);
            });
            part.images.forEach((source, w) -> all.images.merge(source, w, Math::max));
            part.anchors.forEach(all.anchors::putIfAbsent);
        }
        all.fonts.values().forEach(GlyphTexts::sort);
        return all;
    }

    private static DocumentScan empty() {
        // Faces have identity; insertion order makes the resource names.
        return new DocumentScan(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
    }

    private static DocumentScan scan(List<Page> pages, Chunk chunk) {
        DocumentScan scan = empty();
        Map<Face, GlyphTexts> byFace = new IdentityHashMap<>();
        RunText text = new RunText();
        for (int p = chunk.from(); p < chunk.to(); p++) {
            for (FrameItem item : pages.get(p).items()) {
                switch (item) {
                    case GlyphRun run -> scan.run(run, text, byFace);
                    case ImageItem image ->
                            scan.images.merge(image.source(), image.widthPt(), Math::max);
                    case AnchorItem a -> scan.anchors.putIfAbsent(a.name(), new Place(p, a.yPt()));
                    case RectItem _, LinkItem _ -> {}
                }
            }
        }
        return scan;
    }

    private void run(GlyphRun run, RunText text, Map<Face, GlyphTexts> byFace) {
        GlyphTexts use = byFace.get(run.face());
        if (use == null) {
            use = new GlyphTexts(run.face());
            byFace.put(run.face(), use);
            fonts.put(run.face(), use);
        }
        text.read(run);
        int[] glyphs = run.glyphs();
        for (int i = 0; i < glyphs.length; i++) {
            if (!text.isSkipped(i)) use.add(glyphs[i], text.in(i, run), text.from(i), text.to(i));
        }
    }
}
