package octavo.gather.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {
    @Test
    void addsTheLeavesThatTheTraitsLeadTo() {
        Trees t = new Trees(List.of("0<1.5 1<0 -1000 500 2000", "1<3 1000 -1000"));
        assertEquals(logistic(-1 + 1), t.probability(new float[] {1, 0}), 1e-6);
        assertEquals(logistic(0.5 + 1), t.probability(new float[] {1, 2}), 1e-6);
        assertEquals(logistic(2 - 1), t.probability(new float[] {2, 4}), 1e-6);
    }

    @Test
    void learnedOneKnowsParagraphsFromMenus() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 30; i++) page.append("Menu item\nShop\nContact us\n");
        for (int i = 0; i < 30; i++)
            page.append("The ferry that came in on day ")
                    .append(i)
                    .append(
                            " was late, and nobody who had waited for it said a word about that.\n");
        Paste p = Paste.of(Unwrapper.units(Line.of(page.toString())));
        String[] plain =
                p.units().stream().map(u -> LineShape.plain(u.text())).toArray(String[]::new);
        LineTraits traits = new LineTraits(new PasteLines(p, Zones.of(p), "", plain));
        assertTrue(Trees.ofText().probability(traits.of(10)) < 0.2);
        assertTrue(Trees.ofText().probability(traits.of(100)) > 0.6);
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
