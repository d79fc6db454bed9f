package octavo.epub.math;

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
            case "mo" -> operator(n.text());
            case "mspace" -> " ";
            case "mphantom" -> "";
            case "mfrac" ->
                    c.size() < 2
                            ? all(n)
                            : group(c.get(0))
                                    + FRACTIONS.getOrDefault(
                                            n.attributes().getOrDefault("linethickness", ""), "/")
                                    + group(c.get(1));
            case "msqrt" -> "√" + (c.size() == 1 ? group(c.getFirst()) : "(" + all(n).strip() + ")");
            case "mroot" ->
                    c.size() < 2 ? all(n) : "root(" + text(c.get(1)) + ")" + group(c.get(0));
            case "msup" -> c.size() < 2 ? all(n) : text(c.get(0)) + sup(c.get(1));
            case "msub" -> c.size() < 2 ? all(n) : text(c.get(0)) + "_" + group(c.get(1));
            case "msubsup", "munderover" ->
                    c.size() < 3
                            ? all(n)
                            : text(c.get(0)).strip() + "_" + group(c.get(1)) + sup(c.get(2)) + space(n);
            case "munder" ->
                    c.size() < 2 ? all(n) : text(c.get(0)).strip() + "_" + group(c.get(1)) + space(n);
            case "mover" ->
                    c.size() < 2 ? all(n) : group(c.get(0)) + accent(text(c.get(1)).strip());
            case "mtable" -> String.join("; ", c.stream().map(LinearText::text).toList());
            case "mtr" -> String.join(", ", c.stream().map(x -> text(x).strip()).toList());
            default -> c.isEmpty() ? n.text() : all(n);
        };
    }

    private static String space(MathNode n) {
        return n.is("msubsup") ? "" : " ";
    }

    private static String accent(String mark) {
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

    private static String group(MathNode n) {
        String s = text(n).strip();
        boolean plain = s.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
        boolean one = s.codePointCount(0, s.length()) == 1;
        return plain || one ? s : "(" + s + ")";
    }

    private static String operator(String s) {
        if (s.isEmpty() || s.codePoints().allMatch(c -> c >= 0x2061 && c <= 0x2064)) return "";
        if (s.equals(",") || s.equals(";")) return s + " ";
        int c = s.codePointAt(0);
        int type = Character.getType(c);
        boolean relation =
                "=<>+−±∓×·÷".indexOf(c) >= 0 || c >= 0x2190 && c <= 0x22FF && "∀∃∑∏∫√∂∇∞".indexOf(c) < 0;
        return relation && type == Character.MATH_SYMBOL || c >= 0x2190 && c < 0x2200
                ? " " + s + " "
                : s;
    }
}
