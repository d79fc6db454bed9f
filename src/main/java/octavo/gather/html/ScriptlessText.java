package octavo.gather.html;

import java.util.List;
import org.jsoup.nodes.Element;

/// Pages that a script would build may have their text for browsers without scripts in `noscript`.
final class ScriptlessText {
    private static final double LEAST = 400;

    private ScriptlessText() {}

    /// Shows the text of such an element where it is more than what else the page says.
    static void show(Element body) {
        for (Element e : List.copyOf(body.select("noscript"))) {
            TextWeight own = TextWeight.of(e.text());
            if (own.weight() < LEAST || own.sentences() < 3) continue;
            double all = TextWeight.of(body.text()).weight();
            if (own.weight() > 0.5 * all) e.tagName("div");
        }
    }
}
