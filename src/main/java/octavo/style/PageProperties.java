package octavo.style;

import static octavo.style.Parsers.words;
import static octavo.style.Property.enumerated;

import java.util.ArrayList;
import java.util.List;
import octavo.style.Property.Use;
import octavo.style.css.CssLength;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// The page box: its size, bleed, marks and grid (CSS Paged Media 3).
final class PageProperties {
    static final List<Property<?>> ALL =
            List.of(
                    new Property<PageSize>(
                            "size",
                            false,
                            Use.PAGE,
                            "one or two *length*s | "
                                    + String.join(" | ", PageSize.NAMED.keySet())
                                    + ", with portrait or landscape",
                            PageSize::parse,
                            PageProperties::setSize,
                            (to, from) -> {
                                to.pageWidthPt = from.pageWidthPt;
                                to.pageHeightPt = from.pageHeightPt;
                            }),
                    new Property<CssLength>(
                            "bleed",
                            false,
                            Use.PAGE,
                            "auto | *length*",
                            in -> in.tryIdent("auto") ? CssLength.ZERO : Parsers.positiveLength(in),
                            (c, v) -> c.state().bleedPt = c.pt(v),
                            (to, from) -> to.bleedPt = from.bleedPt),
                    new Property<List<String>>(
                            "marks",
                            false,
                            Use.PAGE,
                            "none | crop | cross",
                            PageProperties::marks,
                            (c, v) -> {
                                c.state().cropMarks = v.contains("crop");
                                c.state().crossMarks = v.contains("cross");
                            },
                            (to, from) -> {
                                to.cropMarks = from.cropMarks;
                                to.crossMarks = from.crossMarks;
                            }),
                    new Property<CssLength>(
                            "-octavo-grid",
                            false,
                            Use.PAGE,
                            "none | *length*: the distance of the lines on which all text stands",
                            in -> in.tryIdent("none") ? CssLength.ZERO : Parsers.positiveLength(in),
                            (c, v) -> c.state().gridPt = c.pt(v),
                            (to, from) -> to.gridPt = from.gridPt),
                    enumerated(
                            "-octavo-facing",
                            false,
                            Use.PAGE,
                            words("even", true, "none", false),
                            s -> s.facing,
                            (s, v) -> s.facing = v));

    private PageProperties() {}

    private static void setSize(Scope c, PageSize size) {
        double w = c.pt(size.width());
        double h = c.pt(size.height());
        c.state().pageWidthPt = w;
        c.state().pageHeightPt = h;
    }

    private static @Nullable List<String> marks(ValueReader in) {
        if (in.tryIdent("none")) return List.of();
        List<String> out = new ArrayList<>();
        for (Value v = in.peek(); v != null; v = in.peek()) {
            String word = in.tryIdent();
            if (word == null || !word.equals("crop") && !word.equals("cross")) return null;
            out.add(word);
        }
        return out.isEmpty() ? null : out;
    }
}
