package octavo.math;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Commands with arguments beyond those of plain formulas: spaces of a length, colours (which are not taken), arrows that
/// grow, phantoms, old switches of type, scripts before their base, words with formulas in them.
final class LatexExtras {
    private static final Map<String, String> OVER = new HashMap<>();
    private static final Map<String, String> UNDER = new HashMap<>();
    private static final Map<String, String> ARROWS = new HashMap<>();
    private static final Map<String, String> SWITCHES = new HashMap<>();

    static {
        pairs(OVER, "overleftrightarrow ↔ overbracket ⎴ overparen ⏜ dddot ⃛ ddddot ⃜ widecheck ˇ");
        pairs(
                UNDER,
                "underrightarrow → underleftarrow ← underleftrightarrow ↔ underbracket ⎵ underparen ⏝"
                        + " underbar _");
        pairs(
                ARROWS,
                "xleftrightarrow ↔ xRightarrow ⇒ xLeftarrow ⇐ xLeftrightarrow ⇔ xmapsto ↦"
                        + " xhookrightarrow ↪ xhookleftarrow ↩ xrightharpoonup ⇀ xleftharpoonup ↼"
                        + " xrightharpoondown ⇁ xleftharpoondown ↽ xrightleftharpoons ⇌"
                        + " xtwoheadrightarrow ↠ xlongequal =");
        pairs(
                SWITCHES,
                "rm mathrm bf mathbf it mathit cal mathcal tt mathtt sf mathsf mit mathnormal");
    }

    private LatexExtras() {}

    private static void pairs(Map<String, String> to, String table) {
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) to.put(words[i], words[i + 1]);
    }

    /// What a command becomes.
    ///
    /// @param node null where it prints nothing
    record Read(@Nullable MathNode node) {}

    /// Null where the command is not one of these.
    static @Nullable Read read(String name, LatexParser p) throws MathException {
        String mark = OVER.get(name);
        if (mark != null) {
            boolean wide = !name.endsWith("dot");
            MathNode over = MathNode.token("mo", mark).with("stretchy", String.valueOf(wide));
            return new Read(MathNode.of("mover", p.argument(), over).with("accent", "true"));
        }
        mark = UNDER.get(name);
        if (mark != null) return new Read(MathShapes.under(p.argument(), mark));
        mark = ARROWS.get(name);
        if (mark != null) return new Read(p.arrow(mark));
        String alphabet = SWITCHES.get(name);
        if (alphabet != null) {
            MathNode rest = MathNode.row(p.list());
            return new Read(
                    alphabet.equals("mathnormal") ? rest : MathShapes.styled(alphabet, rest));
        }
        return switch (name) {
            case "textcolor" -> {
                p.in.rawText();
                yield new Read(p.argument());
            }
            case "color" -> {
                p.in.rawText();
                yield new Read(null);
            }
            case "pmb" -> new Read(MathShapes.styled("boldsymbol", p.argument()));
            case "mathnormal", "ensuremath", "mathbfit" -> new Read(p.argument());
            case "hspace" -> {
                if (p.in.at('*')) p.in.skip(1);
                yield new Read(space(p.in.rawText()));
            }
            case "hskip", "kern", "mkern", "mskip" -> new Read(space(p.in.length()));
            case "scriptstyle" -> new Read(smaller(p, "1"));
            case "scriptscriptstyle" -> new Read(smaller(p, "2"));
            case "genfrac" -> new Read(fraction(p));
            case "vphantom" -> new Read(hidden(p.argument()).with("width", "0em"));
            case "hphantom" ->
                    new Read(hidden(p.argument()).with("height", "0em").with("depth", "0em"));
            case "mathstrut" ->
                    new Read(
                            hidden(MathNode.token("mo", "(").with("stretchy", "false"))
                                    .with("width", "0em"));
            case "smash" -> {
                p.optional();
                yield new Read(
                        MathNode.of("mpadded", p.argument())
                                .with("height", "0em")
                                .with("depth", "0em"));
            }
            case "sideset" -> new Read(sideset(p));
            case "prescript" -> {
                MathNode above = p.argument();
                MathNode below = p.argument();
                MathNode none = MathNode.of("mprescripts");
                yield new Read(MathNode.of("mmultiscripts", p.argument(), none, below, above));
            }
            case "fbox" ->
                    new Read(MathNode.of("menclose", text("text", p)).with("notation", "box"));
            case "bcancel" -> new Read(struck(p, "downdiagonalstrike"));
            case "xcancel" -> new Read(struck(p, "updiagonalstrike downdiagonalstrike"));
            case "sout" -> new Read(struck(p, "horizontalstrike"));
            case "mod" ->
                    new Read(
                            MathNode.of(
                                    "mrow",
                                    LatexSymbols.space("1em"),
                                    MathNode.token("mi", "mod").with("mathvariant", "normal"),
                                    LatexSymbols.space("0.3333em"),
                                    p.argument()));
            case "pod" ->
                    new Read(
                            MathNode.of(
                                    "mrow",
                                    LatexSymbols.space("1em"),
                                    bracket("("),
                                    p.argument(),
                                    bracket(")")));
            default -> null;
        };
    }

    private static MathNode bracket(String mark) {
        return MathNode.token("mo", mark).with("stretchy", "false");
    }

    private static MathNode struck(LatexParser p, String how) throws MathException {
        return MathNode.of("menclose", p.argument()).with("notation", how);
    }

    private static MathNode hidden(MathNode n) {
        return MathNode.of("mpadded", MathNode.of("mphantom", n));
    }

    private static MathNode smaller(LatexParser p, String order) throws MathException {
        return MathNode.of("mstyle", MathNode.row(p.list()))
                .with("displaystyle", "false")
                .with("scriptlevel", order);
    }

    private static MathNode space(String length) throws MathException {
        String s = length.replaceAll("(plus|minus).*", "").replace(" ", "");
        if (!s.matches("-?[0-9]{0,3}(\\.[0-9]{0,4})?(em|ex|pt|mu|cm|mm|in|pc)"))
            throw new MathException("'" + length + "' is no length");
        int unit = s.length() - 2;
        if (!s.endsWith("mu")) return LatexSymbols.space(s.startsWith(".") ? "0" + s : s);
        double mu;
        try {
            mu = Double.parseDouble(s.substring(0, unit));
        } catch (NumberFormatException e) {
            throw new MathException("'" + length + "' is no length");
        }
        return LatexSymbols.space(String.format(Locale.ROOT, "%.4fem", mu / 18));
    }

    private static MathNode fraction(LatexParser p) throws MathException {
        String left = fence(p.in.rawText());
        String right = fence(p.in.rawText());
        String thick = p.in.rawText().replace(" ", "");
        String style = p.in.rawText().strip();
        MathNode f = MathNode.of("mfrac", p.argument(), p.argument());
        if (!thick.isEmpty()) f = f.with("linethickness", thick.matches("0[a-z]*") ? "0" : thick);
        MathNode n = MathShapes.fenced(left, f, right);
        return switch (style) {
            case "0" -> MathShapes.styled(true, n);
            case "1" -> MathShapes.styled(false, n);
            case "2", "3" ->
                    MathNode.of("mstyle", n)
                            .with("displaystyle", "false")
                            .with("scriptlevel", style.equals("2") ? "1" : "2");
            default -> n;
        };
    }

    private static String fence(String s) throws MathException {
        String t = s.strip();
        return t.isEmpty() ? "" : new LatexScanner(t).delimiter();
    }

    private static MathNode sideset(LatexParser p) throws MathException {
        MathNode before = p.argument();
        MathNode after = p.argument();
        List<MathNode> all = new ArrayList<>();
        all.add(p.argument());
        scripts(after, all);
        all.add(MathNode.of("mprescripts"));
        scripts(before, all);
        return MathNode.of("mmultiscripts", all);
    }

    private static void scripts(MathNode n, List<MathNode> to) {
        List<MathNode> c = n.children();
        MathNode none = MathNode.of("mrow");
        switch (n.name()) {
            case "msub" -> to.addAll(List.of(c.get(1), none));
            case "msup" -> to.addAll(List.of(none, c.get(1)));
            case "msubsup" -> to.addAll(List.of(c.get(1), c.get(2)));
            default -> to.addAll(List.of(none, none));
        }
    }

    /// Words, with formulas between dollar signs in them.
    static MathNode text(String command, LatexParser p) throws MathException {
        String variant =
                switch (command) {
                    case "textbf" -> "bold";
                    case "textit", "emph" -> "italic";
                    case "textsf" -> "sans-serif";
                    case "texttt" -> "monospace";
                    default -> null;
                };
        String group = p.in.group();
        List<MathNode> parts = new ArrayList<>();
        boolean formula = false;
        String[] pieces = group.split("(?<!\\\\)\\$", -1);
        if (pieces.length % 2 == 0) throw new MathException("a formula within a text does not end");
        for (String s : pieces) {
            if (formula) parts.add(p.within(s));
            else if (!s.isEmpty()) {
                String words = new LatexScanner("{" + s + "}").rawText();
                MathNode t = MathNode.token("mtext", words.replace(' ', '\u00A0'));
                parts.add(variant == null ? t : t.with("mathvariant", variant));
            }
            formula = !formula;
        }
        return parts.isEmpty() ? MathNode.token("mtext", "") : MathNode.row(parts);
    }
}
