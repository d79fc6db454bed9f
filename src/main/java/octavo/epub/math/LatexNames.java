package octavo.epub.math;

import java.util.Map;
import java.util.Set;

/// The commands of LaTeX's mathematics that go in classes of like ones, by name.
final class LatexNames {
    /// Accents over their argument: the mark of each.
    static final Map<String, String> ACCENTS =
            Map.ofEntries(
                    Map.entry("hat", "^"),
                    Map.entry("widehat", "^"),
                    Map.entry("bar", "¯"),
                    Map.entry("overline", "¯"),
                    Map.entry("tilde", "~"),
                    Map.entry("widetilde", "~"),
                    Map.entry("vec", "→"),
                    Map.entry("overrightarrow", "→"),
                    Map.entry("overleftarrow", "←"),
                    Map.entry("dot", "˙"),
                    Map.entry("ddot", "¨"),
                    Map.entry("acute", "´"),
                    Map.entry("grave", "`"),
                    Map.entry("check", "ˇ"),
                    Map.entry("breve", "˘"),
                    Map.entry("mathring", "˚"),
                    Map.entry("overbrace", "⏞"));

    /// Accents that are as wide as their argument.
    static final Set<String> STRETCHED =
            Set.of(
                    "widehat",
                    "overline",
                    "widetilde",
                    "overrightarrow",
                    "overleftarrow",
                    "overbrace");

    /// Alphabets: the name under which [Alphabets] knows each.
    static final Map<String, String> ALPHABETS =
            Map.ofEntries(
                    Map.entry("mathbf", "mathbf"),
                    Map.entry("boldsymbol", "boldsymbol"),
                    Map.entry("bm", "boldsymbol"),
                    Map.entry("mathbb", "mathbb"),
                    Map.entry("mathcal", "mathcal"),
                    Map.entry("mathscr", "mathcal"),
                    Map.entry("mathfrak", "mathfrak"),
                    Map.entry("mathsf", "mathsf"),
                    Map.entry("mathtt", "mathtt"),
                    Map.entry("mathrm", "mathrm"),
                    Map.entry("mathit", "mathit"));

    /// Commands whose argument is text.
    static final Set<String> TEXTS =
            Set.of(
                    "text",
                    "textrm",
                    "textnormal",
                    "textit",
                    "textbf",
                    "textsf",
                    "texttt",
                    "mbox",
                    "hbox");

    /// Commands that set a bracket in a larger size.
    static final Set<String> SIZES =
            Set.of(
                    "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr",
                    "biggr", "Biggr", "bigm", "Bigm", "biggm", "Biggm");

    /// Commands that print nothing.
    static final Set<String> NOTHING =
            Set.of(
                    "nonumber",
                    "notag",
                    "limits",
                    "nolimits",
                    "allowbreak",
                    "nobreak",
                    "hline",
                    "relax",
                    "strut");

    private LatexNames() {}
}
