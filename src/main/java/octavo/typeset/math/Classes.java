package octavo.typeset.math;

import java.util.List;
import octavo.math.MathNode;

/// The class of what an element sets.
final class Classes {
    private Classes() {}

    static AtomClass of(MathNode n) {
        List<MathNode> c = n.children();
        return switch (n.name()) {
            case "mi" ->
                    n.text().codePointCount(0, n.text().length()) > 1
                                    && !n.attributes().containsKey("mathvariant")
                            ? AtomClass.OPERATOR
                            : AtomClass.ORDINARY;
            case "mo" -> operator(n);
            case "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts" ->
                    c.isEmpty() ? AtomClass.ORDINARY : of(c.getFirst());
            case "mrow", "mstyle", "mpadded", "mphantom" ->
                    c.size() == 1 ? of(c.getFirst()) : AtomClass.ORDINARY;
            default -> AtomClass.ORDINARY;
        };
    }

    private static AtomClass operator(MathNode n) {
        if ("mod".equals(n.text())) return AtomClass.BINARY;
        if ("true".equals(n.attributes().get("movablelimits"))) return AtomClass.OPERATOR;
        AtomClass k = Operators.classOf(n.text());
        String form = n.attributes().getOrDefault("form", "infix");
        if (k == AtomClass.BINARY && !form.equals("infix")) return AtomClass.ORDINARY;
        return k;
    }

    /// The operator at the heart of an element, through its scripts and groups.
    static MathNode core(MathNode n) {
        MathNode m = n;
        for (int i = 0; i < 50; i++) {
            boolean wraps =
                    switch (m.name()) {
                        case "msub",
                                "msup",
                                "msubsup",
                                "munder",
                                "mover",
                                "munderover",
                                "mmultiscripts" ->
                                !m.children().isEmpty();
                        case "mrow", "mstyle", "mpadded" -> m.children().size() == 1;
                        default -> false;
                    };
            if (!wraps) return m;
            m = m.children().getFirst();
        }
        return m;
    }
}
