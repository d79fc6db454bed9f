package octavo.style;

import static octavo.style.Parsers.keyword;
import static octavo.style.Parsers.list;
import static octavo.style.Parsers.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import octavo.style.FlowStyle.Break;
import octavo.style.Property.Use;
import octavo.style.StyleState.CounterChange;
import octavo.style.StyleState.StringSetting;
import octavo.style.css.CssLength;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Fragmentation, named strings, bookmarks, generated content, lists, tables, pages.
final class FlowProperties {
    private static final Map<String, Break> BREAK =
            words(
                    "auto", Break.AUTO,
                    "avoid", Break.AVOID,
                    "page", Break.PAGE,
                    "always", Break.PAGE,
                    "left", Break.LEFT,
                    "right", Break.RIGHT,
                    "recto", Break.RECTO,
                    "verso", Break.VERSO,
                    "column", Break.COLUMN,
                    "avoid-page", Break.AVOID,
                    "avoid-column", Break.AVOID);
    private static final Map<String, Break> BREAK_INSIDE =
            words(
                    "auto", Break.AUTO,
                    "avoid", Break.AVOID,
                    "avoid-page", Break.AVOID,
                    "avoid-column", Break.AVOID);
    private static final Map<String, Boolean> SPAN = words("none", false, "all", true);
    private static final Map<String, Boolean> FILL =
            words("balance", true, "balance-all", true, "auto", false);
    private static final Map<String, Boolean> SNAP = words("none", false, "block", true);
    static final Map<String, Boolean> INSIDE = words("outside", false, "inside", true);
    private static final Map<String, Boolean> COLLAPSE = words("separate", false, "collapse", true);
    private static final Map<String, Boolean> CAPTION = words("top", false, "bottom", true);

    /// Stands for `auto`; told apart by identity.
    private static final List<String> AUTO_QUOTES = new ArrayList<>();

    static final Property<String> LIST_TYPE =
            new Property<>(
                    "list-style-type",
                    true,
                    Use.BOTH,
                    String.join(" | ", CounterStyles.NAMES) + " | none | *string*",
                    FlowProperties::listType,
                    (c, v) -> c.state().s.type = v,
                    (to, from) -> to.s.type = from.s.type);
    static final Property<Boolean> LIST_POSITION =
            enumerated(
                    "list-style-position",
                    true,
                    Use.BOTH,
                    INSIDE,
                    s -> s.s.inside,
                    (s, v) -> s.s.inside = v);

    static final List<Property<?>> ALL =
            List.of(
                    enumerated(
                            "break-before",
                            false,
                            Use.BOTH,
                            BREAK,
                            s -> s.s.breakBefore,
                            (s, v) -> s.s.breakBefore = v),
                    enumerated(
                            "break-after",
                            false,
                            Use.BOTH,
                            BREAK,
                            s -> s.s.breakAfter,
                            (s, v) -> s.s.breakAfter = v),
                    enumerated(
                            "break-inside",
                            false,
                            Use.BOTH,
                            BREAK_INSIDE,
                            s -> s.s.breakInside,
                            (s, v) -> s.s.breakInside = v),
                    lines("orphans", s -> s.s.orphans, (s, v) -> s.s.orphans = v),
                    lines("widows", s -> s.s.widows, (s, v) -> s.s.widows = v),
                    new Property<String>(
                            "page",
                            true,
                            Use.PRINT,
                            "auto | *name*",
                            in -> in.tryIdent("auto") ? "" : in.tryName(),
                            (c, v) -> c.state().s.page = v.isEmpty() ? c.parent().s.page : v,
                            (to, from) -> to.s.page = from.s.page),
                    enumerated(
                            "-octavo-snap",
                            false,
                            Use.PRINT,
                            SNAP,
                            s -> s.s.gridSnap,
                            (s, v) -> s.s.gridSnap = v),
                    new Property<List<StringSetting>>(
                            "string-set",
                            false,
                            Use.PRINT,
                            "none | *name* with a content list, with commas",
                            FlowProperties::stringSet,
                            (c, v) -> c.state().stringSettings = v,
                            (to, from) -> to.stringSettings = from.stringSettings),
                    new Property<Integer>(
                            "bookmark-level",
                            false,
                            Use.PRINT,
                            "none | *integer*",
                            in ->
                                    in.tryIdent("none")
                                            ? Integer.valueOf(0)
                                            : Parsers.positiveInteger(in),
                            (c, v) -> c.state().s.bookmarkLevel = v,
                            (to, from) -> to.s.bookmarkLevel = from.s.bookmarkLevel),
                    new Property<List<ContentPart>>(
                            "bookmark-label",
                            false,
                            Use.PRINT,
                            "a content list",
                            ContentParser::parts,
                            (c, v) -> c.state().bookmarkParts = v,
                            (to, from) -> to.bookmarkParts = from.bookmarkParts),
                    new Property<List<ContentPart>>(
                            "content",
                            false,
                            Use.BOTH,
                            "normal | none | strings, attr(), counter(), counters(), quotes; in print also"
                                    + " target-counter(), target-text(), leader(), string(), content(),"
                                    + " -octavo-page-range()",
                            ContentParser::content,
                            (c, v) -> c.state().content = v == ContentParser.NORMAL ? null : v,
                            (to, from) -> to.content = from.content),
                    counters("counter-reset", 0, s -> s.counterReset, (s, v) -> s.counterReset = v),
                    counters("counter-set", 0, s -> s.counterSet, (s, v) -> s.counterSet = v),
                    counters(
                            "counter-increment",
                            1,
                            s -> s.counterIncrement,
                            (s, v) -> s.counterIncrement = v),
                    new Property<List<String>>(
                            "quotes",
                            true,
                            Use.BOTH,
                            "auto | none | pairs of *string*s",
                            FlowProperties::quotes,
                            (c, v) -> c.state().quotes = v == AUTO_QUOTES ? null : v,
                            (to, from) -> to.quotes = from.quotes),
                    LIST_TYPE,
                    LIST_POSITION,
                    enumerated(
                            "border-collapse",
                            true,
                            Use.BOTH,
                            COLLAPSE,
                            s -> s.s.collapseBorders,
                            (s, v) -> s.s.collapseBorders = v),
                    new Property<CssLength>(
                            "border-spacing",
                            true,
                            Use.BOTH,
                            "*length*",
                            Parsers::positiveLength,
                            (c, v) -> c.state().s.borderSpacingPt = c.pt(v),
                            (to, from) -> to.s.borderSpacingPt = from.s.borderSpacingPt),
                    enumerated(
                            "caption-side",
                            true,
                            Use.BOTH,
                            CAPTION,
                            s -> s.s.captionBelow,
                            (s, v) -> s.s.captionBelow = v),
                    columns(
                            "column-count",
                            "auto | *integer*",
                            in ->
                                    in.tryIdent("auto")
                                            ? Integer.valueOf(0)
                                            : Parsers.positiveInteger(in),
                            (c, v) -> with(c.state(), v, null, null, null, null)),
                    columns(
                            "column-width",
                            "auto | *length*",
                            in -> in.tryIdent("auto") ? CssLength.ZERO : Parsers.positiveLength(in),
                            (c, v) -> with(c.state(), null, c.pt(v), null, null, null)),
                    columns(
                            "column-gap",
                            "normal | *length*",
                            in ->
                                    in.tryIdent("normal")
                                            ? CssLength.pt(-1)
                                            : Parsers.positiveLength(in),
                            (c, v) -> with(c.state(), null, null, c.pt(v), null, null)),
                    columns(
                            "column-rule-width",
                            "*length* | thin | medium | thick",
                            BoxProperties::lineWidth,
                            (c, v) -> {
                                Border b = c.state().s.columns.rule();
                                with(
                                        c.state(),
                                        null,
                                        null,
                                        null,
                                        new Border(c.pt(v), b.style(), b.color()),
                                        null);
                            }),
                    columns(
                            "column-rule-style",
                            list(BoxProperties.LINE_STYLE),
                            keyword(BoxProperties.LINE_STYLE),
                            (c, v) -> {
                                Border b = c.state().s.columns.rule();
                                with(
                                        c.state(),
                                        null,
                                        null,
                                        null,
                                        new Border(b.widthPt(), v, b.color()),
                                        null);
                            }),
                    new Property<Color>(
                            "column-rule-color",
                            false,
                            Use.BOTH,
                            Colors.VALUES,
                            Colors::parse,
                            (c, v) -> {
                                Border b = c.state().s.columns.rule();
                                Color color = Colors.resolve(v, c.state().s.color);
                                with(
                                        c.state(),
                                        null,
                                        null,
                                        null,
                                        new Border(b.widthPt(), b.style(), color),
                                        null);
                            },
                            (to, from) -> {
                                Border b = to.s.columns.rule();
                                Color color = from.s.columns.rule().color();
                                with(
                                        to,
                                        null,
                                        null,
                                        null,
                                        new Border(b.widthPt(), b.style(), color),
                                        null);
                            }),
                    enumerated(
                            "column-fill",
                            false,
                            Use.BOTH,
                            FILL,
                            s -> s.s.columns.balance(),
                            (s, v) -> with(s, null, null, null, null, v)),
                    enumerated(
                            "column-span",
                            false,
                            Use.BOTH,
                            SPAN,
                            s -> s.s.columnSpan,
                            (s, v) -> s.s.columnSpan = v),
                    new Property<PageSize>(
                            "size",
                            false,
                            Use.PAGE,
                            "one or two *length*s | "
                                    + String.join(" | ", PageSize.NAMED.keySet())
                                    + ", with portrait or landscape",
                            PageSize::parse,
                            FlowProperties::setSize,
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
                            FlowProperties::marks,
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
                            (to, from) -> to.gridPt = from.gridPt));

    private FlowProperties() {}

    private static <T> Property<T> enumerated(
            String name,
            boolean inherited,
            Use use,
            Map<String, T> words,
            Function<StyleState, T> getter,
            BiConsumer<StyleState, T> setter) {
        return new Property<>(
                name,
                inherited,
                use,
                list(words),
                keyword(words),
                (c, v) -> setter.accept(c.state(), v),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    private static <T> Property<T> columns(
            String name, String values, Property.Parser<T> parser, Property.Setter<T> setter) {
        return new Property<>(
                name,
                false,
                Use.BOTH,
                values,
                parser,
                setter,
                (to, from) -> copyColumns(to, from, name));
    }

    private static void copyColumns(StyleState to, StyleState from, String name) {
        MultiColumn m = from.s.columns;
        Border b = to.s.columns.rule();
        Border rule =
                switch (name) {
                    case "column-rule-width" ->
                            new Border(m.rule().widthPt(), b.style(), b.color());
                    case "column-rule-style" ->
                            new Border(b.widthPt(), m.rule().style(), b.color());
                    default -> null;
                };
        with(
                to,
                name.equals("column-count") ? m.count() : null,
                name.equals("column-width") ? m.widthPt() : null,
                name.equals("column-gap") ? m.gapPt() : null,
                rule,
                null);
    }

    private static void with(
            StyleState s,
            @Nullable Integer count,
            @Nullable Double width,
            @Nullable Double gap,
            @Nullable Border rule,
            @Nullable Boolean balance) {
        MultiColumn m = s.s.columns;
        s.s.columns =
                new MultiColumn(
                        count == null ? m.count() : count,
                        width == null ? m.widthPt() : width,
                        gap == null ? m.gapPt() : gap,
                        rule == null ? m.rule() : rule,
                        balance == null ? m.balance() : balance);
    }

    private static Property<Integer> lines(
            String name,
            Function<StyleState, Integer> getter,
            BiConsumer<StyleState, Integer> setter) {
        return new Property<>(
                name,
                true,
                Use.BOTH,
                "*integer*",
                Parsers::positiveInteger,
                (c, v) -> setter.accept(c.state(), v),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    private static Property<List<CounterChange>> counters(
            String name,
            int unsaid,
            Function<StyleState, List<CounterChange>> getter,
            BiConsumer<StyleState, List<CounterChange>> setter) {
        return new Property<>(
                name,
                false,
                Use.BOTH,
                "none | names, each with an *integer* or without",
                in -> changes(in, unsaid),
                (c, v) -> setter.accept(c.state(), v),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    private static @Nullable List<CounterChange> changes(ValueReader in, int unsaid) {
        if (in.tryIdent("none")) return List.of();
        List<CounterChange> out = new ArrayList<>();
        for (String name = in.tryName(); name != null; name = in.tryName()) {
            Integer n = in.tryInteger();
            out.add(new CounterChange(name, n == null ? unsaid : n));
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    private static @Nullable List<StringSetting> stringSet(ValueReader in) {
        if (in.tryIdent("none")) return List.of();
        List<StringSetting> out = new ArrayList<>();
        do {
            String name = in.tryName();
            if (name == null) return null;
            List<ContentPart> parts = ContentParser.parts(in);
            if (parts == null) return null;
            out.add(new StringSetting(name, parts));
        } while (in.tryDelim(','));
        return List.copyOf(out);
    }

    static @Nullable String listType(ValueReader in) {
        String quoted = in.tryString();
        if (quoted != null) return "\"" + quoted + "\"";
        String word = in.tryIdent();
        return word != null && (word.equals("none") || CounterStyles.NAMES.contains(word))
                ? word
                : null;
    }

    private static @Nullable List<String> quotes(ValueReader in) {
        if (in.tryIdent("auto")) return AUTO_QUOTES;
        if (in.tryIdent("none")) return List.of();
        List<String> out = new ArrayList<>();
        for (String s = in.tryString(); s != null; s = in.tryString()) out.add(s);
        return out.isEmpty() || out.size() % 2 != 0 ? null : List.copyOf(out);
    }

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
