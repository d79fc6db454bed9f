package octavo.pdf;

import octavo.font.Face;
import octavo.pdf.CoverSheet.Align;

/// The bar code on the back, at its nominal size: a module is 0.33 mm wide, the bars are 22.85 mm high
/// (ISO/IEC 15420; GS1 General Specifications, 5.2).
final class Barcode {
    private static final double MM = 72 / 25.4;
    private static final double MODULE = 0.33 * MM;
    private static final double BARS = 22.85 * MM;

    /// Guard bars are five modules longer.
    private static final double GUARD = 5 * MODULE;

    private static final int QUIET_LEFT = 11;
    private static final int QUIET_RIGHT = 7;

    private static final double WIDTH = (QUIET_LEFT + Ean13.MODULES + QUIET_RIGHT) * MODULE;

    /// Where there is no number, printers put theirs into a field of 2 by 1.2 inches.
    private static final double FIELD_WIDTH = 144;

    private static final double FIELD_HEIGHT = 86.4;

    private Barcode() {}

    /// Draws the code at the foot of the back, at the spine, and returns the upper edge of its field.
    ///
    /// @param over how far the cloth of the spine reaches over the back
    static double draw(CoverSheet s, CoverText t, CoverGeometry g, double over) {
        double margin = Math.max(g.safe(), 27);
        double y = g.trimHeight() - margin - FIELD_HEIGHT;
        double right =
                g.rightToLeft()
                        ? g.backX() + over + margin + FIELD_WIDTH
                        : g.backX() + g.trimWidth() - over - margin;
        String isbn = t.isbn();
        if (isbn == null) return y;
        double left = right - FIELD_WIDTH;
        s.rect(left, y, FIELD_WIDTH, FIELD_HEIGHT, Ink.WHITE);
        Face face = s.face("Source Sans 3", 400, false);
        double x = left + (FIELD_WIDTH - WIDTH) / 2 + QUIET_LEFT * MODULE;
        String printed = t.printedIsbn() == null ? isbn : t.printedIsbn();
        double middle = x + Ean13.MODULES * MODULE / 2;
        double top = y + 13;
        s.line(face, "ISBN " + printed, 7.5, middle, y + 9.5, Align.CENTER, Ink.BLACK);
        String modules = Ean13.modules(isbn);
        for (int i = 0; i < modules.length(); ) {
            int end = i;
            while (end < modules.length()
                    && modules.charAt(end) == modules.charAt(i)
                    && Ean13.isGuard(end) == Ean13.isGuard(i)) end++;
            if (modules.charAt(i) == '1') {
                double height = BARS - 6 + (Ean13.isGuard(i) ? GUARD : 0);
                s.rect(x + i * MODULE, top, (end - i) * MODULE, height, Ink.BLACK);
            }
            i = end;
        }
        double foot = top + BARS - 6 + 8;
        s.line(face, isbn.substring(0, 1), 8.5, x - 3 * MODULE, foot, Align.RIGHT, Ink.BLACK);
        for (int half = 0; half < 2; half++) {
            double from = x + (half == 0 ? 3 : 50) * MODULE;
            for (int i = 0; i < 6; i++) {
                String digit = isbn.substring(1 + 6 * half + i, 2 + 6 * half + i);
                s.line(
                        face,
                        digit,
                        8.5,
                        from + (7 * i + 3.5) * MODULE,
                        foot,
                        Align.CENTER,
                        Ink.BLACK);
            }
        }
        return y;
    }
}
