package octavo.style;

import java.util.Map;
import octavo.style.css.CssLength;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// `size` of `@page` (CSS Paged Media 3, section 7.1).
record PageSize(CssLength width, CssLength height) {
    private static final double MM = 72 / 25.4;

    static final Map<String, double[]> NAMED =
            Parsers.words(
                    "a3", new double[] {297 * MM, 420 * MM},
                    "a4", new double[] {210 * MM, 297 * MM},
                    "a5", new double[] {148 * MM, 210 * MM},
                    "b4", new double[] {250 * MM, 353 * MM},
                    "b5", new double[] {176 * MM, 250 * MM},
                    "jis-b4", new double[] {257 * MM, 364 * MM},
                    "jis-b5", new double[] {182 * MM, 257 * MM},
                    "letter", new double[] {612, 792},
                    "legal", new double[] {612, 1008},
                    "ledger", new double[] {792, 1224});

    static @Nullable PageSize parse(ValueReader in) {
        CssLength w = Parsers.positiveLength(in);
        if (w != null) {
            CssLength h = in.done() ? w : Parsers.positiveLength(in);
            return h == null ? null : new PageSize(w, h);
        }
        double[] size = null;
        Boolean landscape = null;
        for (String word = in.tryIdent(); word != null; word = in.tryIdent()) {
            if (word.equals("portrait") || word.equals("landscape"))
                landscape = word.equals("landscape");
            else if (size == null && NAMED.containsKey(word)) size = NAMED.get(word);
            else return null;
        }
        if (size == null) return null;
        boolean turned = Boolean.TRUE.equals(landscape);
        return new PageSize(CssLength.pt(size[turned ? 1 : 0]), CssLength.pt(size[turned ? 0 : 1]));
    }
}
