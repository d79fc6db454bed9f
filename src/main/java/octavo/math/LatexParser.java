package octavo.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// LaTeX's mathematics, with the common commands of amsmath, to MathML. What it does not know is an exception that
/// names it: half a formula is worse than its source.
final class LatexParser {
    private static final int DEEPEST = 60;

    /// Their scripts stand under and over them in display alone, as the operator dictionary has it.
    private static final String UNDER_AND_OVER = "∑∏∐⋃⋂⋁⋀⨁⨂⨀⨄⨆";

    final LatexScanner in;
    private int depth;

    private LatexParser(String source) {
        in = new LatexScanner(source);
    }

    static MathNode parse(String source) throws MathException {
        LatexParser p = new LatexParser(source.strip());
        List<List<MathNode>> rows = p.rows();
        if (!p.in.atEnd()) throw p.in.unbalanced();
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            MathNode only = rows.getFirst().getFirst();
            return only.is("mrow") && only.attributes().isEmpty()
                    ? MathNode.of("math", only.children())
                    : MathNode.of("math", only);
        }
        return MathNode.of("math", MathShapes.aligned(rows));
    }

    /// Cells and rows up to what closes them.
    private List<List<MathNode>> rows() throws MathException {
        return rows(new TreeSet<>());
    }

    /// @param lines takes the numbers of rows above which a line is drawn
    private List<List<MathNode>> rows(Set<Integer> lines) throws MathException {
        List<List<MathNode>> rows = new ArrayList<>();
        List<MathNode> row = new ArrayList<>();
        while (true) {
            in.blanks();
            while (row.isEmpty() && in.isCommand("hline")) {
                lines.add(rows.size());
                in.skip(6);
                in.blanks();
            }
            row.add(MathNode.row(list()));
            if (in.at('&')) {
                in.skip(1);
                continue;
            }
            rows.add(row);
            row = new ArrayList<>();
            if (!in.at("\\\\") && !in.isCommand("cr")) break;
            in.skip(in.at("\\\\") ? 2 : 3);
            if (in.at('*')) in.skip(1);
            in.skipLength();
        }
        List<MathNode> last = rows.getLast();
        boolean blank =
                last.size() == 1
                        && last.getFirst().is("mrow")
                        && last.getFirst().children().isEmpty();
        if (rows.size() > 1 && blank) rows.removeLast();
        return rows;
    }

    /// Nodes up to what this level can't read: an end of group, cell, row or environment.
    List<MathNode> list() throws MathException {
        if (++depth > DEEPEST) throw new MathException("the formula nests too deeply");
        List<MathNode> out = new ArrayList<>();
        while (true) {
            in.blanks();
            if (in.atEnd()) break;
            char c = in.peek();
            if (c == '}' || c == '&') break;
            if (in.at("\\\\") || in.isCommand("cr")) break;
            if (in.isCommand("right") || in.isCommand("end") || in.isCommand("middle")) break;
            String infix =
                    in.isCommand("over")
                            ? "over"
                            : in.isCommand("choose")
                                    ? "choose"
                                    : in.isCommand("atop") ? "atop" : null;
            if (infix != null) {
                in.skip(1 + infix.length());
                MathNode above = MathNode.row(out);
                MathNode below = MathNode.row(list());
                out = new ArrayList<>(List.of(MathShapes.fraction(infix, above, below)));
                break;
            }
            MathNode n = scripted();
            if (n != null) out.add(n);
        }
        depth--;
        return out;
    }

    private @Nullable MathNode scripted() throws MathException {
        char first = in.peek();
        MathNode base =
                first == '^' || first == '_' || first == '\'' ? MathNode.of("mrow") : atom();
        if (base == null) return null;
        MathNode sub = null;
        List<MathNode> sup = new ArrayList<>();
        boolean raised = false;
        @Nullable Boolean limits = null;
        while (true) {
            in.blanks();
            if (in.atEnd()) break;
            char c = in.peek();
            if (c == '\'') {
                int from = in.place();
                while (in.at('\'')) in.skip(1);
                sup.addFirst(
                        MathNode.token(
                                "mo",
                                "′"
                                        .repeat(in.place() - from)
                                        .replace("′′′", "‴")
                                        .replace("′′", "″")));
            } else if (c == '^') {
                if (raised) throw new MathException("two superscripts at one place");
                raised = true;
                in.skip(1);
                sup.add(argument());
            } else if (c == '_') {
                if (sub != null) throw new MathException("two subscripts at one place");
                in.skip(1);
                sub = argument();
            } else if (in.isCommand("limits")) {
                limits = true;
                in.skip(7);
            } else if (in.isCommand("nolimits")) {
                limits = false;
                in.skip(9);
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
    MathNode argument() throws MathException {
        in.blanks();
        if (in.atEnd()) throw in.unbalanced();
        if (Character.isDigit(in.peek())) return MathNode.token("mn", in.take(1));
        if ("}&^_".indexOf(in.peek()) >= 0) throw in.unbalanced();
        if (++depth > DEEPEST) throw new MathException("the formula nests too deeply");
        MathNode n = atom();
        if (n == null) n = argument();
        depth--;
        return n;
    }

    private @Nullable MathNode atom() throws MathException {
        char c = in.peek();
        if (c == '{') {
            in.skip(1);
            MathNode inner = MathNode.row(list());
            in.expect("}");
            boolean comma = inner.is("mo") && inner.text().equals(",");
            return comma ? inner.with("lspace", "0em").with("rspace", "0em") : inner;
        }
        if (c == '\\') return command();
        String number = in.number();
        if (!number.isEmpty()) return MathNode.token("mn", number);
        int cp = in.codePoint();
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

    private @Nullable MathNode command() throws MathException {
        int from = in.place();
        String name = in.name();
        MathNode symbol = LatexSymbols.of(name);
        if (symbol != null) return unstretched(symbol);
        String mark = LatexNames.ACCENTS.get(name);
        if (mark != null) {
            MathNode over =
                    MathNode.token("mo", mark)
                            .with("stretchy", String.valueOf(LatexNames.STRETCHED.contains(name)));
            return MathNode.of("mover", argument(), over).with("accent", "true");
        }
        String alphabet = LatexNames.ALPHABETS.get(name);
        if (alphabet != null) return MathShapes.styled(alphabet, argument());
        if (LatexNames.TEXTS.contains(name)) return LatexExtras.text(name, this);
        String size = LatexNames.size(name);
        if (size != null)
            return MathNode.token("mo", in.delimiter())
                    .with("stretchy", "true")
                    .with("minsize", size)
                    .with("maxsize", size);
        if (LatexNames.NOTHING.contains(name)) return null;
        LatexExtras.Read more = LatexExtras.read(name, this);
        if (more != null) return more.node();
        return switch (name) {
            case "frac" -> MathNode.of("mfrac", argument(), argument());
            case "dfrac", "cfrac" ->
                    MathShapes.styled(true, MathNode.of("mfrac", argument(), argument()));
            case "tfrac" -> MathShapes.styled(false, MathNode.of("mfrac", argument(), argument()));
            case "binom", "dbinom", "tbinom" ->
                    MathShapes.fraction("choose", argument(), argument());
            case "sqrt" -> root();
            case "underline" -> MathShapes.under(argument(), "_");
            case "underbrace" -> MathShapes.under(argument(), "⏟");
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
                boolean star = in.at('*');
                if (star) in.skip(1);
                String word = in.rawText().replaceAll("\\\\[,;: !]", "\u00A0");
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
            case "displaystyle" -> MathShapes.styled(true, MathNode.row(list()));
            case "textstyle" -> MathShapes.styled(false, MathNode.row(list()));
            case "tag" -> {
                boolean star = in.at('*');
                if (star) in.skip(1);
                String number = in.rawText();
                yield MathShapes.tag(star ? number : "(" + number + ")");
            }
            case "label" -> {
                in.rawText();
                yield null;
            }
            case "substack" -> {
                in.expect("{");
                MathNode table = MathShapes.table(rows(), null);
                in.expect("}");
                yield table;
            }
            default -> {
                in.backTo(from);
                throw new MathException("the command \\" + name + " is not known");
            }
        };
    }

    /// Brackets and arrows of a formula's own grow only where `\\left` and `\\right` or a size asks for it.
    private static MathNode unstretched(MathNode symbol) {
        boolean grows =
                symbol.is("mo")
                        && symbol.text().length() == 1
                        && "{}[]⟨⟩⌈⌉⌊⌋|‖⟮⟯↑↓↕⇑⇓".contains(symbol.text());
        return grows ? symbol.with("stretchy", "false") : symbol;
    }

    MathNode arrow(String mark) throws MathException {
        MathNode below = optional();
        MathNode above = argument();
        MathNode base = MathNode.token("mo", mark).with("stretchy", "true");
        return below == null
                ? MathNode.of("mover", base, above)
                : MathNode.of("munderover", base, below, above);
    }

    /// A formula of its own, as deep as what stands around it.
    MathNode within(String source) throws MathException {
        LatexParser inner = new LatexParser(source.strip());
        inner.depth = depth + 1;
        if (inner.depth > DEEPEST) throw new MathException("the formula nests too deeply");
        MathNode n = MathNode.row(inner.list());
        if (!inner.in.atEnd()) throw inner.in.unbalanced();
        return n;
    }

    @Nullable MathNode optional() throws MathException {
        in.blanks();
        if (in.atEnd() || in.peek() != '[') return null;
        LatexParser inner = new LatexParser(in.bracketed());
        inner.depth = depth;
        MathNode n = MathNode.row(inner.list());
        if (!inner.in.atEnd()) throw inner.in.unbalanced();
        return n;
    }

    private MathNode root() throws MathException {
        MathNode index = optional();
        MathNode radicand = argument();
        return index == null
                ? MathNode.of("msqrt", radicand)
                : MathNode.of("mroot", radicand, index);
    }

    private MathNode left() throws MathException {
        List<MathNode> out = new ArrayList<>();
        String before = in.delimiter();
        if (!before.isEmpty()) out.add(MathShapes.fence(before));
        out.addAll(list());
        while (in.isCommand("middle")) {
            in.skip(7);
            out.add(MathShapes.fence(in.delimiter()));
            out.addAll(list());
        }
        in.expect("\\right");
        String after = in.delimiter();
        if (!after.isEmpty()) out.add(MathShapes.fence(after));
        return MathNode.of("mrow", out);
    }

    private MathNode environment() throws MathException {
        String name = in.rawText();
        String columns = null;
        if (name.matches("array|subarray")) columns = in.rawText();
        else if (name.matches("alignedat|alignat\\*?")) in.rawText();
        else if (name.matches("[pbBvV]?matrix\\*")) columns = in.at('[') ? in.bracketed() : "c";
        int inner = depth;
        if (++depth > DEEPEST) throw new MathException("the formula nests too deeply");
        Set<Integer> lines = new TreeSet<>();
        List<List<MathNode>> rows = rows(lines);
        depth = inner;
        in.expect("\\end");
        String end = in.rawText();
        if (!end.equals(name))
            throw new MathException("\\begin{" + name + "} ends with \\end{" + end + "}");
        return LatexEnvironments.of(name, columns == null ? "" : columns, rows, lines);
    }
}
