package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.Page;
import org.junit.jupiter.api.Test;

/// Headings, small tables and programs that want to stay whole, in many orders: where something has to give, it is
/// spread over several pages.
class HolesTest {
    private static final String CSS =
            "@page { size: 260pt 412pt } h2 { margin: 18pt 0 6pt 0; break-after: avoid } pre { break-inside: avoid; margin: 6pt 0 }"
                    + " table { margin: 6pt 0 }";

    private static final double LINE = 12;
    private static final double FOOT = 380;

    @Test
    void noPageHasHalfOfItselfEmpty() {
        List<String> holes = new ArrayList<>();
        for (int n = 0; n < 90; n++) {
            StringBuilder body = new StringBuilder("{p " + (2 + n % 7) + "}{ps " + n % 4 + "}");
            for (int k = 0; k < 6; k++) {
                body.append("{p ").append(1 + (n + k * 5) % 6).append('}');
                if (k % 2 == 0) body.append("<pre>a line\n</pre><h2>Heading</h2>");
                body.append("{p 2}<table>")
                        .append("<tr><td>One</td><td>Two</td></tr>".repeat(3 + (n + k) % 4))
                        .append("</table>{p ")
                        .append(2 + (n + k * 3) % 9)
                        .append('}');
            }
            TypesetBook book = PageCases.set(CSS, "<section id='a'>" + body + "</section>").value();
            List<Page> pages = book.document().pages();
            for (Page p : pages.subList(0, pages.size() - 1)) {
                long lines = Math.round((FOOT - lowest(p)) / LINE);
                if (lines > 6) holes.add(n + " on " + p.label() + ": " + lines);
            }
        }
        assertEquals(List.of(), holes);
    }

    private static double lowest(Page page) {
        double lowest = 0;
        for (var i : page.items())
            if (i instanceof GlyphRun g) lowest = Math.max(lowest, g.baselinePt());
        return lowest;
    }
}
