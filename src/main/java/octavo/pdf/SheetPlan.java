package octavo.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which page stands where, before any geometry.
///
/// Folding makes of each *strip* (two pages beside one another, on front and back) two leaves. A sheet may hold several
/// strips, one above the other, that are cut apart: its pile of sheets, cut, makes piles that are laid one under the
/// other.
final class SheetPlan {
    static final int BLANK = 0;

    private SheetPlan() {}

    /// One side of one sheet.
    ///
    /// @param pages 1-based, row by row from the top left; [#BLANK] for none
    /// @param depths for each row how many sheets of its signature lie outside of it
    /// @param front the side that the printer prints first
    record Side(int[] pages, int[] depths, boolean front) {}

    private record Strip(int[] front, int[] back, int depth) {}

    static List<Side> folded(int pages, int perSignature, int rows, boolean rightToLeft) {
        List<Strip> strips = new ArrayList<>();
        for (int first = 0; first < pages; first += perSignature) {
            int held = Math.min(perSignature, (pages - first + 3) / 4 * 4);
            for (int s = 0; s < held / 4; s++) {
                int[] front = {held - 2 * s, 1 + 2 * s};
                int[] back = {2 + 2 * s, held - 1 - 2 * s};
                for (int[] side : List.of(front, back)) {
                    for (int i = 0; i < 2; i++) {
                        int p = first + side[i];
                        side[i] = p <= pages ? p : BLANK;
                    }
                    if (rightToLeft) {
                        int left = side[0];
                        side[0] = side[1];
                        side[1] = left;
                    }
                }
                strips.add(new Strip(front, back, s));
            }
        }
        int sheets = (strips.size() + rows - 1) / rows;
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < sheets; i++) {
            int[] front = new int[2 * rows];
            int[] back = new int[2 * rows];
            int[] depths = new int[rows];
            for (int r = 0; r < rows; r++) {
                int at = r * sheets + i;
                if (at >= strips.size()) continue;
                Strip strip = strips.get(at);
                System.arraycopy(strip.front(), 0, front, 2 * r, 2);
                System.arraycopy(strip.back(), 0, back, 2 * r, 2);
                depths[r] = strip.depth();
            }
            sides.add(new Side(front, depths, true));
            sides.add(new Side(back, depths, false));
        }
        return sides;
    }

    static List<Side> beside(int pages, int columns, int rows, boolean rightToLeft) {
        List<Side> sides = new ArrayList<>();
        int up = columns * rows;
        for (int first = 0; first < pages; first += up) {
            int[] cells = new int[up];
            Arrays.fill(cells, BLANK);
            for (int i = 0; i < up && first + i < pages; i++) {
                int column = rightToLeft ? columns - 1 - i % columns : i % columns;
                cells[i / columns * columns + column] = first + i + 1;
            }
            sides.add(new Side(cells, new int[rows], sides.size() % 2 == 0));
        }
        return sides;
    }
}
