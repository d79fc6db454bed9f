package octavo.typeset.line;

import java.util.List;
import octavo.typeset.line.ParagraphInput.Indent;

/// Widths of a paragraph's lines.
final class LineShape {
    final double measurePt;
    private final double[] left;
    private final double[] right;

    LineShape(double measurePt, double firstIndentPt, List<Indent> indents, boolean rtl) {
        this.measurePt = measurePt;
        int n = Math.max(1, indents.size());
        left = new double[n];
        right = new double[n];
        for (int i = 0; i < indents.size(); i++) {
            left[i] = indents.get(i).leftPt();
            right[i] = indents.get(i).rightPt();
        }
        (rtl ? right : left)[0] += firstIndentPt;
    }

    double availablePt(int line) {
        return line < left.length ? Math.max(1, measurePt - left[line] - right[line]) : measurePt;
    }

    double leftPt(int line) {
        return line < left.length ? left[line] : 0;
    }
}
