package octavo.style;

import static octavo.style.Parsers.words;
import static octavo.style.Property.enumerated;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import octavo.style.FlowStyle.Break;
import octavo.style.Property.Use;
import octavo.style.css.CssLength;

/// Fragmentation, tables, and the page on which a box stands.
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

    private static final Map<String, Boolean> SNAP = words("none", false, "block", true);

    private static final Map<String, Boolean> COLLAPSE = words("separate", false, "collapse", true);

    private static final Map<String, Boolean> CAPTION = words("top", false, "bottom", true);

    static final List<Property<?>> ALL =
            List.of(
                    enumerated(
                            "break-before",
                            false,
                            Use.BOTH,
                            BREAK,
                            s -> s.flow.breakBefore,
                            (s, v) -> s.flow.breakBefore = v),
                    enumerated(
                            "break-after",
                            false,
                            Use.BOTH,
                            BREAK,
                            s -> s.flow.breakAfter,
                            (s, v) -> s.flow.breakAfter = v),
                    enumerated(
                            "break-inside",
                            false,
                            Use.BOTH,
                            BREAK_INSIDE,
                            s -> s.flow.breakInside,
                            (s, v) -> s.flow.breakInside = v),
                    lines("orphans", s -> s.flow.orphans, (s, v) -> s.flow.orphans = v),
                    lines("widows", s -> s.flow.widows, (s, v) -> s.flow.widows = v),
                    new Property<String>(
                            "page",
                            true,
                            Use.PRINT,
                            "auto | *name*",
                            in -> in.tryIdent("auto") ? "" : in.tryName(),
                            (c, v) -> c.state().flow.page = v.isEmpty() ? c.parent().flow.page : v,
                            (to, from) -> to.flow.page = from.flow.page),
                    enumerated(
                            "-octavo-snap",
                            false,
                            Use.PRINT,
                            SNAP,
                            s -> s.flow.gridSnap,
                            (s, v) -> s.flow.gridSnap = v),
                    enumerated(
                            "border-collapse",
                            true,
                            Use.BOTH,
                            COLLAPSE,
                            s -> s.list.collapseBorders,
                            (s, v) -> s.list.collapseBorders = v),
                    new Property<CssLength>(
                            "border-spacing",
                            true,
                            Use.BOTH,
                            "*length*",
                            Parsers::positiveLength,
                            (c, v) -> c.state().list.borderSpacingPt = c.pt(v),
                            (to, from) -> to.list.borderSpacingPt = from.list.borderSpacingPt),
                    enumerated(
                            "caption-side",
                            true,
                            Use.BOTH,
                            CAPTION,
                            s -> s.list.captionBelow,
                            (s, v) -> s.list.captionBelow = v));

    private FlowProperties() {}

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
}
