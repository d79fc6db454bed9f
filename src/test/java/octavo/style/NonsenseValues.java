package octavo.style;

import java.util.ArrayList;
import java.util.List;

/// Values that a style may hold by mistake, for every property there is.
public final class NonsenseValues {
    /// No property understands them.
    static final List<String> NEVER =
            List.of(
                    "42furlongs",
                    "#zz",
                    "calc(1pt * 1pt)",
                    "calc(1pt / 0)",
                    "1 2 3 4 5 6",
                    "rgb(1)",
                    "$");

    /// Some do.
    static final List<String> ODD =
            List.of(
                    "none",
                    "auto",
                    "normal",
                    "all",
                    "0",
                    "-1",
                    "1",
                    "2",
                    "-5pt",
                    "0.0001pt",
                    "9999pt",
                    "1e9pt",
                    "1e400pt",
                    "100%",
                    "-100%",
                    "1e9%",
                    "999999999999",
                    "0.5",
                    "3em",
                    "-3em",
                    "both",
                    "left",
                    "page",
                    "bananas",
                    "\"\"",
                    "\"x\" \"y\"",
                    "\"x\" none",
                    "url()",
                    "counter()",
                    "counter(page, nonsense)",
                    "leader()",
                    "leader(\"\")",
                    "leader('.')",
                    "target-counter()",
                    "target-counter(attr(href), page)",
                    "target-text(attr(x))",
                    "attr()",
                    "attr(href)",
                    "string(none)",
                    "var(--nothing)",
                    "var(--a, 1pt)",
                    "calc(1pt + 2em)",
                    "calc(100% - 1pt)",
                    "calc(1/0)",
                    "1 / 2",
                    ", ,",
                    "none none",
                    "auto auto auto",
                    "1pt 2pt 3pt 4pt",
                    "a 1 b 2",
                    "a \"x\"",
                    "inherit",
                    "initial",
                    "unset",
                    "table-row",
                    "inline-block",
                    "ruby",
                    "fixed",
                    "30 2",
                    "\"smcp\" 1, \"x\" -4");

    private NonsenseValues() {}

    public static List<String> properties() {
        List<String> names = new ArrayList<>();
        for (Property<?> p : Properties.list()) names.add(p.name());
        for (Shorthands.Shorthand h : Shorthands.all()) names.add(h.name());
        return names;
    }
}
