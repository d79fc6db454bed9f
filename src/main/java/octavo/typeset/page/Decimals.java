package octavo.typeset.page;

import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.page.TableGrid.Cell;
import octavo.typeset.page.TableGrid.Row;

/// Cells of a column that are aligned on a character (CSS Text 4, section 7.2.1): the widest text before it and the
/// widest after it make the column.
final class Decimals {
    private Decimals() {}

    /// Width that a cell's column needs so that its characters stand beneath each other; 0 where they needn't.
    static double widthPt(TableGrid grid, Cell cell, SectionContext context) {
        if (on(cell).isEmpty()) return 0;
        double[] column = column(grid, cell.column(), context);
        return column[0] + column[1];
    }

    /// How far a cell's text, set at the right, is moved to the left.
    static double shiftPt(
            TableGrid grid, Cell cell, List<FrameItem> items, SectionContext context) {
        return on(cell).isEmpty()
                ? 0
                : column(grid, cell.column(), context)[1] - afterPt(items, on(cell));
    }

    /// Widths before and after the character.
    private static double[] column(TableGrid grid, int column, SectionContext context) {
        double[] known = grid.decimals().get(column);
        if (known != null) return known;
        double before = 0;
        double after = 0;
        for (Row r : grid.rows()) {
            for (Cell c : r.cells()) {
                if (c.column() != column || on(c).isEmpty()) continue;
                List<FrameItem> line = line(c.element(), context);
                double rest = afterPt(line, on(c));
                after = Math.max(after, rest);
                before = Math.max(before, end(line) - rest);
            }
        }
        double[] made = {before, after};
        grid.decimals().put(column, made);
        return made;
    }

    private static String on(Cell c) {
        return c.columnSpan() > 1 ? "" : c.element().style().box().alignOn();
    }

    private static List<FrameItem> line(StyledElement e, SectionContext context) {
        List<SetLine> lines =
                context.setter()
                        .set(new ParagraphInput(e, e.children(), 10_000, List.of(), 0))
                        .lines();
        return lines.isEmpty() ? List.of() : lines.getFirst().items();
    }

    private static double end(List<FrameItem> items) {
        double left = Double.MAX_VALUE;
        double right = 0;
        for (FrameItem i : items) {
            if (!(i instanceof GlyphRun g) || g.text().isBlank()) continue;
            left = Math.min(left, g.xPt());
            right = Math.max(right, g.xPt() + g.xOffsetsPt()[g.glyphs().length]);
        }
        return Math.max(0, right - left);
    }

    /// From the character to the end of the text; 0 where there is none.
    private static double afterPt(List<FrameItem> items, String on) {
        double at = Double.NaN;
        double right = 0;
        for (FrameItem i : items) {
            if (!(i instanceof GlyphRun g)) continue;
            right = Math.max(right, g.xPt() + g.xOffsetsPt()[g.glyphs().length]);
            int k = g.text().indexOf(on);
            if (k < 0) continue;
            for (int n = 0; n < g.glyphs().length; n++) {
                if (g.clusters()[n] != k) continue;
                at = g.xPt() + g.xOffsetsPt()[n];
                break;
            }
        }
        return Double.isNaN(at) ? 0 : right - at;
    }
}
