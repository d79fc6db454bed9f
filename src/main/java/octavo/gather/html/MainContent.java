package octavo.gather.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The element that holds a page's text, cleaned of what is not the article's.
final class MainContent {
    /// Of a page that says more than its notices, in characters.
    private static final int LEAST_TEXT = 1_000;

    private MainContent() {}

    /// @param list whether most of what stands there announces other pages
    record Found(Element root, boolean list) {}

    /// What is left out goes into the list with its place and reason.
    static Found find(Document doc, PageFacts facts, List<Removed> removed) {
        Element body = doc.selectFirst("body");
        if (body == null) body = doc;
        MathMarkup.restore(doc, removed);
        boolean discussion = Discussion.is(doc);
        ScriptlessText.show(body);
        StatedText.show(doc, body);
        SiteLinks links = SiteLinks.of(body, facts.url());
        HiddenText.remove(body, removed);
        for (Element other : OtherArticles.of(body, facts.title())) {
            note(other, "another article", removed);
            other.remove();
        }
        LazyImages.resolve(body);
        List<Element> loose = LooseText.wrap(body);
        PageOutline outline = PageOutline.of(body);
        PageNames names = PageNames.of(outline, discussion);
        ContentFinder.Found found = ContentFinder.find(outline, names);
        Element root = outline.elements.get(found.number());
        if (root != body && coversText(root, body)) {
            note(root, "a notice of the site", removed);
            root.remove();
            outline = PageOutline.of(body);
            names = PageNames.of(outline, discussion);
            found = ContentFinder.find(outline, names);
            root = outline.elements.get(found.number());
        }
        List<Removed> outside = new ArrayList<>();
        for (Element e = root; e != body && e.parent() != null; e = e.parent()) {
            for (Element sibling : e.parent().children())
                if (sibling != e && !Markup.isDropped(sibling))
                    note(sibling, "outside of the article", outside);
        }
        removed.addAll(outside);
        new ArticleCleaner(root, found.list(), facts, names, links, removed).clean();
        LooseText.unwrap(loose);
        removed.sort(Comparator.comparingInt(Removed::line));
        return new Found(root, found.list());
    }

    /// A request for consent that was taken for the article, on a page that says more elsewhere.
    private static boolean coversText(Element root, Element body) {
        String text = root.text();
        return NoArticle.isConsent(text) && body.text().length() > 2 * text.length() + LEAST_TEXT;
    }

    private static void note(Element e, String reason, List<Removed> removed) {
        if (e.hasText()) removed.add(new Removed(Markup.line(e), e.text(), reason));
    }
}
