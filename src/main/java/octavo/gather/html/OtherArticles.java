package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Other articles that stand whole on an article's page, for who scrolls on: each with a title of its own.
final class OtherArticles {
    /// Of the article's text beside which others may stand, weight: see [TextWeight].
    private static final double LEAST = 500;

    private static final String SIGNED =
            "time, [itemprop=datePublished], [itemprop=author], [rel=author], [class*=byline],"
                    + " [class*=author], [class*=timestamp]";

    private OtherArticles() {}

    /// Boxes beside that of the article whose title is the page's. None where the page shows no such title.
    static List<Element> of(Element body, @Nullable String title) {
        if (title == null) return List.of();
        List<Element> headings = new ArrayList<>();
        Element own = null;
        for (Element h : body.select("h1")) {
            if (!h.hasText() || h.closest("header:has(nav), nav, footer") != null) continue;
            // Headings of the first level within the article are its sections'.
            Element article = own == null ? null : own.closest("article");
            if (article != null && h.parents().contains(article)) continue;
            boolean same = PageTitle.key(h.text()).equals(PageTitle.key(title));
            if (same && own == null) own = h;
            else if (!same && !PageTitle.isAlike(h.text(), title)) headings.add(h);
        }
        if (own == null) return List.of();
        List<Element> out = new ArrayList<>();
        for (Element h : headings) {
            Element other = beside(h, own);
            if (other != null && out.stream().noneMatch(o -> o == other)) out.add(other);
        }
        return out;
    }

    /// The box of another title behind the article, or null.
    private static @Nullable Element beside(Element other, Element own) {
        List<Element> above = own.parents();
        Element box = other;
        while (box.parent() != null && !above.contains(box.parent())) box = box.parent();
        Element shared = box.parent();
        if (shared == null || box == other || !isArticle(box)) return null;
        Element mine = own;
        while (mine.parent() != null && mine.parent() != shared) mine = mine.parent();
        boolean behind = mine.elementSiblingIndex() < box.elementSiblingIndex();
        boolean text = TextWeight.of(mine.text()).weight() - TextWeight.ofLinks(mine) > LEAST;
        return behind && text && mine != own ? box : null;
    }

    /// Sections have titles too; only articles are signed or dated.
    private static boolean isArticle(Element box) {
        boolean named = Markup.name(box).equals("article") || box.selectFirst("article") != null;
        return named || box.selectFirst(SIGNED) != null;
    }
}
