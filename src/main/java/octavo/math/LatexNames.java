package octavo.math;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                    "textsc",
                    "textup",
                    "textmd",
                    "emph",
                    "mbox",
                    "hbox");

    /// The height of a bracket after one of the commands of a larger size (plain TeX's), or null.
    static @Nullable String size(String command) {
        String c =
                command.endsWith("l") || command.endsWith("r") || command.endsWith("m")
                        ? command.substring(0, command.length() - 1)
                        : command;
        return switch (c) {
            case "big" -> "1.2em";
            case "Big" -> "1.8em";
            case "bigg" -> "2.4em";
            case "Bigg" -> "3em";
            default -> null;
        };
    }

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
