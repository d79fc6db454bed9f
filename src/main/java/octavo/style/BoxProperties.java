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
                        s -> s.s.display,
                        (s, v) -> s.s.display = v));
        p.add(
                enumerated(
                        "float",
                        false,
                        Use.BOTH,
                        FLOAT,
                        s -> s.s.floatMode,
                        (s, v) -> s.s.floatMode = v));
        p.add(enumerated("clear", false, Use.BOTH, CLEAR, s -> s.s.clear, (s, v) -> s.s.clear = v));
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
        p.add(size("width", "auto", s -> s.s.width, (s, v) -> s.s.width = v));
        p.add(size("height", "auto", s -> s.s.height, (s, v) -> s.s.height = v));
        p.add(size("min-width", "auto", s -> s.s.minWidth, (s, v) -> s.s.minWidth = v));
        p.add(size("max-width", "none", s -> s.s.maxWidth, (s, v) -> s.s.maxWidth = v));
        p.add(size("min-height", "auto", s -> s.s.minHeight, (s, v) -> s.s.minHeight = v));
        p.add(size("max-height", "none", s -> s.s.maxHeight, (s, v) -> s.s.maxHeight = v));
        p.add(
                new Property<Color>(
                        "background-color",
                        false,
                        Use.BOTH,
                        Colors.VALUES,
                        Colors::parse,
                        (c, v) -> c.state().s.background = Colors.resolve(v, c.state().s.color),
                        (to, from) -> to.s.background = from.s.background));
        p.add(verticalAlign());
        p.add(
                new Property<InitialLetter>(
                        "initial-letter",
                        false,
                        Use.PRINT,
                        "normal | *number* with an *integer* for the lines it sinks",
                        BoxProperties::initialLetter,
                        (c, v) -> c.state().s.initialLetter = v,
                        (to, from) -> to.s.initialLetter = from.s.initialLetter));
        p.add(
                enumerated(
                        "text-decoration-line",
                        false,
                        Use.BOTH,
                        DECORATION,
                        s -> s.s.decoration,
                        (s, v) -> s.s.decoration = v));
        p.add(
                enumerated(
                        "box-decoration-break",
                        false,
                        Use.BOTH,
                        DECORATION_BREAK,
                        s -> s.s.cloneDecoration,
                        (s, v) -> s.s.cloneDecoration = v));
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
            return (this == START) == s.s.rightToLeft ? 1 : 3;
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
                        c.state().s.margin =
                                with(c.state().s.margin, sideOf.applyAsInt(c), v.extent(c)),
                (to, from) -> {
                    int side = sideOf.applyAsInt(new Scope(to, from, 0, 0));
                    to.s.margin = with(to.s.margin, side, side(from.s.margin, side));
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
                        c.state().s.padding =
                                with(c.state().s.padding, sideOf.applyAsInt(c), c.extent(v)),
                (to, from) -> {
                    int side = sideOf.applyAsInt(new Scope(to, from, 0, 0));
                    to.s.padding = with(to.s.padding, side, side(from.s.padding, side));
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
                    Color color = Colors.resolve(v, c.state().s.color);
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
                    StyleBuilder s = c.state().s;
                    s.verticalAlign = v.align();
                    s.verticalShiftPt = c.pt(v.length()) + v.length().fraction() * s.lineHeightPt;
                },
                (to, from) ->
                        to.s.verticalAlign(from.s.verticalAlign)
                                .verticalShiftPt(from.s.verticalShiftPt));
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
            case 0 -> s.s.borderTop;
            case 1 -> s.s.borderRight;
            case 2 -> s.s.borderBottom;
            default -> s.s.borderLeft;
        };
    }

    private static void set(StyleState s, int side, Border b) {
        switch (side) {
            case 0 -> s.s.borderTop = b;
            case 1 -> s.s.borderRight = b;
            case 2 -> s.s.borderBottom = b;
            default -> s.s.borderLeft = b;
        }
    }
}
