package octavo.gather.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Pages that a script would build may have their text for browsers without scripts in `noscript`.
final class ScriptlessText {
    private static final double LEAST = 400;

    private ScriptlessText() {}

    /// Whether it stands in what is called an article's text, beside no other paragraphs.
    private static boolean isTextOfArticle(Element e) {
        Element p = e.parent();
        for (int up = 0; p != null && up < 3; up++, p = p.parent()) {
            TextWeight around = TextWeight.of(p.text());
            if (around.weight() > 1.2 * TextWeight.of(e.text()).weight()) return false;
            String called = (p.className() + " " + p.id()).toLowerCase(Locale.ROOT);
            if (called.matches(
                    "(?s).*(?:article|story|post|entry)[\\w-]*(?:body|content|text|column).*"))
                return !e.text().matches("(?is).*(?:javascript|cookie).*");
        }
        return false;
    }

    /// Shows the text of such an element where it is more than what else the page says.
    static void show(Element body) {
        for (Element e : List.copyOf(body.select("noscript"))) {
            TextWeight own = TextWeight.of(e.text());
            if (own.weight() < LEAST || own.sentences() < 3) continue;
            double all = TextWeight.of(body.text()).weight();
            if (own.weight() > 0.5 * all || isTextOfArticle(e)) e.tagName("div");
        }
    }
}
