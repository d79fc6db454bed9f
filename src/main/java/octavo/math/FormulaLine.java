package octavo.math;

import java.util.ArrayList;
import java.util.List;
import octavo.math.FormulaPart.Letters;
import octavo.math.FormulaPart.RowBreak;
import octavo.math.FormulaPart.Script;

/// A formula as text: variables in italics, scripts raised and lowered, fractions with a stroke. Lines may end after an
/// operator or a relation.
///
/// @param parts empty where there is a problem
/// @param alternative the same in plain text
/// @param problem why there is none; empty where there is one
public record FormulaLine(List<FormulaPart> parts, String alternative, String problem) {
    public FormulaLine {
        parts = List.copyOf(parts);
    }

    public static FormulaLine ofLatex(String source) {
        return of(source, true);
    }

    public static FormulaLine ofMathml(String source) {
        return of(source, false);
    }

    private static FormulaLine of(String source, boolean latex) {
        if (source.length() > Formula.LONGEST) return problem("the formula is too long");
        try {
            MathNode math = latex ? LatexParser.parse(source) : MathmlReader.read(source);
            String said = math.attributes().getOrDefault("alttext", "").strip();
            List<FormulaPart> parts = new Builder().of(math);
            if (parts.isEmpty()) return problem("the formula is empty");
            return new FormulaLine(parts, said.isEmpty() ? LinearText.of(math) : said, "");
        } catch (MathException e) {
            return problem(e.reason());
        }
    }

    private static FormulaLine problem(String reason) {
        return new FormulaLine(List.of(), "", reason);
    }

    private static final class Builder {
        /// An italic f leans into the bracket after it.
        private static final String HAIR_SPACE = "\u200A";

        private final List<FormulaPart> out = new ArrayList<>();

        List<FormulaPart> of(MathNode n) {
            add(n);
            return trimmed(merged(out));
        }

        private void add(MathNode n) {
            List<MathNode> c = n.children();
            switch (n.name()) {
                case "mi" -> identifier(n);
                case "mo" -> {
                    boolean tight = "0em".equals(n.attributes().get("rspace")) || isSign(n);
                    text(tight ? n.text() : breakable(LinearText.operator(n)));
                }
                case "mn", "mtext", "ms" -> text(n.text());
                case "mspace" -> text(" ");
                case "mphantom" -> {}
                case "mfrac" -> fraction(n);
                case "msqrt" -> {
                    text("√");
                    group(c.size() == 1 ? c.getFirst() : MathNode.of("mrow", c), true);
                }
                case "mroot" -> {
                    if (c.size() > 1) out.add(new Script(true, new Builder().of(c.get(1))));
                    text("√");
                    group(c.getFirst(), true);
                }
                case "msup" -> scripts(c, -1, 1);
                case "msub", "munder" -> scripts(c, 1, -1);
                case "msubsup", "munderover" -> scripts(c, 1, 2);
                case "mover" -> over(n);
                case "mmultiscripts" -> multiscripts(c);
                case "mtable" -> table(n);
                default -> all(n);
            }
        }

        private void all(MathNode n) {
            if (!n.text().isEmpty()) text(n.text());
            for (MathNode c : n.children()) add(c);
        }

        private void identifier(MathNode n) {
            String s = n.text();
            boolean one = s.codePointCount(0, s.length()) == 1;
            boolean italic = one && !"normal".equals(n.attributes().get("mathvariant"));
            // sin x, but ∂x.
            if (one || s.length() < 2) out.add(new Letters(s, italic && isLetter(s)));
            else out.add(new Letters(spaceBefore() + s + "\u00A0", false));
        }

        private String spaceBefore() {
            if (out.isEmpty() || !(out.getLast() instanceof Letters(String t, boolean i)))
                return out.isEmpty() ? "" : "\u00A0";
            char last = t.isEmpty() ? ' ' : t.charAt(t.length() - 1);
            return Character.isLetterOrDigit(last) || last == ')' ? "\u00A0" : "";
        }

        private static boolean isLetter(String s) {
            return Character.isLetter(s.codePointAt(0)) && s.charAt(0) < 0x2100;
        }

        private void text(String s) {
            if (!s.isEmpty()) out.add(new Letters(s, false));
        }

        /// An operator keeps to what stands before it.
        private static String breakable(String s) {
            return s.startsWith(" ") ? "\u00A0" + s.substring(1) : s;
        }

        private void fraction(MathNode n) {
            List<MathNode> c = n.children();
            if (c.size() < 2) {
                all(n);
                return;
            }
            boolean stroke = !"0".equals(n.attributes().get("linethickness"));
            group(c.get(0), false);
            text(stroke ? "/" : "|");
            group(c.get(1), true);
        }

        /// A plus or a minus before a term, not between two.
        private boolean isSign(MathNode n) {
            if (n.text().length() != 1 || "+-−±∓".indexOf(n.text().charAt(0)) < 0) return false;
            for (int i = out.size() - 1; i >= 0; i--) {
                if (!(out.get(i) instanceof Letters(String t, boolean italic)))
                    return out.get(i) instanceof RowBreak;
                String s = t.replace('\u00A0', ' ').strip();
                if (s.isEmpty()) continue;
                char last = s.charAt(s.length() - 1);
                return "([{,;/·×÷".indexOf(last) >= 0
                        || Character.getType(last) == Character.MATH_SYMBOL && last != '|';
            }
            return true;
        }

        /// In brackets where it would be misread without.
        ///
        /// @param factors whether a product needs them too: 1/(2a), but n(n + 1)/2
        private void group(MathNode n, boolean factors) {
            boolean brackets = isSum(n) || factors && n.children().size() > 1 && n.is("mrow");
            brackets &= !fenced(n);
            if (brackets) text("(");
            out.addAll(new Builder().of(n));
            if (brackets) text(")");
        }

        private static boolean isSum(MathNode n) {
            int open = 0;
            int at = 0;
            for (MathNode c : n.children()) {
                if (n.is("mrow") && c.is("mi") && c.text().length() > 1) return true;
                if (n.is("mrow") && c.is("mo") && c.text().length() == 1) {
                    char o = c.text().charAt(0);
                    if ("([{".indexOf(o) >= 0) open++;
                    else if (")]}".indexOf(o) >= 0) open--;
                    else if (open == 0 && at > 0 && Character.getType(o) == Character.MATH_SYMBOL
                            || o == ',' && open == 0
                            || open == 0 && at > 0 && "−-".indexOf(o) >= 0) return true;
                }
                at++;
            }
            return n.is("mrow") && n.children().size() == 1 && isSum(n.children().getFirst());
        }

        private static boolean fenced(MathNode n) {
            List<MathNode> c = n.children();
            return c.size() > 2
                    && "(".equals(c.getFirst().text())
                    && ")".equals(c.getLast().text())
                    && c.subList(1, c.size() - 1).stream().noneMatch(x -> "(".equals(x.text()));
        }

        private void scripts(List<MathNode> c, int lower, int upper) {
            if (c.isEmpty()) return;
            add(c.getFirst());
            boolean named = unspaced();
            if (lower > 0 && lower < c.size()) script(false, c.get(lower));
            if (upper > 0 && upper < c.size()) script(true, c.get(upper));
            boolean large = c.getFirst().is("mo");
            if (named || large) text("\u00A0");
        }

        /// The space after a function's name goes after its scripts: log₂ n.
        private boolean unspaced() {
            if (out.isEmpty() || !(out.getLast() instanceof Letters(String t, boolean italic)))
                return false;
            if (!t.endsWith("\u00A0")) return false;
            out.set(out.size() - 1, new Letters(t.substring(0, t.length() - 1), italic));
            return true;
        }

        private void script(boolean raised, MathNode n) {
            List<FormulaPart> parts = new Builder().of(n);
            if (parts.isEmpty() || "⏞".equals(n.text()) || "⏟".equals(n.text())) return;
            boolean prime =
                    raised && parts.stream().allMatch(p -> p instanceof Letters l && primes(l));
            if (prime) out.addAll(parts);
            else out.add(new Script(raised, tight(parts)));
        }

        /// Scripts have no space around operators.
        private static List<FormulaPart> tight(List<FormulaPart> parts) {
            return parts.stream()
                    .map(p -> p instanceof Letters l ? new Letters(tight(l.text()), l.italic()) : p)
                    .toList();
        }

        private static String tight(String s) {
            return s.replaceAll("[ \u00A0]*([^\\p{L}\\p{N} \u00A0])[ \u00A0]*", "$1");
        }

        private static boolean primes(Letters l) {
            return l.text().chars().allMatch(c -> c >= 0x2032 && c <= 0x2034);
        }

        private void over(MathNode n) {
            List<MathNode> c = n.children();
            if (c.size() < 2) {
                all(n);
                return;
            }
            String mark = LinearText.accent(LinearText.of(c.get(1)));
            add(c.getFirst());
            if (!mark.startsWith("^")) {
                Letters last = out.getLast() instanceof Letters l ? l : new Letters("", false);
                if (out.getLast() instanceof Letters) out.removeLast();
                out.add(new Letters(last.text() + mark, last.italic()));
            } else script(true, c.get(1));
        }

        private void multiscripts(List<MathNode> c) {
            if (c.isEmpty()) return;
            int pre = 1;
            while (pre < c.size() && !c.get(pre).is("mprescripts")) pre++;
            pairs(c.subList(Math.min(pre + 1, c.size()), c.size()));
            add(c.getFirst());
            pairs(c.subList(1, pre));
        }

        private void pairs(List<MathNode> c) {
            for (int i = 0; i < c.size(); i++) script(i % 2 == 1, c.get(i));
        }

        private void table(MathNode n) {
            boolean aligned = n.attributes().containsKey("displaystyle");
            boolean first = true;
            for (MathNode row : n.children()) {
                if (!first) out.add(aligned ? new RowBreak() : new Letters("; ", false));
                first = false;
                boolean head = true;
                for (MathNode cell : row.children()) {
                    if (!head && !aligned) text(", ");
                    head = false;
                    add(cell);
                }
            }
        }

        private static boolean opens(Letters l) {
            return !l.text().isEmpty() && "([{|".indexOf(l.text().charAt(0)) >= 0;
        }

        private static List<FormulaPart> merged(List<FormulaPart> parts) {
            List<FormulaPart> result = new ArrayList<>();
            for (FormulaPart p : parts) {
                boolean joins =
                        !result.isEmpty()
                                && p instanceof Letters b
                                && result.getLast() instanceof Letters a
                                && a.italic() == b.italic();
                if (joins && p instanceof Letters b && result.getLast() instanceof Letters a)
                    result.set(result.size() - 1, new Letters(a.text() + b.text(), a.italic()));
                else result.add(p);
            }
            return result;
        }

        private static List<FormulaPart> trimmed(List<FormulaPart> parts) {
            List<FormulaPart> result = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) instanceof Letters(String t, boolean italic)) {
                    String s = t.replaceAll("[ \u00A0]*\u00A0[ \u00A0]*| {2,}", "\u00A0");
                    // After an operator the line may end.
                    s = s.replaceAll("(?<=\u00A0[=<>+−±∓×·÷≤≥≠≈≡∈→⇒⇔∪∩⊂⊆])\u00A0", " ");
                    if (i == 0) s = s.replaceFirst("^[ \u00A0]+", "");
                    if (i == parts.size() - 1) s = s.replaceFirst("[ \u00A0]+$", "");
                    if (!s.isEmpty()) result.add(new Letters(s, italic));
                    boolean overhangs = italic && s.endsWith("f") && i + 1 < parts.size();
                    if (overhangs && parts.get(i + 1) instanceof Letters next && opens(next))
                        result.add(new Letters(HAIR_SPACE, false));
                } else result.add(parts.get(i));
            }
            return result;
        }
    }
}
