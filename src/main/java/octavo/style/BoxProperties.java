package octavo.style;

import static octavo.style.Parsers.keyword;
import static octavo.style.Parsers.list;
import static octavo.style.Parsers.words;
import static octavo.style.Property.enumerated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import octavo.style.Border.LineStyle;
import octavo.style.BoxStyle.Clear;
import octavo.style.BoxStyle.Decoration;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.InitialLetter;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.style.Property.Use;
import octavo.style.css.CssLength;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Boxes: display, floats, margins, borders, sizes, backgrounds, inline alignment.
final class BoxProperties {
    private static final Map<String, Display> DISPLAY =
            words(
                    "none", Display.NONE,
                    "inline", Display.INLINE,
                    "inline-block", Display.INLINE_BLOCK,
                    "block", Display.BLOCK,
                    "list-item", Display.LIST_ITEM,
                    "table", Display.TABLE,
                    "table-row-group", Display.TABLE_ROW_GROUP,
                    "table-header-group", Display.TABLE_HEADER_GROUP,
                    "table-footer-group", Display.TABLE_FOOTER_GROUP,
                    "table-row", Display.TABLE_ROW,
                    "table-cell", Display.TABLE_CELL,
                    "table-caption", Display.TABLE_CAPTION,
                    "table-column", Display.TABLE_COLUMN,
                    "table-column-group", Display.TABLE_COLUMN_GROUP);
    private static final Map<String, FloatMode> FLOAT =
            words(
                    "none", FloatMode.NONE,
                    "left", FloatMode.LEFT,
                    "right", FloatMode.RIGHT,
                    "inside", FloatMode.INSIDE,
                    "outside", FloatMode.OUTSIDE,
                    "footnote", FloatMode.FOOTNOTE,
                    "top", FloatMode.TOP,
                    "bottom", FloatMode.BOTTOM,
                    "page", FloatMode.PAGE,
                    "-octavo-margin", FloatMode.MARGIN);
    private static final Map<String, Clear> CLEAR =
            words("none", Clear.NONE, "left", Clear.LEFT, "right", Clear.RIGHT, "both", Clear.BOTH);
    static final Map<String, LineStyle> LINE_STYLE =
            words(
                    "none", LineStyle.NONE,
                    "hidden", LineStyle.NONE,
                    "solid", LineStyle.SOLID,
                    "dashed", LineStyle.DASHED,
                    "dotted", LineStyle.DOTTED,
                    "double", LineStyle.DOUBLE);
    private static final Map<String, Double> LINE_WIDTH =
            words("thin", 0.5, "medium", 1.0, "thick", 2.0);
    private static final Map<String, Decoration> DECORATION =
            words(
                    "none", Decoration.NONE,
                    "underline", Decoration.UNDERLINE,
                    "line-through", Decoration.LINE_THROUGH);
    private static final Map<String, VerticalAlign> VERTICAL =
            words(
                    "baseline", VerticalAlign.BASELINE,
                    "sub", VerticalAlign.SUB,
                    "super", VerticalAlign.SUPER,
                    "top", VerticalAlign.TOP,
                    "middle", VerticalAlign.MIDDLE,
                    "bottom", VerticalAlign.BOTTOM);

    private static final Map<String, Boolean> DECORATION_BREAK =
            words("slice", false, "clone", true);
    static final List<String> SIDES = List.of("top", "right", "bottom", "left");
    static final List<Property<?>> ALL = all();

    /// `vertical-align` as a keyword or a raise.
    private record Raise(VerticalAlign align, CssLength length) {}

    /// A length or a keyword that is no length.
    ///
    /// @param keyword stands for the extent when it is set
    private record Size(@Nullable Extent keyword, CssLength length) {
        Extent extent(Scope c) {
            return keyword == null ? c.extent(length) : keyword;
        }
    }

    private BoxProperties() {}

    private static List<Property<?>> all() {
        List<Property<?>> p = new ArrayList<>();
        p.add(
                enumerated(
                        "display",
                        false,
                        Use.BOTH,
                        DISPLAY,
                        s -> s.box.display,
                        (s, v) -> s.box.display = v));
        p.add(
                enumerated(
                        "float",
                        false,
                        Use.BOTH,
                        FLOAT,
                        s -> s.box.floatMode,
                        (s, v) -> s.box.floatMode = v));
        p.add(
                enumerated(
                        "clear",
                        false,
                        Use.BOTH,
                        CLEAR,
                        s -> s.box.clear,
                        (s, v) -> s.box.clear = v));
        for (int i = 0; i < 4; i++) p.add(margin(i));
        for (int i = 0; i < 4; i++) p.add(padding(i));
        for (Inline i : Inline.values()) {
            p.add(margin("margin-inline-" + i.key(), c -> i.side(c.state())));
            p.add(padding("padding-inline-" + i.key(), c -> i.side(c.state())));
        }
        for (int i = 0; i < 4; i++) {
            p.add(borderWidth(i));
            p.add(borderStyle(i));
            p.add(borderColor(i));
        }
        p.add(size("width", "auto", s -> s.box.width, (s, v) -> s.box.width = v));
        p.add(size("height", "auto", s -> s.box.height, (s, v) -> s.box.height = v));
        p.add(size("min-width", "auto", s -> s.box.minWidth, (s, v) -> s.box.minWidth = v));
        p.add(size("max-width", "none", s -> s.box.maxWidth, (s, v) -> s.box.maxWidth = v));
        p.add(size("min-height", "auto", s -> s.box.minHeight, (s, v) -> s.box.minHeight = v));
        p.add(size("max-height", "none", s -> s.box.maxHeight, (s, v) -> s.box.maxHeight = v));
        p.add(
                new Property<Color>(
                        "background-color",
                        false,
                        Use.BOTH,
                        Colors.VALUES,
                        Colors::parse,
                        (c, v) ->
                                c.state().box.background = Colors.resolve(v, c.state().text.color),
                        (to, from) -> to.box.background = from.box.background));
        p.add(verticalAlign());
        p.add(
                new Property<InitialLetter>(
                        "initial-letter",
                        false,
                        Use.PRINT,
                        "normal | *number* with an *integer* for the lines it sinks",
                        BoxProperties::initialLetter,
                        (c, v) -> c.state().box.initialLetter = v,
                        (to, from) -> to.box.initialLetter = from.box.initialLetter));
        p.add(
                enumerated(
                        "text-decoration-line",
                        false,
                        Use.BOTH,
                        DECORATION,
                        s -> s.box.decoration,
                        (s, v) -> s.box.decoration = v));
        p.add(
                enumerated(
                        "box-decoration-break",
                        false,
                        Use.BOTH,
                        DECORATION_BREAK,
                        s -> s.box.cloneDecoration,
                        (s, v) -> s.box.cloneDecoration = v));
        return List.copyOf(p);
    }

    /// The property of the side that `margin-inline-start` and its like mean here; null for all others.
    static @Nullable String physicalOf(String name, StyleState state) {
        int at = name.indexOf("-inline-");
        if (at < 0) return null;
        for (Inline i : Inline.values())
            if (name.endsWith(i.key())) return name.substring(0, at + 1) + SIDES.get(i.side(state));
        return null;
    }

    /// CSS Logical Properties 1, section 4.2, for text in lines from left to right or from right to left.
    private enum Inline {
        START,
        END;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        int side(StyleState s) {
            return (this == START) == s.text.rightToLeft ? 1 : 3;
        }
    }

    private static Property<Size> margin(int side) {
        return margin("margin-" + SIDES.get(side), c -> side);
    }

    private static Property<CssLength> padding(int side) {
        return padding("padding-" + SIDES.get(side), c -> side);
    }

    private static Property<Size> margin(String name, ToIntFunction<Scope> sideOf) {
        return new Property<>(
                name,
                false,
                Use.BOTH,
                "*length* | *percentage* | auto",
                in ->
                        in.tryIdent("auto")
                                ? new Size(Extent.AUTO, CssLength.ZERO)
                                : plain(in.tryLength()),
                (c, v) ->
                        c.state().box.margin =
                                with(c.state().box.margin, sideOf.applyAsInt(c), v.extent(c)),
                (to, from) -> {
                    int side = sideOf.applyAsInt(new Scope(to, from, 0, 0));
                    to.box.margin = with(to.box.margin, side, side(from.box.margin, side));
                });
    }

    private static Property<CssLength> padding(String name, ToIntFunction<Scope> sideOf) {
        return new Property<>(
                name,
                false,
                Use.BOTH,
                "*length* | *percentage*",
                Parsers::positiveLengthPercentage,
                (c, v) ->
                        c.state().box.padding =
                                with(c.state().box.padding, sideOf.applyAsInt(c), c.extent(v)),
                (to, from) -> {
                    int side = sideOf.applyAsInt(new Scope(to, from, 0, 0));
                    to.box.padding = with(to.box.padding, side, side(from.box.padding, side));
                });
    }

    private static Property<CssLength> borderWidth(int side) {
        return new Property<>(
                "border-" + SIDES.get(side) + "-width",
                false,
                Use.BOTH,
                "*length* | " + list(LINE_WIDTH),
                BoxProperties::lineWidth,
                (c, v) -> {
                    Border b = border(c.state(), side);
                    set(c.state(), side, new Border(c.pt(v), b.style(), b.color()));
                },
                (to, from) -> {
                    Border b = border(to, side);
                    set(to, side, new Border(border(from, side).widthPt(), b.style(), b.color()));
                });
    }

    private static Property<LineStyle> borderStyle(int side) {
        return new Property<>(
                "border-" + SIDES.get(side) + "-style",
                false,
                Use.BOTH,
                list(LINE_STYLE),
                keyword(LINE_STYLE),
                (c, v) -> {
                    Border b = border(c.state(), side);
                    set(c.state(), side, new Border(b.widthPt(), v, b.color()));
                },
                (to, from) -> {
                    Border b = border(to, side);
                    set(to, side, new Border(b.widthPt(), border(from, side).style(), b.color()));
                });
    }

    private static Property<Color> borderColor(int side) {
        return new Property<>(
                "border-" + SIDES.get(side) + "-color",
                false,
                Use.BOTH,
                Colors.VALUES,
                Colors::parse,
                (c, v) -> {
                    Border b = border(c.state(), side);
                    Color color = Colors.resolve(v, c.state().text.color);
                    set(c.state(), side, new Border(b.widthPt(), b.style(), color));
                },
                (to, from) -> {
                    Border b = border(to, side);
                    set(to, side, new Border(b.widthPt(), b.style(), border(from, side).color()));
                });
    }

    static @Nullable CssLength lineWidth(ValueReader in) {
        CssLength l = Parsers.positiveLength(in);
        if (l != null) return l;
        String word = in.tryIdent();
        Double pt = word == null ? null : LINE_WIDTH.get(word);
        return pt == null ? null : CssLength.pt(pt);
    }

    private static Property<Size> size(
            String name,
            String keywords,
            Function<StyleState, Extent> getter,
            BiConsumer<StyleState, Extent> setter) {
        return new Property<>(
                name,
                false,
                Use.BOTH,
                "*length* | *percentage* | " + keywords,
                in -> {
                    for (String k : keywords.split(" \\| ")) {
                        if (in.tryIdent(k)) return new Size(extentOf(name), CssLength.ZERO);
                    }
                    return plain(Parsers.positiveLengthPercentage(in));
                },
                (c, v) -> setter.accept(c.state(), v.extent(c)),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    private static Extent extentOf(String property) {
        return property.startsWith("min-") ? Extent.ZERO : Extent.AUTO;
    }

    private static @Nullable Size plain(@Nullable CssLength l) {
        return l == null ? null : new Size(null, l);
    }

    private static Property<Raise> verticalAlign() {
        return new Property<>(
                "vertical-align",
                false,
                Use.BOTH,
                list(VERTICAL) + " | *length* | *percentage*",
                in -> {
                    CssLength l = in.tryLength();
                    if (l != null) return new Raise(VerticalAlign.LENGTH, l);
                    String word = in.tryIdent();
                    VerticalAlign a = word == null ? null : VERTICAL.get(word);
                    return a == null ? null : new Raise(a, CssLength.ZERO);
                },
                (c, v) -> {
                    StyleState s = c.state();
                    double ofLine = v.length().fraction() * s.text.lineHeightPt;
                    s.box.verticalAlign = v.align();
                    s.box.verticalShiftPt = c.pt(v.length()) + ofLine;
                },
                (to, from) -> {
                    to.box.verticalAlign = from.box.verticalAlign;
                    to.box.verticalShiftPt = from.box.verticalShiftPt;
                });
    }

    /// CSS Inline 3, section 7.2: without a second number the letter sinks by its size, rounded down.
    private static @Nullable InitialLetter initialLetter(ValueReader in) {
        if (in.tryIdent("normal")) return InitialLetter.NORMAL;
        Double size = in.tryNumber();
        if (size == null || size < 1) return null;
        if (in.done() || in.tryIdent("drop"))
            return new InitialLetter(size, (int) Math.floor(size));
        if (in.tryIdent("raise")) return new InitialLetter(size, 1);
        Integer sink = Parsers.positiveInteger(in);
        return sink == null ? null : new InitialLetter(size, sink);
    }

    private static Extent side(Edges e, int side) {
        return switch (side) {
            case 0 -> e.top();
            case 1 -> e.right();
            case 2 -> e.bottom();
            default -> e.left();
        };
    }

    private static Edges with(Edges e, int side, Extent x) {
        return switch (side) {
            case 0 -> new Edges(x, e.right(), e.bottom(), e.left());
            case 1 -> new Edges(e.top(), x, e.bottom(), e.left());
            case 2 -> new Edges(e.top(), e.right(), x, e.left());
            default -> new Edges(e.top(), e.right(), e.bottom(), x);
        };
    }

    private static Border border(StyleState s, int side) {
        return switch (side) {
            case 0 -> s.box.borderTop;
            case 1 -> s.box.borderRight;
            case 2 -> s.box.borderBottom;
            default -> s.box.borderLeft;
        };
    }

    private static void set(StyleState s, int side, Border b) {
        switch (side) {
            case 0 -> s.box.borderTop = b;
            case 1 -> s.box.borderRight = b;
            case 2 -> s.box.borderBottom = b;
            default -> s.box.borderLeft = b;
        }
    }
}
