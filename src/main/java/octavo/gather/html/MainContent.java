package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import octavo.gather.Removed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The element that holds a page's text, and what stands outside of it.
final class MainContent {
    private static final Set<String> OUTSIDE = Set.of("nav", "form", "search");

    private MainContent() {}

    /// The one `article`, else `main`, else the body. What is left out beside it goes into the list.
    static Element find(Document doc, List<Removed> removed) {
        Element body = body(doc);
        Element main = body.selectFirst("main, [role=main]");
        List<Element> articles = outermost(body.select("article"));
        Element root =
                articles.size() == 1 && longEnough(articles.getFirst(), body)
                        ? articles.getFirst()
                        : main == null ? body : main;
        for (Element e = root; e != body && e.parent() != null; e = e.parent()) {
            for (Element sibling : e.parent().children()) {
                if (sibling != e && !Markup.isDropped(sibling))
                    note(sibling, "outside of the article", removed);
            }
        }
        if (root == body) {
            for (Element e : body.children()) {
                if (OUTSIDE.contains(Markup.name(e)) || isSiteMatter(e)) {
                    note(e, "the site’s head, foot or menu", removed);
                    e.remove();
                }
            }
        }
        return root;
    }

    private static Element body(Document doc) {
        Element body = doc.selectFirst("body");
        return body == null ? doc : body;
    }

    private static List<Element> outermost(List<Element> all) {
        List<Element> out = new ArrayList<>();
        for (Element e : all) if (out.stream().noneMatch(o -> contains(o, e))) out.add(e);
        return out;
    }

    private static boolean contains(Element outer, Element e) {
        for (@Nullable Element p = e.parent(); p != null; p = p.parent())
            if (p == outer) return true;
        return false;
    }

    private static boolean longEnough(Element article, Element body) {
        return article.text().length() * 2 >= body.text().length();
    }

    /// A header or footer of the body without the article's title in it.
    private static boolean isSiteMatter(Element e) {
        String n = Markup.name(e);
        if (n.equals("footer")) return true;
        return n.equals("header") && e.selectFirst("h1, h2") == null;
    }

    private static void note(Element e, String reason, List<Removed> removed) {
        if (!e.text().isBlank()) removed.add(new Removed(Markup.line(e), e.text(), reason));
    }
}
