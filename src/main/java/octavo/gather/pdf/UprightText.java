package octavo.gather.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// The glyphs of a page by the direction in which they are written, each turned until it is upright: pages that lie on
/// their side, stamps along the margin, labels of axes.
///
/// @param degrees in which most of the page's text is written, from 0 for the first
record UprightText(int degrees, List<TextPosition> glyphs) {
    /// Scans lie a little askew.
    private static final int ASKEW = 15;

    private static final int MOST_DIRECTIONS = 16;

    /// @return the direction of most glyphs first, then the others by their angle
    static List<UprightText> of(List<TextPosition> page) {
        Map<Integer, List<TextPosition>> byAngle = new TreeMap<>();
        for (TextPosition p : page)
            byAngle.computeIfAbsent(degrees(p), a -> new ArrayList<>()).add(p);
        List<Map.Entry<Integer, List<TextPosition>>> all = new ArrayList<>(byAngle.entrySet());
        // The sort is stable.
        all.sort(Comparator.comparingInt(e -> -e.getValue().size()));
        List<UprightText> out = new ArrayList<>();
        int main = all.isEmpty() ? 0 : all.getFirst().getKey();
        for (var e : all.subList(0, Math.min(MOST_DIRECTIONS, all.size())))
            out.add(
                    new UprightText(
                            Math.floorMod(e.getKey() - main, 360),
                            e.getValue().stream().map(p -> turned(p, e.getKey())).toList()));
        return out;
    }

    private static int degrees(TextPosition p) {
        Matrix m = p.getTextMatrix();
        long angle = Math.round(Math.toDegrees(Math.atan2(m.getShearY(), m.getScaleX())));
        long right = Math.round(angle / 90.0) * 90;
        return (int) Math.floorMod(Math.abs(angle - right) < ASKEW ? right : angle, 360);
    }

    private static TextPosition turned(TextPosition p, int degrees) {
        if (degrees == 0 && p.getRotation() == 0) return p;
        float width = p.getPageWidth();
        float height = p.getPageHeight();
        Matrix turn = Matrix.getRotateInstance(-Math.toRadians(degrees), 0, 0);
        // What was the page's corner farthest to the left and below comes to the origin.
        float left = 0;
        float bottom = 0;
        float right = 0;
        float top = 0;
        for (float x : new float[] {0, width})
            for (float y : new float[] {0, height}) {
                Vector v = turn.transform(new Vector(x, y));
                left = Math.min(left, v.getX());
                right = Math.max(right, v.getX());
                bottom = Math.min(bottom, v.getY());
                top = Math.max(top, v.getY());
            }
        Matrix all = turn.multiply(Matrix.getTranslateInstance(-left, -bottom));
        Matrix at = p.getTextMatrix().multiply(all);
        Vector end = all.transform(new Vector(p.getEndX(), p.getEndY()));
        return new TextPosition(
                0,
                right - left,
                top - bottom,
                at,
                end.getX(),
                end.getY(),
                p.getHeight(),
                Math.abs(end.getX() - at.getTranslateX()),
                p.getWidthOfSpace(),
                p.getUnicode(),
                p.getCharacterCodes(),
                p.getFont(),
                p.getFontSize(),
                (int) p.getFontSizeInPt());
    }
}
