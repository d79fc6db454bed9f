package octavo.style;

import static octavo.style.Parsers.keyword;
import static octavo.style.Parsers.list;
import static octavo.style.Parsers.words;
import static octavo.style.Property.enumerated;

import java.util.List;
import java.util.Map;
import octavo.style.Property.Use;
import octavo.style.css.CssLength;
import org.jspecify.annotations.Nullable;

/// Columns of text (CSS Multi-column Layout 1).
final class ColumnProperties {
    private static final Map<String, Boolean> SPAN = words("none", false, "all", true);

    private static final Map<String, Boolean> FILL =
            words("balance", true, "balance-all", true, "auto", false);

    static final List<Property<?>> ALL =
            List.of(
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
                                Border b = c.state().flow.columns.rule();
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
                                Border b = c.state().flow.columns.rule();
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
                                Border b = c.state().flow.columns.rule();
                                Color color = Colors.resolve(v, c.state().text.color);
                                with(
                                        c.state(),
                                        null,
                                        null,
                                        null,
                                        new Border(b.widthPt(), b.style(), color),
                                        null);
                            },
                            (to, from) -> {
                                Border b = to.flow.columns.rule();
                                Color color = from.flow.columns.rule().color();
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
                            s -> s.flow.columns.balance(),
                            (s, v) -> with(s, null, null, null, null, v)),
                    enumerated(
                            "column-span",
                            false,
                            Use.BOTH,
                            SPAN,
                            s -> s.flow.columnSpan,
                            (s, v) -> s.flow.columnSpan = v));

    private ColumnProperties() {}

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
        MultiColumn m = from.flow.columns;
        Border b = to.flow.columns.rule();
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
        MultiColumn m = s.flow.columns;
        s.flow.columns =
                new MultiColumn(
                        count == null ? m.count() : count,
                        width == null ? m.widthPt() : width,
                        gap == null ? m.gapPt() : gap,
                        rule == null ? m.rule() : rule,
                        balance == null ? m.balance() : balance);
    }
}
