package octavo.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.content.Phrases;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.pdf.CoverSheet.Align;
import org.jspecify.annotations.Nullable;

/// Typographic covers. All measures grow with the page: `unit` is a hundredth of the trim's width.
public enum CoverDesign {
    /// Cloth with a label, as binders make it.
    LABEL("EB Garamond"),
    /// The upper part a field of colour, the title large at its foot.
    FIELD("Source Sans 3"),
    /// A quarter binding: cloth over the spine, paper beside it.
    QUARTER("EB Garamond");

    /// Languages whose spines are read from the bottom upwards.
    private static final Set<String> UPWARDS =
            Set.of("fr", "es", "it", "pt", "ca", "ro", "pl", "cs", "sk", "hu", "ru", "uk", "el");

    private static final int MOST_NAMES = 12;
    private static final int FIRST_NAMES = 3;

    private final String family;

    CoverDesign(String family) {
        this.family = family;
    }

    /// The design that goes with a style.
    public static CoverDesign of(String style) {
        return switch (style) {
            case "modern", "plain", "large-print" -> FIELD;
            case "reader", "journal" -> QUARTER;
            default -> LABEL;
        };
    }

    /// `label`, `field`, `quarter`; null for anything else.
    public static @Nullable CoverDesign named(String name) {
        for (CoverDesign d : values()) if (d.name().equalsIgnoreCase(name)) return d;
        return null;
    }

    private Ink ground(Ink cloth) {
        return switch (this) {
            case LABEL -> cloth;
            case FIELD -> Ink.WHITE;
            case QUARTER -> Ink.CREAM;
        };
    }

    /// What text on the ground is printed with.
    private Ink onGround() {
        return this == LABEL ? Ink.CREAM : Ink.BLACK;
    }

    /// The front for a screen.
    static CoverSheet front(
            CoverDesign design, CoverText text, FontLibrary fonts, double width, double height) {
        CoverGeometry g = CoverGeometry.front(width, height);
        CoverSheet sheet = new CoverSheet(fonts, text.language());
        Ink cloth = Ink.cloth(text.title());
        double left = g.frontX();
        sheet.rect(left, 0, width, height, design.ground(cloth));
        if (design == FIELD) sheet.rect(left, 0, width, height * 0.62, cloth);
        if (design == QUARTER) sheet.rect(left, 0, width * 0.1, height, cloth);
        design.front(sheet, text, g, cloth);
        return sheet;
    }

    /// Back, spine and front.
    ///
    /// @param picture that the editor gave for the front, or null: nothing is drawn over it, and the cloth is of its
    ///     colour
    CoverSheet wrap(
            CoverText text,
            CoverGeometry g,
            @Nullable CoverImage picture,
            FontLibrary fonts,
            Diagnostics diagnostics) {
        CoverSheet sheet = new CoverSheet(fonts, text.language());
        Ink cloth = picture == null ? Ink.cloth(text.title()) : Ink.clothFor(picture.meanRgb());
        double b = g.bleed();
        sheet.rect(-b, -b, g.width() + 2 * b, g.trimHeight() + 2 * b, ground(cloth));
        if (this == FIELD) {
            sheet.rect(-b, -b, g.width() + 2 * b, b + g.trimHeight() * 0.62, cloth);
            // All of the spine: its text may begin at the foot.
            sheet.rect(g.spineX(), -b, g.spine(), g.trimHeight() + 2 * b, cloth);
        }
        if (this == QUARTER) {
            double over = g.trimWidth() * 0.1;
            sheet.rect(g.spineX() - over, -b, g.spine() + 2 * over, g.trimHeight() + 2 * b, cloth);
        }
        back(sheet, text, g, diagnostics);
        spine(sheet, text, g, diagnostics);
        if (picture == null) front(sheet, text, g, cloth);
        return sheet;
    }

    private void front(CoverSheet s, CoverText t, CoverGeometry g, Ink cloth) {
        switch (this) {
            case LABEL -> label(s, t, g, cloth);
            case FIELD -> field(s, t, g);
            case QUARTER -> quarter(s, t, g, cloth);
        }
    }

    /// Who edited it, as the title page says it; of more names than a cover bears the first.
    private static String names(CoverText t) {
        if (t.names().isEmpty()) return "";
        Phrases phrases = Phrases.of(t.language());
        boolean many = t.names().size() > MOST_NAMES;
        String names =
                many
                        ? String.join(", ", t.names().subList(0, FIRST_NAMES)) + " et al."
                        : phrases.join(t.names());
        return phrases.format("edited-by", names);
    }

    private void label(CoverSheet s, CoverText t, CoverGeometry g, Ink cloth) {
        double unit = g.trimWidth() / 100;
        double width = 68 * unit;
        double x = g.frontX() + (g.trimWidth() - width) / 2;
        double middle = x + width / 2;
        double room = width - 12 * unit;
        Face roman = s.face(family, 400, false);
        Face italic = s.face(family, 400, true);
        double size = s.fitting(roman, t.title(), 9.5 * unit, 4.2 * unit, room, 5);
        List<String> title = s.even(roman, t.title(), size, room);
        String sub = t.subtitle();
        double subSize = 4.2 * unit;
        List<String> subtitle = sub == null ? List.of() : s.even(italic, sub, subSize, room);
        String who = names(t);
        double nameSize = s.fitting(roman, who, 4 * unit, 2.8 * unit, room, 4);
        List<String> names = who.isEmpty() ? List.of() : s.even(roman, who, nameSize, room);
        double height =
                11 * unit
                        + title.size() * size * 1.12
                        + (subtitle.isEmpty() ? 0 : 3 * unit + subtitle.size() * subSize * 1.25)
                        + (names.isEmpty() ? 0 : 8 * unit + names.size() * nameSize * 1.3)
                        + 7 * unit;
        double top = Math.max(g.safe(), g.trimHeight() * 0.40 - height / 2 - 8 * unit);
        s.rect(x, top, width, height, Ink.CREAM);
        frame(
                s,
                x + 2.2 * unit,
                top + 2.2 * unit,
                width - 4.4 * unit,
                height - 4.4 * unit,
                unit,
                cloth);
        double y = top + 9 * unit;
        for (String l : title) {
            y += size * (l.equals(title.getFirst()) && y < top + 9.1 * unit ? 0.8 : 1.12);
            s.line(roman, l, size, middle, y, Align.CENTER, Ink.BLACK);
        }
        if (!subtitle.isEmpty()) y += 3 * unit;
        for (String l : subtitle) {
            y += subSize * 1.25;
            s.line(italic, l, subSize, middle, y, Align.CENTER, Ink.BLACK);
        }
        if (!names.isEmpty()) {
            y += 5 * unit;
            s.rect(middle - 5 * unit, y, 10 * unit, 0.25 * unit, cloth);
            y += 1.5 * unit;
        }
        for (String l : names) {
            y += nameSize * 1.3;
            s.line(roman, l, nameSize, middle, y, Align.CENTER, Ink.BLACK);
        }
        publisher(s, t, g, Ink.CREAM, Align.CENTER);
    }

    private static void frame(
            CoverSheet s, double x, double y, double w, double h, double unit, Ink ink) {
        double line = 0.35 * unit;
        s.rect(x, y, w, line, ink);
        s.rect(x, y + h - line, w, line, ink);
        s.rect(x, y, line, h, ink);
        s.rect(x + w - line, y, line, h, ink);
    }

    private void field(CoverSheet s, CoverText t, CoverGeometry g) {
        double unit = g.trimWidth() / 100;
        double margin = Math.max(g.safe(), 9 * unit);
        Align side = g.rightToLeft() ? Align.RIGHT : Align.LEFT;
        double x = g.rightToLeft() ? g.frontX() + g.trimWidth() - margin : g.frontX() + margin;
        double room = g.trimWidth() - 2 * margin;
        double foot = g.trimHeight() * 0.62;
        Face bold = s.face(family, 700, false);
        Face plain = s.face(family, 400, false);
        double size = s.fitting(bold, t.title(), 15 * unit, 5 * unit, room, 6);
        List<String> title = s.even(bold, t.title(), size, room);
        String sub = t.subtitle();
        List<String> subtitle = sub == null ? List.of() : s.even(plain, sub, 5 * unit, room);
        double y =
                foot
                        - 9 * unit
                        - subtitle.size() * 6.4 * unit
                        - (subtitle.isEmpty() ? 0 : 2 * unit);
        double first = y - (title.size() - 1) * size * 1.04;
        if (first - size < margin) first = margin + size;
        for (int i = 0; i < title.size(); i++)
            s.line(bold, title.get(i), size, x, first + i * size * 1.04, side, Ink.WHITE);
        for (String l : subtitle) {
            y += 6.4 * unit + (l.equals(subtitle.getFirst()) ? 2 * unit : 0);
            s.line(plain, l, 5 * unit, x, y, side, Ink.WHITE);
        }
        y = foot + 10 * unit;
        if (!names(t).isEmpty()) {
            double nameSize = s.fitting(plain, names(t), 5 * unit, 3.4 * unit, room, 4);
            for (String l : s.even(plain, names(t), nameSize, room)) {
                s.line(plain, l, nameSize, x, y, side, Ink.BLACK);
                y += nameSize * 1.28;
            }
        }
        publisher(s, t, g, Ink.BLACK, side);
    }

    private void quarter(CoverSheet s, CoverText t, CoverGeometry g, Ink cloth) {
        double unit = g.trimWidth() / 100;
        boolean rtl = g.rightToLeft();
        Align side = rtl ? Align.RIGHT : Align.LEFT;
        double x = rtl ? g.frontX() + 82 * unit : g.frontX() + 18 * unit;
        double room = 82 * unit - Math.max(g.safe(), 8 * unit);
        Face roman = s.face(family, 400, false);
        Face italic = s.face(family, 400, true);
        double size = s.fitting(roman, t.title(), 11.5 * unit, 5 * unit, room, 5);
        double y = g.trimHeight() * 0.2;
        s.rect(rtl ? x - 16 * unit : x, y, 16 * unit, 1.2 * unit, cloth);
        y += 4 * unit;
        for (String l : s.even(roman, t.title(), size, room)) {
            y += size * 1.1;
            s.line(roman, l, size, x, y, side, Ink.BLACK);
        }
        String sub = t.subtitle();
        if (sub != null) {
            y += 3 * unit;
            for (String l : s.even(italic, sub, 5 * unit, room)) {
                y += 6.3 * unit;
                s.line(italic, l, 5 * unit, x, y, side, Ink.BLACK);
            }
        }
        y = g.trimHeight() * 0.72;
        if (!names(t).isEmpty()) {
            double nameSize = s.fitting(roman, names(t), 4.8 * unit, 3.2 * unit, room, 4);
            for (String l : s.even(roman, names(t), nameSize, room)) {
                s.line(roman, l, nameSize, x, y, side, Ink.BLACK);
                y += nameSize * 1.3;
            }
        }
        publisher(s, t, g, Ink.BLACK, side);
    }

    private void publisher(CoverSheet s, CoverText t, CoverGeometry g, Ink ink, Align side) {
        String name = t.publisher();
        if (name == null || name.isBlank()) return;
        double unit = g.trimWidth() / 100;
        double inset = this == QUARTER ? 18 * unit : Math.max(g.safe(), 9 * unit);
        double x =
                switch (side) {
                    case CENTER -> g.frontX() + g.trimWidth() / 2;
                    case LEFT -> g.frontX() + inset;
                    case RIGHT -> g.frontX() + g.trimWidth() - inset;
                };
        double y = g.trimHeight() - Math.max(g.safe(), 7 * unit);
        s.line(s.face(family, 400, false), name, 3.4 * unit, x, y, side, ink);
    }

    private void spine(CoverSheet s, CoverText t, CoverGeometry g, Diagnostics diagnostics) {
        if (g.spineText() <= 0) {
            diagnostics.add(
                    Diagnostic.note(
                            "cover-spine-bare",
                            "the spine is " + mm(g.spine()) + " wide: too narrow for text",
                            null,
                            null));
            return;
        }
        Face face = s.face(family, this == FIELD ? 700 : 400, false);
        double size = Math.min(28, g.spineText() / 1.3);
        double room = g.trimHeight() - 2 * Math.max(g.safe(), 18) - 36;
        String names = t.names().size() > 4 ? "" : String.join(", ", t.names());
        String title = t.title();
        double gap = 2 * size;
        double needed =
                s.width(face, title, size)
                        + (names.isEmpty() ? 0 : gap + s.width(face, names, size * 0.8));
        if (needed > room && !names.isEmpty()) {
            names = "";
            needed = s.width(face, title, size);
        }
        if (needed > room) size = Math.max(6, size * room / needed);
        if (s.width(face, title, size) > room) {
            diagnostics.add(
                    Diagnostic.warning(
                            "cover-spine-bare",
                            "the title is too long for the spine, which stays bare",
                            null,
                            null));
            return;
        }
        boolean up = UPWARDS.contains(t.language().split("-")[0]);
        int turn = up ? -90 : 90;
        Ink ink = this == QUARTER || this == LABEL ? Ink.CREAM : Ink.WHITE;
        // Capitals stand in the middle of the spine: they are about two thirds of the size high.
        double middle = g.spineX() + g.spine() / 2;
        double x = up ? middle + size * 0.33 : middle - size * 0.33;
        double edge = Math.max(g.safe(), 18) + 18;
        s.turned(face, title, size, x, up ? g.trimHeight() - edge : edge, turn, ink);
        if (names.isEmpty()) return;
        double small = size * 0.8;
        double w = s.width(face, names, small);
        double end = up ? edge + w : g.trimHeight() - edge - w;
        double nx = up ? middle + small * 0.33 : middle - small * 0.33;
        s.turned(face, names, small, nx, end, turn, ink);
    }

    private void back(CoverSheet s, CoverText t, CoverGeometry g, Diagnostics diagnostics) {
        double margin = Math.max(g.safe(), g.trimWidth() * 0.11);
        double over = this == QUARTER ? g.trimWidth() * 0.1 : 0;
        double x = g.backX() + margin + (g.rightToLeft() ? over : 0);
        double room = g.trimWidth() - 2 * margin - over;
        double barcodeTop = Barcode.draw(s, t, g, over);
        String blurb = t.blurb();
        if (blurb == null || blurb.isBlank()) return;
        double top = g.trimHeight() * 0.13;
        double bottom = this == FIELD ? g.trimHeight() * 0.62 - 12 : barcodeTop - 18;
        Face face = s.face(family, 400, false);
        Ink ink = this == FIELD ? Ink.WHITE : onGround();
        for (double size = 12; size >= 8; size -= 0.5) {
            List<String> lines = new ArrayList<>();
            for (String p : blurb.strip().split("\\n\\s*\\n")) {
                if (!lines.isEmpty()) lines.add("");
                lines.addAll(s.filled(face, p, size, room));
            }
            if (top + lines.size() * size * 1.4 > bottom) continue;
            Align side = g.rightToLeft() ? Align.RIGHT : Align.LEFT;
            double y = top;
            for (String l : lines) {
                y += l.isEmpty() ? size * 0.7 : size * 1.4;
                if (!l.isEmpty())
                    s.line(face, l, size, g.rightToLeft() ? x + room : x, y, side, ink);
            }
            return;
        }
        diagnostics.add(
                Diagnostic.warning(
                        "cover-blurb-long",
                        "the blurb does not fit on the back cover even at 8 pt, and is left out",
                        null,
                        "make `blurb` in book.yaml shorter"));
    }

    static String mm(double pt) {
        return String.format(Locale.ROOT, "%.1f mm", pt / 72 * 25.4);
    }

    /// The front as a PNG of 1600 by 2400 pixels, for an e-book: the shops' least of 1400 across, Apple's most of four
    /// million.
    public static byte[] png(CoverDesign design, CoverText text, FontLibrary fonts) {
        return CoverPicture.png(front(design, text, fonts, 400, 600), 400, 600, 4);
    }

    /// A whole cover as a PDF for the press.
    public static byte[] pdf(
            CoverDesign design,
            CoverText text,
            CoverGeometry geometry,
            CoverPdf.Target target,
            @Nullable CoverImage picture,
            FontLibrary fonts,
            Diagnostics diagnostics) {
        CoverSheet sheet = design.wrap(text, geometry, picture, fonts, diagnostics);
        return CoverPdf.write(sheet, text, geometry, target, picture);
    }
}
