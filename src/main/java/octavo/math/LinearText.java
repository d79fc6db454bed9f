package octavo.math;

import java.util.List;
import java.util.Map;

/// A formula on one line, as it is typed in plain text: what is read or shown where MathML is not drawn.
final class LinearText {
    private static final Map<String, String> FRACTIONS = Map.of("0", "|");

    private LinearText() {}

    static String of(MathNode math) {
        return text(math).replaceAll("\\s+", " ").strip();
    }

    private static String text(MathNode n) {
        List<MathNode> c = n.children();
        return switch (n.name()) {
            case "mo" -> "0em".equals(n.attributes().get("rspace")) ? n.text() : operator(n);
            case "mi" -> n.text().length() > 2 ? " " + n.text() + " " : n.text();
            case "mmultiscripts" -> multiscripts(c);
            case "mspace" -> " ";
            case "mphantom" -> "";
            case "mfrac" ->
                    c.size() < 2
                            ? all(n)
                            : part(c.get(0))
                                    + FRACTIONS.getOrDefault(
                                            n.attributes().getOrDefault("linethickness", ""), "/")
                                    + part(c.get(1));
            case "msqrt" ->
                    "√" + (c.size() == 1 ? group(c.getFirst()) : "(" + all(n).strip() + ")");
            case "mroot" ->
                    c.size() < 2 ? all(n) : "root(" + text(c.get(1)) + ")" + group(c.get(0));
            case "msup" -> c.size() < 2 ? all(n) : text(c.get(0)) + sup(c.get(1));
            case "msub" -> c.size() < 2 ? all(n) : text(c.get(0)) + "_" + group(c.get(1));
            case "msubsup", "munderover" ->
                    c.size() < 3
                            ? all(n)
                            : text(c.get(0)).strip()
                                    + "_"
                                    + group(c.get(1))
                                    + sup(c.get(2))
                                    + space(n);
            case "munder" ->
                    c.size() < 2
                            ? all(n)
                            : text(c.get(0)).strip() + "_" + group(c.get(1)) + space(n);
            case "mover" -> c.size() < 2 ? all(n) : part(c.get(0)) + accent(text(c.get(1)).strip());
            case "mtable" -> {
                String between = n.attributes().containsKey("displaystyle") ? " " : ", ";
                yield String.join(
                        "; ",
                        c.stream()
                                .map(r ->
                                        String.join(
                                                between,
                                                r.children().stream()
                                                        .map(x -> text(x).strip())
                                                        .toList()))
                                .toList());
            }
            default -> c.isEmpty() ? n.text() : all(n);
        };
    }

    /// Of more than one thing, in brackets: 1/(2a), not 1/2a.
    private static String part(MathNode n) {
        String s = text(n).strip();
        return n.is("mrow") && n.children().size() > 1 && s.codePointCount(0, s.length()) > 1
                ? "(" + s + ")"
                : group(n);
    }

    /// Pairs of sub- and superscripts; those before the base come first.
    private static String multiscripts(List<MathNode> c) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        StringBuilder to = after;
        boolean lower = true;
        for (MathNode n : c.subList(1, c.size())) {
            if (n.is("mprescripts")) {
                to = before;
                lower = true;
                continue;
            }
            String s = group(n);
            if (!s.isEmpty()) to.append(lower ? "_" : "^").append(s);
            lower = !lower;
        }
        return before + text(c.getFirst()) + after;
    }

    private static String space(MathNode n) {
        return n.is("msubsup") ? "" : " ";
    }

    static String accent(String mark) {
        return switch (mark) {
            case "¯", "‾" -> "\u0305";
            case "^" -> "\u0302";
            case "~" -> "\u0303";
            case "→" -> "\u20D7";
            case "˙" -> "\u0307";
            case "¨" -> "\u0308";
            default -> "^" + (mark.length() > 1 ? "(" + mark + ")" : mark);
        };
    }

    private static String sup(MathNode n) {
        String s = text(n).strip();
        return switch (s) {
            case "2" -> "²";
            case "3" -> "³";
            case "′", "″", "‴" -> s;
            default -> "^" + group(n);
        };
    }

    private static String all(MathNode n) {
        StringBuilder sb = new StringBuilder(n.text());
        for (MathNode c : n.children()) sb.append(text(c));
        return sb.toString();
    }

    static String group(MathNode n) {
        String s = text(n).strip();
        boolean plain = s.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
        boolean one = s.codePointCount(0, s.length()) == 1;
        return plain || one ? s : "(" + s + ")";
    }

    static String operator(MathNode n) {
        String s = n.text();
        if (s.isEmpty() || s.codePoints().allMatch(c -> c >= 0x2061 && c <= 0x2064)) return "";
        if (s.equals(",") || s.equals(";")) return s + " ";
        int c = s.codePointAt(0);
        int type = Character.getType(c);
        boolean relation =
                "=<>+−±∓×·÷".indexOf(c) >= 0
                        || c >= 0x2190 && c <= 0x22FF && "∀∃∑∏∫√∂∇∞".indexOf(c) < 0;
        return relation && type == Character.MATH_SYMBOL || c >= 0x2190 && c < 0x2200
                ? " " + s + " "
                : s;
    }
}
