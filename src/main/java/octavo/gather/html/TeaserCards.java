package octavo.gather.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import octavo.gather.pasted.Dates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Boxes among a text that announce other articles of its site: a headline that is a link, and beside it at most a
/// picture, a day, a name, a line or two about it. Every link of such a box leads to one page.
final class TeaserCards {
    /// Weight, see [TextWeight]: of a headline at least, of the box at most.
    private static final int HEADLINE = 18;

    private static final int LONGEST = 450;

    /// Of an article's prose that cards may hold.
    private static final double MOST = 0.2;

    private static final Set<String> NAMES =
            Set.of("card", "teaser", "excerpt", "featured", "promo", "related", "recommended");

    private final Element root;
    private final SiteLinks links;
    private final PageOutline o;
    private final Predicate<Element> kept;

    private TeaserCards(Element root, SiteLinks links, Predicate<Element> kept) {
        this.root = root;
        this.links = links;
        this.o = PageOutline.of(root);
        this.kept = kept;
    }

    /// @param kept what stays whatever it looks like
    static void remove(
            Element root,
            SiteLinks links,
            Predicate<Element> kept,
            BiConsumer<Element, String> drop) {
        new TeaserCards(root, links, kept).remove(drop);
    }

    private void remove(BiConsumer<Element, String> drop) {
        List<Element> cards = new ArrayList<>();
        double prose = 0;
        for (int i = 1; i < o.size(); ) {
            if (!isCard(i) || !isSure(i) && !hasTwin(i)) {
                i++;
                continue;
            }
            cards.add(o.elements.get(i));
            prose += o.prose[i];
            i = o.end[i];
        }
        if (prose > MOST * o.prose[0]) return;
        for (Element e : cards) drop.accept(e, "links to other articles");
    }

    private boolean isCard(int i) {
        Element e = o.elements.get(i);
        switch (Markup.name(e)) {
            case "div", "section", "article", "aside", "li" -> {}
            default -> {
                return false;
            }
        }
        if (o.chars[i] < HEADLINE || o.chars[i] > LONGEST || o.linkChars[i] < HEADLINE)
            return false;
        if (e.closest("blockquote, figure, table, dl, pre") != null) return false;
        if (e.selectFirst("blockquote, figcaption, table, pre, math, form, h1") != null)
            return false;
        Element headline = headline(e);
        return headline != null && isAbove(i, headline) && !kept.test(e);
    }

    /// The link that stands alone in a block of its own, where all links of the box lead where it leads.
    private @Nullable Element headline(Element box) {
        Element found = null;
        Set<String> targets = new HashSet<>();
        for (Element a : box.select("a[href]")) {
            String href = a.attr("href").replaceFirst("[#?].*$", "");
            int length = a.text().length();
            if (href.isEmpty() || length >= 12 || found == null) targets.add(href);
            if (length >= HEADLINE && found == null && isAlone(a)) found = a;
        }
        boolean one = targets.size() == 1 && !targets.contains("");
        return found != null && one && !links.leadElsewhere(box) ? found : null;
    }

    /// What a card says of its article stands below the headline; a link below a text leads on from it.
    private boolean isAbove(int box, Element headline) {
        int at = o.numberOf(headline);
        double before = 0;
        for (int k = box; k < at; k++) {
            if (!o.leaf[k] || o.contains(k, at)) continue;
            if (o.prose[k] > 0) return false;
            before += o.chars[k];
        }
        return before <= 80;
    }

    private boolean isAlone(Element link) {
        int i = o.numberOf(link);
        int up = i;
        while (up > 0 && !o.leaf[up]) {
            // A link around blocks: the headline is one of them.
            if (up == i && Markup.hasBlock(link)) return true;
            up = o.parent[up];
        }
        return up > 0 && o.linkShare(up) > 0.9;
    }

    /// Beside its headline, a card has what an author's link has not: a picture that is the same link, a day.
    private boolean isSure(int i) {
        Element e = o.elements.get(i);
        boolean pictured = e.selectFirst("a[href] img, a[href] picture") != null;
        boolean dated = e.selectFirst("time") != null;
        for (Element x : e.select("*"))
            if (!dated && x.text().length() <= 40) dated = Dates.find(x.text()) != null;
        return (pictured || dated || isNamed(e)) && o.prose[i] < 0.15 * o.prose[0];
    }

    private static boolean isNamed(Element e) {
        for (String c : e.classNames())
            for (String w : NameEvidence.words(c)) if (NAMES.contains(w)) return true;
        return false;
    }

    /// Another card of its kind beside it, or one beside the box around it alone.
    private boolean hasTwin(int i) {
        Element e = o.elements.get(i);
        for (Element at = e; at != null && at != root; at = at.parent()) {
            Element parent = at.parent();
            if (parent == null) return false;
            if (isTwin(at.previousElementSibling(), at) || isTwin(at.nextElementSibling(), at))
                return true;
            if (parent.childrenSize() > 1) return false;
        }
        return false;
    }

    private boolean isTwin(@Nullable Element other, Element e) {
        if (other == null || !isLike(other, e)) return false;
        int k = o.numberOf(other);
        return k > 0 && holdsCard(k);
    }

    private boolean holdsCard(int k) {
        int at = k;
        while (at < o.end[k]) {
            if (isCard(at)) return true;
            Element e = o.elements.get(at);
            if (e.childrenSize() != 1) return false;
            at++;
        }
        return false;
    }

    private static boolean isLike(Element a, Element b) {
        return a.tagName().equals(b.tagName())
                && a.className()
                        .replaceAll("[^a-zA-Z ]+", "")
                        .equals(b.className().replaceAll("[^a-zA-Z ]+", ""));
    }
}
