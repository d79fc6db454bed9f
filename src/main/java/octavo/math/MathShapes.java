package octavo.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fractions, fences, tables and styled letters of MathML, put together of their parts.
final class MathShapes {
    private MathShapes() {}

    static MathNode fraction(String kind, MathNode above, MathNode below) {
        MathNode f = MathNode.of("mfrac", above, below);
        return switch (kind) {
            case "choose" -> fenced("(", f.with("linethickness", "0"), ")");
            case "atop" -> f.with("linethickness", "0");
            default -> f;
        };
    }

    /// The number of a formula, which stands at the right margin where there is one.
    static MathNode tag(String number) {
        return tag(MathNode.token("mtext", number));
    }

    static MathNode tag(MathNode number) {
        return MathNode.of("mrow", LatexSymbols.space("2em"), number).with("class", "tag");
    }

    static MathNode fenced(String before, MathNode content, String after) {
        List<MathNode> out = new ArrayList<>();
        if (!before.isEmpty()) out.add(fence(before));
        out.add(content);
        if (!after.isEmpty()) out.add(fence(after));
        return MathNode.row(out);
    }

    static MathNode fence(String mark) {
        return MathNode.token("mo", mark).with("fence", "true").with("stretchy", "true");
    }

    static MathNode styled(boolean display, MathNode content) {
        return MathNode.of("mstyle", content)
                .with("displaystyle", String.valueOf(display))
                .with("scriptlevel", "0");
    }

    static MathNode under(MathNode base, String mark) {
        return MathNode.of("munder", base, MathNode.token("mo", mark).with("stretchy", "true"))
                .with("accentunder", "true");
    }

    /// In the brackets that the letter names: p, b, B, v, V, or none.
    static MathNode matrix(char kind, MathNode table) {
        return switch (kind) {
            case 'p' -> fenced("(", table, ")");
            case 'b' -> fenced("[", table, "]");
            case 'B' -> fenced("{", table, "}");
            case 'v' -> fenced("|", table, "|");
            case 'V' -> fenced("‖", table, "‖");
            default -> table;
        };
    }

    /// With every cell in display style; as a table is that is not aligned, its rows keep together.
    static MathNode displayed(MathNode table) {
        List<MathNode> rows = new ArrayList<>();
        for (MathNode r : table.children())
            rows.add(
                    MathNode.of(
                            "mtr",
                            r.children().stream()
                                    .map(c -> MathNode.of("mtd", styled(true, row(c))))
                                    .toList()));
        return new MathNode("mtable", table.attributes(), rows, "");
    }

    private static MathNode row(MathNode cell) {
        return MathNode.row(cell.children());
    }

    /// A table with the columns of an `array`'s preamble, and lines between some of them and some rows.
    ///
    /// @param lines numbers of the rows above which a line is drawn
    static MathNode array(List<List<MathNode>> rows, String columns, Set<Integer> lines) {
        String bare = columns.replaceAll("[@!><]\\{[^}]*}|[^lcr|]", "");
        MathNode t = table(rows, alignment(bare.replace("|", "")));
        String inner = bare.replaceAll("^\\|+|\\|+$", "");
        if (inner.contains("|")) {
            List<String> between = new ArrayList<>();
            for (int i = 1; i < inner.length(); i++) {
                if (inner.charAt(i) == '|') continue;
                between.add(inner.charAt(i - 1) == '|' ? "solid" : "none");
            }
            t = t.with("columnlines", String.join(" ", between));
        }
        if (lines.stream().anyMatch(l -> l > 0 && l < rows.size())) {
            List<String> between = new ArrayList<>();
            for (int i = 1; i < rows.size(); i++) between.add(lines.contains(i) ? "solid" : "none");
            t = t.with("rowlines", String.join(" ", between));
        }
        return t;
    }

    static @Nullable String alignment(String columns) {
        List<String> words = new ArrayList<>();
        for (char c : columns.toCharArray())
            words.add(c == 'l' ? "left" : c == 'r' ? "right" : "center");
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /// Columns in pairs, right and left.
    static MathNode aligned(List<List<MathNode>> rows) {
        if (rows.size() == 1 && rows.getFirst().size() == 1) return rows.getFirst().getFirst();
        return table(rows, "right left right left right left").with("displaystyle", "true");
    }

    /// The middle column of three goes with the last.
    static List<List<MathNode>> inTwo(List<List<MathNode>> rows) {
        List<List<MathNode>> out = new ArrayList<>();
        for (List<MathNode> r : rows)
            out.add(
                    r.size() < 3
                            ? r
                            : List.of(r.get(0), MathNode.of("mrow", r.subList(1, r.size()))));
        return out;
    }

    static MathNode table(List<List<MathNode>> rows, @Nullable String align) {
        List<MathNode> out = new ArrayList<>();
        for (List<MathNode> row : rows) {
            out.add(MathNode.of("mtr", row.stream().map(c -> MathNode.of("mtd", c)).toList()));
        }
        MathNode t = MathNode.of("mtable", out);
        return align == null ? t : t.with("columnalign", align);
    }

    static MathNode styled(String alphabet, MathNode n) {
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
    static @Nullable String word(MathNode n) {
        if (n.is("mi")) return n.text();
        if (!n.is("mrow") || n.children().isEmpty()) return null;
        StringBuilder sb = new StringBuilder();
        for (MathNode c : n.children()) {
            if (!c.is("mi") && !c.is("mn")) return null;
            sb.append(c.text());
        }
        return sb.toString();
    }
}
