package octavo.epub.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// LaTeX's mathematics, with the common commands of amsmath, to MathML. What it does not know is an exception that
/// names it: half a formula is worse than its source.
final class LatexParser {
    private static final int DEEPEST = 60;
    private static final Map<String, String> ACCENTS =
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
    private static final Set<String> STRETCHED =
            Set.of(
                    "widehat",
                    "overline",
                    "widetilde",
                    "overrightarrow",
                    "overleftarrow",
                    "overbrace");
    private static final Map<String, String> ALPHABETS =
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
    private static final Set<String> TEXTS =
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
    private static final Set<String> SIZES =
            Set.of(
                    "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr",
                    "biggr", "Biggr", "bigm", "Bigm", "biggm", "Biggm");
    private static final Set<String> NOTHING =
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

    /// Their scripts stand under and over them in display alone, as the operator dictionary has it.
    private static final String UNDER_AND_OVER = "∑∏∐⋃⋂⋁⋀⨁⨂⨀⨄⨆";

    private final String s;
    private int at;
    private int depth;

    private LatexParser(String source) {
        this.s = source;
    }

    static MathNode parse(String source) throws MathException {
        LatexParser p = new LatexParser(source.strip());
        List<List<MathNode>> rows = p.rows();
        if (p.at < p.s.length()) throw p.unbalanced();
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            MathNode only = rows.getFirst().getFirst();
            return only.is("mrow") && only.attributes().isEmpty()
                    ? MathNode.of("math", only.children())
                    : MathNode.of("math", only);
        }
        return MathNode.of("math", aligned(rows));
    }

    private MathException unbalanced() {
        return at >= s.length()
                ? new MathException("the formula ends too early")
                : new MathException("'" + rest() + "' does not belong where it stands");
    }

    private String rest() {
        int end = Math.min(s.length(), at + 10);
        return s.substring(at, end).replaceAll("\\s+", " ");
    }

    /// Cells and rows up to what closes them.
    private List<List<MathNode>> rows() throws MathException {
        List<List<MathNode>> rows = new ArrayList<>();
        List<MathNode> row = new ArrayList<>();
        while (true) {
            row.add(MathNode.row(list()));
            if (at < s.length() && s.charAt(at) == '&') {
                at++;
                continue;
            }
            rows.add(row);
            row = new ArrayList<>();
            if (!s.startsWith("\\\\", at) && !isCommand("cr")) break;
            at += s.startsWith("\\\\", at) ? 2 : 3;
            if (at < s.length() && s.charAt(at) == '*') at++;
            if (at < s.length()
                    && s.charAt(at) == '['
                    && s.substring(at).matches("(?s)\\[[-0-9.]+ *[a-z]{2}].*"))
                at = s.indexOf(']', at) + 1;
        }
        List<MathNode> last = rows.getLast();
        boolean blank =
                last.size() == 1
                        && last.getFirst().is("mrow")
                        && last.getFirst().children().isEmpty();
        if (rows.size() > 1 && blank) rows.removeLast();
        return rows;
    }

    private boolean isCommand(String name) {
        int end = at + 1 + name.length();
        return s.startsWith("\\" + name, at)
                && (end >= s.length() || !Character.isLetter(s.charAt(end)));
    }

    /// Nodes up to what this level can't read: an end of group, cell, row or environment.
    private List<MathNode> list() throws MathException {
        if (++depth > DEEPEST) throw new MathException("the formula nests too deeply");
        List<MathNode> out = new ArrayList<>();
        while (true) {
            blanks();
            if (at >= s.length()) break;
            char c = s.charAt(at);
            if (c == '}' || c == '&') break;
            if (s.startsWith("\\\\", at) || isCommand("cr")) break;
            if (isCommand("right") || isCommand("end") || isCommand("middle")) break;
            String infix =
                    isCommand("over")
                            ? "over"
                            : isCommand("choose") ? "choose" : isCommand("atop") ? "atop" : null;
            if (infix != null) {
                at += 1 + infix.length();
                MathNode above = MathNode.row(out);
                MathNode below = MathNode.row(list());
                out = new ArrayList<>(List.of(fraction(infix, above, below)));
                break;
            }
            MathNode n = scripted();
            if (n != null) out.add(n);
        }
        depth--;
        return out;
    }

    private static MathNode fraction(String kind, MathNode above, MathNode below) {
        MathNode f = MathNode.of("mfrac", above, below);
        return switch (kind) {
            case "choose" -> fenced("(", f.with("linethickness", "0"), ")");
            case "atop" -> f.with("linethickness", "0");
            default -> f;
        };
    }

    private static MathNode fenced(String before, MathNode content, String after) {
        List<MathNode> out = new ArrayList<>();
        if (!before.isEmpty()) out.add(fence(before));
        out.add(content);
        if (!after.isEmpty()) out.add(fence(after));
        return MathNode.row(out);
    }

    private static MathNode fence(String mark) {
        return MathNode.token("mo", mark).with("fence", "true").with("stretchy", "true");
    }

    private void blanks() {
        while (at < s.length()) {
            char c = s.charAt(at);
            if (c == '%') {
                int end = s.indexOf('\n', at);
                at = end < 0 ? s.length() : end;
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                at++;
            } else {
                return;
            }
        }
    }

    private @Nullable MathNode scripted() throws MathException {
        char first = s.charAt(at);
        MathNode base =
                first == '^' || first == '_' || first == '\'' ? MathNode.of("mrow") : atom();
        if (base == null) return null;
        MathNode sub = null;
        List<MathNode> sup = new ArrayList<>();
        boolean raised = false;
        @Nullable Boolean limits = null;
        while (true) {
            blanks();
            if (at >= s.length()) break;
            char c = s.charAt(at);
            if (c == '\'') {
                int from = at;
                while (at < s.length() && s.charAt(at) == '\'') at++;
                sup.addFirst(
                        MathNode.token(
                                "mo",
                                "′".repeat(at - from).replace("′′′", "‴").replace("′′", "″")));
            } else if (c == '^') {
                if (raised) throw new MathException("two superscripts at one place");
                raised = true;
                at++;
                sup.add(argument());
            } else if (c == '_') {
                if (sub != null) throw new MathException("two subscripts at one place");
                at++;
                sub = argument();
            } else if (isCommand("limits")) {
                limits = true;
                at += 7;
            } else if (isCommand("nolimits")) {
                limits = false;
                at += 9;
            } else {
                break;
            }
        }
        MathNode over = sup.isEmpty() ? null : MathNode.row(sup);
        boolean under = limits != null ? limits : takesLimits(base);
        if (sub != null && over != null) {
            return MathNode.of(under ? "munderover" : "msubsup", base, sub, over);
        }
        if (sub != null) return MathNode.of(under ? "munder" : "msub", base, sub);
        if (over != null) return MathNode.of(under ? "mover" : "msup", base, over);
        return base;
    }

    private static boolean takesLimits(MathNode n) {
        if (n.is("mover") || n.is("munder"))
            return "⏞⏟".contains(n.children().get(1).text())
                    && !n.children().get(1).text().isEmpty();
        if (!n.is("mo") || n.text().isEmpty()) return false;
        return UNDER_AND_OVER.contains(n.text()) || n.attributes().containsKey("movablelimits");
    }

    /// A group, a command with its arguments, or one character.
    private MathNode argument() throws MathException {
        blanks();
        if (at >= s.length()) throw unbalanced();
        if (Character.isDigit(s.charAt(at)))
            return MathNode.token("mn", String.valueOf(s.charAt(at++)));
        if ("}&^_".indexOf(s.charAt(at)) >= 0) throw unbalanced();
        if (++depth > DEEPEST) throw new MathException("the formula nests too deeply");
        MathNode n = atom();
        if (n == null) n = argument();
        depth--;
        return n;
    }

    private @Nullable MathNode atom() throws MathException {
        char c = s.charAt(at);
        if (c == '{') {
            at++;
            MathNode inner = MathNode.row(list());
            expect("}");
            boolean comma = inner.is("mo") && inner.text().equals(",");
            return comma ? inner.with("lspace", "0em").with("rspace", "0em") : inner;
        }
        if (c == '\\') return command();
        if (Character.isDigit(c)
                || c == '.' && at + 1 < s.length() && Character.isDigit(s.charAt(at + 1))) {
            int from = at;
            while (at < s.length()
                    && (Character.isDigit(s.charAt(at))
                            || s.charAt(at) == '.'
                                    && at + 1 < s.length()
                                    && Character.isDigit(s.charAt(at + 1)))) at++;
            return MathNode.token("mn", s.substring(from, at));
        }
        int cp = s.codePointAt(at);
        at += Character.charCount(cp);
        if (Character.isLetter(cp)) return MathNode.token("mi", Character.toString(cp));
        return switch (cp) {
            case '-' -> MathNode.token("mo", "−");
            case '*' -> MathNode.token("mo", "∗");
            case '~' -> LatexSymbols.space("0.25em");
            case '#', '$' -> throw new MathException("'" + (char) cp + "' stands in the formula");
            case '(', ')', '[', ']', '|' ->
                    MathNode.token("mo", Character.toString(cp)).with("stretchy", "false");
            default -> MathNode.token("mo", Character.toString(cp));
        };
    }

    private void expect(String what) throws MathException {
        blanks();
        if (!s.startsWith(what, at)) throw unbalanced();
        at += what.length();
    }

    private String name() throws MathException {
        at++;
        if (at >= s.length()) throw unbalanced();
        int from = at;
        while (at < s.length() && s.charAt(at) < 0x80 && Character.isLetter(s.charAt(at))) at++;
        if (at == from) at++;
        String n = s.substring(from, at);
        return n.isBlank() ? " " : n;
    }

    private @Nullable MathNode command() throws MathException {
        int from = at;
        String name = name();
        MathNode symbol = LatexSymbols.of(name);
        if (symbol != null) return symbol;
        String mark = ACCENTS.get(name);
        if (mark != null) {
            MathNode over =
                    MathNode.token("mo", mark)
                            .with("stretchy", String.valueOf(STRETCHED.contains(name)));
            return MathNode.of("mover", argument(), over).with("accent", "true");
        }
        String alphabet = ALPHABETS.get(name);
        if (alphabet != null) return styled(alphabet, argument());
        if (TEXTS.contains(name)) return MathNode.token("mtext", rawText().replace(' ', '\u00A0'));
        if (SIZES.contains(name)) return MathNode.token("mo", delimiter()).with("stretchy", "true");
        if (NOTHING.contains(name)) return null;
        return switch (name) {
            case "frac", "cfrac" -> MathNode.of("mfrac", argument(), argument());
            case "dfrac" -> styled(true, MathNode.of("mfrac", argument(), argument()));
            case "tfrac" -> styled(false, MathNode.of("mfrac", argument(), argument()));
            case "binom", "dbinom", "tbinom" -> fraction("choose", argument(), argument());
            case "sqrt" -> root();
            case "underline" -> under(argument(), "_");
            case "underbrace" -> under(argument(), "⏟");
            case "overset", "stackrel" -> {
                MathNode over = argument();
                yield MathNode.of("mover", argument(), over);
            }
            case "underset" -> {
                MathNode below = argument();
                yield MathNode.of("munder", argument(), below);
            }
            case "xrightarrow" -> arrow("→");
            case "xleftarrow" -> arrow("←");
            case "operatorname" -> {
                boolean star = at < s.length() && s.charAt(at) == '*';
                if (star) at++;
                String word = rawText().replaceAll("\\\\[,;: !]", "\u00A0");
                yield star
                        ? LatexSymbols.limits(word)
                        : MathNode.token("mi", word).with("mathvariant", "normal");
            }
            case "mathop",
                    "mathbin",
                    "mathrel",
                    "mathord",
                    "mathopen",
                    "mathclose",
                    "mathpunct",
                    "mathinner" ->
                    argument();
            case "left" -> left();
            case "begin" -> environment();
            case "not" -> {
                MathNode n = argument();
                yield MathNode.token("mo", n.text() + "\u0338");
            }
            case "pmod" ->
                    MathNode.of(
                            "mrow",
                            LatexSymbols.space("1em"),
                            MathNode.token("mo", "("),
                            MathNode.token("mo", "mod"),
                            LatexSymbols.space("0.3333em"),
                            argument(),
                            MathNode.token("mo", ")"));
            case "phantom" -> MathNode.of("mphantom", argument());
            case "boxed" -> MathNode.of("menclose", argument()).with("notation", "box");
            case "cancel" ->
                    MathNode.of("menclose", argument()).with("notation", "updiagonalstrike");
            case "displaystyle" -> styled(true, MathNode.row(list()));
            case "textstyle" -> styled(false, MathNode.row(list()));
            case "tag" -> {
                String number = rawText();
                yield MathNode.of(
                        "mrow",
                        LatexSymbols.space("2em"),
                        MathNode.token("mtext", "(" + number + ")"));
            }
            case "label" -> {
                rawText();
                yield null;
            }
            case "substack" -> {
                expect("{");
                MathNode table = table(rows(), null);
                expect("}");
                yield table;
            }
            default -> {
                at = from;
                throw new MathException("the command \\" + name + " is not known");
            }
        };
    }

    private static MathNode styled(boolean display, MathNode content) {
        return MathNode.of("mstyle", content)
                .with("displaystyle", String.valueOf(display))
                .with("scriptlevel", "0");
    }

    private static MathNode under(MathNode base, String mark) {
        return MathNode.of("munder", base, MathNode.token("mo", mark).with("stretchy", "true"))
                .with("accentunder", "true");
    }

    private MathNode arrow(String mark) throws MathException {
        MathNode below = optional();
        MathNode above = argument();
        MathNode base = MathNode.token("mo", mark).with("stretchy", "true");
        return below == null
                ? MathNode.of("mover", base, above)
                : MathNode.of("munderover", base, below, above);
    }

    private @Nullable MathNode optional() throws MathException {
        blanks();
        if (at >= s.length() || s.charAt(at) != '[') return null;
        int end = s.indexOf(']', at);
        if (end < 0) throw unbalanced();
        LatexParser inner = new LatexParser(s.substring(at + 1, end));
        inner.depth = depth;
        MathNode n = MathNode.row(inner.list());
        if (inner.at < inner.s.length()) throw inner.unbalanced();
        at = end + 1;
        return n;
    }

    private MathNode root() throws MathException {
        MathNode index = optional();
        MathNode radicand = argument();
        return index == null
                ? MathNode.of("msqrt", radicand)
                : MathNode.of("mroot", radicand, index);
    }

    private MathNode styled(String alphabet, MathNode n) {
        if (alphabet.equals("mathrm") || alphabet.equals("mathit")) {
            String word = word(n);
            if (word == null) {
                List<MathNode> parts = n.children().stream().map(c -> styled(alphabet, c)).toList();
                return new MathNode(n.name(), n.attributes(), parts, n.text());
            }
            MathNode mi = MathNode.token("mi", word);
            return mi.with("mathvariant", alphabet.equals("mathrm") ? "normal" : "italic");
        }
        if (n.is("mi") || n.is("mn"))
            return MathNode.token(n.name(), Alphabets.styled(alphabet, n.text()));
        List<MathNode> children = n.children().stream().map(c -> styled(alphabet, c)).toList();
        return new MathNode(n.name(), n.attributes(), children, n.text());
    }

    /// Letters alone, as one word.
    private static @Nullable String word(MathNode n) {
        if (n.is("mi")) return n.text();
        if (!n.is("mrow") || n.children().isEmpty()) return null;
        StringBuilder sb = new StringBuilder();
        for (MathNode c : n.children()) {
            if (!c.is("mi") && !c.is("mn")) return null;
            sb.append(c.text());
        }
        return sb.toString();
    }

    private String rawText() throws MathException {
        expect("{");
        StringBuilder sb = new StringBuilder();
        int open = 1;
        for (; at < s.length(); at++) {
            char c = s.charAt(at);
            if (c == '\\' && at + 1 < s.length() && "{}$%&#_ ".indexOf(s.charAt(at + 1)) >= 0) {
                sb.append(s.charAt(++at));
            } else if (c == '$'
                    || c == '\\' && at + 1 < s.length() && Character.isLetter(s.charAt(at + 1))) {
                throw new MathException("there is a command or formula within a text");
            } else if (c == '{') {
                open++;
            } else if (c == '}') {
                if (--open == 0) break;
            } else {
                sb.append(c);
            }
        }
        expect("}");
        return sb.toString();
    }

    private String delimiter() throws MathException {
        blanks();
        if (at >= s.length()) throw unbalanced();
        char c = s.charAt(at);
        if (c != '\\') {
            at++;
            return switch (c) {
                case '.' -> "";
                case '<' -> "⟨";
                case '>' -> "⟩";
                case '(', ')', '[', ']', '|', '/' -> String.valueOf(c);
                default -> throw new MathException("'" + c + "' is no bracket");
            };
        }
        String name = name();
        MathNode n = LatexSymbols.of(name);
        if (n == null || !n.is("mo")) throw new MathException("\\" + name + " is no bracket");
        return n.text();
    }

    private MathNode left() throws MathException {
        List<MathNode> out = new ArrayList<>();
        String before = delimiter();
        if (!before.isEmpty()) out.add(fence(before));
        out.addAll(list());
        while (isCommand("middle")) {
            at += 7;
            out.add(fence(delimiter()));
            out.addAll(list());
        }
        expect("\\right");
        String after = delimiter();
        if (!after.isEmpty()) out.add(fence(after));
        return MathNode.of("mrow", out);
    }

    private MathNode environment() throws MathException {
        String name = rawText();
        String columns = null;
        if (name.equals("array")) columns = rawText().replaceAll("[^lcr]", "");
        else if (name.matches("alignedat|alignat\\*?")) rawText();
        int inner = depth;
        if (++depth > DEEPEST) throw new MathException("the formula nests too deeply");
        List<List<MathNode>> rows = rows();
        depth = inner;
        expect("\\end");
        String end = rawText();
        if (!end.equals(name))
            throw new MathException("\\begin{" + name + "} ends with \\end{" + end + "}");
        return switch (name) {
            case "matrix", "smallmatrix" -> table(rows, null);
            case "pmatrix" -> fenced("(", table(rows, null), ")");
            case "bmatrix" -> fenced("[", table(rows, null), "]");
            case "Bmatrix" -> fenced("{", table(rows, null), "}");
            case "vmatrix" -> fenced("|", table(rows, null), "|");
            case "Vmatrix" -> fenced("‖", table(rows, null), "‖");
            case "cases" -> fenced("{", table(rows, "left"), "");
            case "array" -> table(rows, alignment(columns == null ? "" : columns));
            case "aligned",
                    "align",
                    "align*",
                    "split",
                    "eqnarray",
                    "eqnarray*",
                    "alignedat",
                    "alignat",
                    "alignat*" ->
                    aligned(rows);
            case "gathered", "gather", "gather*", "multline", "multline*" ->
                    table(rows, null).with("displaystyle", "true");
            case "equation", "equation*", "displaymath", "math" -> aligned(rows);
            default -> throw new MathException("the environment " + name + " is not known");
        };
    }

    private static @Nullable String alignment(String columns) {
        List<String> words = new ArrayList<>();
        for (char c : columns.toCharArray())
            words.add(c == 'l' ? "left" : c == 'r' ? "right" : "center");
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /// Columns in pairs, right and left.
    private static MathNode aligned(List<List<MathNode>> rows) {
        if (rows.size() == 1 && rows.getFirst().size() == 1) return rows.getFirst().getFirst();
        return table(rows, "right left right left right left").with("displaystyle", "true");
    }

    private static MathNode table(List<List<MathNode>> rows, @Nullable String align) {
        List<MathNode> out = new ArrayList<>();
        for (List<MathNode> row : rows) {
            out.add(MathNode.of("mtr", row.stream().map(c -> MathNode.of("mtd", c)).toList()));
        }
        MathNode t = MathNode.of("mtable", out);
        return align == null ? t : t.with("columnalign", align);
    }
}
