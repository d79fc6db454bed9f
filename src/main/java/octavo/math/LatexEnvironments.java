package octavo.math;

import java.util.List;
import java.util.Set;

/// What stands between `\begin` and `\end`, by the environment's name.
final class LatexEnvironments {
    private LatexEnvironments() {}

    /// @param columns their preamble; empty where there is none
    /// @param lines numbers of the rows above which a line is drawn
    static MathNode of(String name, String columns, List<List<MathNode>> rows, Set<Integer> lines)
            throws MathException {
        if (name.endsWith("matrix*")) {
            String one = columns.isBlank() ? "c" : columns.strip().substring(0, 1);
            String align = MathShapes.alignment(one.repeat(rows.getFirst().size()));
            return MathShapes.matrix(name.charAt(0), MathShapes.table(rows, align));
        }
        return switch (name) {
            case "matrix" -> MathShapes.table(rows, null);
            case "smallmatrix" ->
                    MathNode.of("mstyle", MathShapes.table(rows, null)).with("scriptlevel", "1");
            case "pmatrix" -> MathShapes.fenced("(", MathShapes.table(rows, null), ")");
            case "bmatrix" -> MathShapes.fenced("[", MathShapes.table(rows, null), "]");
            case "Bmatrix" -> MathShapes.fenced("{", MathShapes.table(rows, null), "}");
            case "vmatrix" -> MathShapes.fenced("|", MathShapes.table(rows, null), "|");
            case "Vmatrix" -> MathShapes.fenced("‖", MathShapes.table(rows, null), "‖");
            case "cases" -> MathShapes.fenced("{", MathShapes.table(rows, "left"), "");
            case "dcases" ->
                    MathShapes.fenced(
                            "{", MathShapes.displayed(MathShapes.table(rows, "left")), "");
            case "rcases" -> MathShapes.fenced("", MathShapes.table(rows, "left"), "}");
            case "drcases" ->
                    MathShapes.fenced(
                            "", MathShapes.displayed(MathShapes.table(rows, "left")), "}");
            case "array", "subarray" -> MathShapes.array(rows, columns, lines);
            case "aligned", "align", "align*", "split", "alignedat", "alignat", "alignat*" ->
                    MathShapes.aligned(rows);
            case "eqnarray", "eqnarray*" -> MathShapes.aligned(MathShapes.inTwo(rows));
            case "gathered", "gather", "gather*", "multline", "multline*" ->
                    MathShapes.table(rows, null).with("displaystyle", "true");
            case "equation", "equation*", "displaymath", "math" -> MathShapes.aligned(rows);
            default -> throw new MathException("the environment " + name + " is not known");
        };
    }
}
