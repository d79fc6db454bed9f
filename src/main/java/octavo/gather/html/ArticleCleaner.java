package octavo.gather.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Takes out of an article what is not its text: boxes that its site put among and around the paragraphs. Each piece goes
/// with its reason.
final class ArticleCleaner {
    private final Element root;
    private final boolean list;
    private final PageFacts facts;
    private final PageNames names;
    private final SiteLinks links;
    private final List<Removed> removed;
    private final Set<String> noteIds;

    /// @param list most of what stands there announces other pages: that is the page's text then
    ArticleCleaner(
            Element root,
            boolean list,
            PageFacts facts,
            PageNames names,
            SiteLinks links,
            List<Removed> removed) {
        this.root = root;
        this.list = list;
        this.facts = facts;
        this.names = names;
        this.links = links;
        this.removed = removed;
        this.noteIds = noteIds(root);
    }

    void clean() {
        aboveTitle();
        apart();
        if (!ConsentBoxes.isSubject(facts.title())) ConsentBoxes.remove(root, this::drop);
        Appeals.remove(root, links, this::holdsNotes, this::drop);
        boxes();
        PageContents.remove(root, this::drop);
        afterHeadings();
        if (!list) TeaserCards.remove(root, links, this::holdsNotes, this::drop);
        CaptionBoxes.mark(root, this::drop);
        new ArticleFringes(root, facts, links, this::drop).clean();
        orphans();
    }

    /// Ids to which raised or bracketed links of the text lead.
    private static Set<String> noteIds(Element root) {
        Set<String> ids = new HashSet<>();
        for (Element a : root.select("a[href^=#], a[href*=#]")) {
            String href = a.attr("href");
            String id = href.substring(href.indexOf('#') + 1);
            Element parent = a.parent();
            boolean mark =
                    a.text().length() <= 6
                            && (a.selectFirst("sup") != null
                                    || parent != null && Markup.name(parent).equals("sup")
                                    || a.text().startsWith("[")
                                    || Semantics.is(a, "noteref"));
            if (mark && !id.isEmpty()) ids.add(id);
        }
        return ids;
    }

    private boolean holdsNotes(Element e) {
        if (noteIds.isEmpty()) return false;
        if (noteIds.contains(e.id())) return true;
        for (Element x : e.select("[id]")) if (noteIds.contains(x.id())) return true;
        return false;
    }

    /// Beside the element in which most of the text stands, down to where it parts: boxes of links.
    private void apart() {
        PageOutline o = PageOutline.of(root);
        double all = o.prose[0];
        int core = 0;
        while (core >= 0) {
            int inner = -1;
            for (int c = core + 1; c < o.end[core]; c = o.end[c])
                if (o.prose[c] >= 0.6 * all) inner = c;
            if (inner < 0) return;
            for (int c = core + 1; c < o.end[core]; c = o.end[c]) {
                boolean box = c != inner && !o.leaf[c] && o.prose[c] < 0.25 * all;
                Element e = o.elements.get(c);
                if (!box || holdsNotes(e)) continue;
                if (o.linkShare(c) > 0.4 && !links.leadElsewhere(e))
                    drop(e, "links to other pages");
                else if (c > inner && Pleas.insists(e.text())) drop(e, "a notice of the site");
                else if (c > inner && isAuthorBox(e)) drop(e, "about the author");
            }
            core = inner;
        }
    }

    /// Behind the text, and beginning with the whole name of who wrote it, below a heading perhaps.
    private boolean isAuthorBox(Element e) {
        if (e.selectFirst("blockquote, table, pre") != null) return false;
        String text = e.text();
        if (text.length() > 900) return false;
        for (String author : facts.authors()) {
            int at = author.indexOf(' ') > 0 ? text.indexOf(author) : -1;
            if (at >= 0 && at <= 30 && TextWeight.of(text.substring(0, at)).sentences() == 0)
                return true;
        }
        return false;
    }

    /// A box with a sentence or two above the article's title, beside it or the boxes around it, is the site's. A picture's
    /// caption may stand there too.
    private void aboveTitle() {
        Element title = title();
        if (title == null) return;
        PageOutline o = PageOutline.of(root);
        List<Element> above = new ArrayList<>();
        double prose = 0;
        for (Element at = title; at != root && at != null; at = at.parent()) {
            Element e = at.previousElementSibling();
            for (; e != null; e = e.previousElementSibling()) {
                if (Markup.name(e).equals("figure") || e.selectFirst("img, picture, video") != null)
                    return;
                int i = o.numberOf(e);
                if (i < 0 || o.prose[i] <= 0 || Markup.isHeading(e) || holdsNotes(e)) continue;
                above.add(e);
                prose += o.prose[i];
            }
        }
        if (prose > Math.min(400, 0.2 * o.prose[0])) return;
        for (Element e : above) drop(e, "above the title");
    }

    private @Nullable Element title() {
        String stated = facts.title();
        if (stated == null) return null;
        Element first = root.selectFirst("h1");
        boolean own = first != null && PageTitle.isAlike(first.text(), stated);
        return own && root.select("h1").size() == 1 ? first : null;
    }

    private void boxes() {
        PageOutline o = PageOutline.of(root);
        double all = o.prose[0];
        for (int i = 1; i < o.size(); ) {
            String reason = reason(o, i, all);
            if (reason == null || holdsNotes(o.elements.get(i))) {
                i++;
                continue;
            }
            drop(o.elements.get(i), reason);
            i = o.end[i];
        }
    }

    private @Nullable String reason(PageOutline o, int i, double all) {
        Element e = o.elements.get(i);
        String name = Markup.name(e);
        double share = all == 0 ? 0 : o.prose[i] / all;
        boolean small = share < 0.25 || o.prose[i] < 60;
        switch (name) {
            case "nav", "menu" -> {
                return share < 0.5 ? "navigation" : null;
            }
            case "form", "search", "dialog", "fieldset" -> {
                return share < 0.4 ? "a form" : null;
            }
            case "footer" -> {
                // The whole page's, where an article is short.
                boolean quoted = e.closest("blockquote, figure") != null;
                boolean foot = share < 0.9 && all - o.prose[i] >= 60 && ContentFinder.isFoot(e);
                return (small || foot) && !quoted ? "the article’s foot" : null;
            }
            case "aside" -> {
                boolean note = Semantics.is(e, "footnote", "endnote", "rearnote", "note");
                boolean text = o.linkShare(i) < 0.1 && names.of(e) == null;
                return small && !note && !text ? "beside the text" : null;
            }
            default -> {}
        }
        if (Markup.isHeading(e) || name.equals("sup") || name.equals("math")) return null;
        if (name.equals("article") && small && isCard(o, i)) return "links to other articles";
        NameEvidence.Kind kind = names.of(e);
        // A picture's credit is its own: see FigureConverter.
        if (kind == NameEvidence.Kind.CREDIT && CaptionBoxes.pictureOf(e, root) != null)
            return null;
        if (kind == NameEvidence.Kind.TOOLS && isSearched(e) && isPhrase(o, i)) kind = null;
        if (kind != null && !isNamedInPhrase(kind, o.chars[i]) && isPhrase(o, i)) kind = null;
        if (kind != null && isBelieved(kind, e, o, i, share)) return kind.reason();
        return isLinkList(e, name, o, i, all) ? "links to other pages" : null;
    }

    /// An article in the article that is a link, or a headline with its author or day.
    private static boolean isCard(PageOutline o, int i) {
        if (o.linkShare(i) > 0.7) return true;
        return o.prose[i] == 0
                && o.chars[i] < 300
                && o.elements
                                .get(i)
                                .selectFirst(
                                        "h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h3, a[href] h4")
                        != null;
    }

    /// What a site puts into paragraphs.
    private static boolean isNamedInPhrase(NameEvidence.Kind kind, double chars) {
        return kind == NameEvidence.Kind.POPUP || kind == NameEvidence.Kind.TOOLS && chars < 12;
    }

    /// A link that searches the site for the word on which it stands: the word is the text's.
    private static boolean isSearched(Element e) {
        return Markup.name(e).equals("a")
                && e.hasAttr("href")
                && !e.attr("href").startsWith("#")
                && !e.text().startsWith("[");
    }

    /// Part of a paragraph: its name is of its look, or of what a click on it does.
    private static boolean isPhrase(PageOutline o, int i) {
        Element e = o.elements.get(i);
        if (Markup.isBlock(e)) return false;
        for (int k = i + 1; k < o.end[i]; k++) if (Markup.isBlock(o.elements.get(k))) return false;
        int up = o.parent[i];
        while (up > 0 && !o.leaf[up] && !Markup.isBlock(o.elements.get(up))) up = o.parent[up];
        return up >= 0 && o.leaf[up] && o.chars[up] > 2 * o.chars[i];
    }

    private static boolean isBelieved(
            NameEvidence.Kind kind, Element e, PageOutline o, int i, double share) {
        boolean figure = Markup.name(e).equals("figure") || Markup.name(e).equals("figcaption");
        return switch (kind) {
            case COMMENTS -> share < 0.8;
            case POPUP -> share < 0.2;
            case LOCK -> share < 0.4 && Pleas.is(e.text());
            case SHARE, ADVERT, NOTICE, CONSENT, TOOLS, SIDE ->
                    share < 0.2 && !figure && e.selectFirst("blockquote, figure") == null;
            case META, AUTHOR, CREDIT ->
                    share < 0.15 && !figure && o.prose[i] < 900 && !Markup.name(e).equals("table");
            // German papers call a lead so.
            case TEASER ->
                    share < 0.3
                            && !figure
                            && o.linkChars[i] > 0
                            && (o.linkShare(i) > 0.15 || o.chars[i] < 200);
            case NAVIGATION, RELATED ->
                    share < 0.3 && !figure && (o.linkShare(i) > 0.15 || o.chars[i] < 200);
            case NEWSLETTER, FOOT -> share < 0.3 && !figure;
        };
    }

    /// A list or a box of links without prose.
    private boolean isLinkList(Element e, String name, PageOutline o, int i, double all) {
        boolean box =
                switch (name) {
                    case "ul", "ol", "div", "section", "table", "dl" -> true;
                    default -> false;
                };
        if (!box || o.chars[i] < 20 || o.prose[i] > 0.05 * all) return false;
        if (o.linkShare(i) > 0.4 && isLabelledLinks(e, name) && !links.leadElsewhere(e))
            return true;
        if (o.linkShare(i) < 0.7) return false;
        if (e.selectFirst("blockquote, figure, pre") != null) return false;
        return isLinksOnly(o, i) && !links.leadElsewhere(e);
    }

    /// A list of headlines, each a link behind a few words that label it.
    private static boolean isLabelledLinks(Element e, String name) {
        if (!name.equals("ul") || e.childrenSize() < 2) return false;
        int labels = 0;
        for (Element li : e.children()) {
            Element link = li.selectFirst("a[href]");
            if (link == null || link.text().length() < 15 || li.select("a[href]").size() > 1)
                return false;
            int label = li.text().length() - link.text().length();
            if (label > 45 || !li.text().endsWith(link.text())) return false;
            Element strong = li.selectFirst("b, strong");
            if (strong != null && li.text().startsWith(strong.text())) labels++;
        }
        return labels * 2 >= e.childrenSize();
    }

    /// What stands under a heading that announces other articles, up to the next paragraph of text.
    private void afterHeadings() {
        PageOutline o = PageOutline.of(root);
        for (int i = 1; i < o.size(); i++) {
            Element e = o.elements.get(i);
            if (!o.leaf[i] || o.chars[i] > 60 || e.parent() == null) continue;
            if (!SiteWords.announces(e.text()) || e.closest("li, td, blockquote") != null) continue;
            if (!e.parents().contains(root)) continue;
            Element at = e;
            while (at.parent() != root && at.nextElementSibling() == null && at.parent() != null)
                at = at.parent();
            double before = 0;
            for (int k = 0; k < i; k++) if (o.leaf[k]) before += Math.max(0, o.score[k]);
            Element next = at.nextElementSibling();
            boolean any = false;
            while (next != null && before > 150) {
                int k = o.numberOf(next);
                if (k < 0) break;
                boolean text = o.leaf[k] && !Markup.isHeading(next) && o.chars[k] > 40;
                if (text && o.linkShare(k) < (o.prose[k] > 60 ? 0.5 : 0.3)) break;
                if (Markup.isHeading(next) && o.linkShare(k) < 0.5 && any) break;
                boolean empty = o.chars[k] == 0;
                boolean linked = empty || o.linkShare(k) > 0.3 || hasHeadline(next);
                if (!linked) break;
                Element after = next.nextElementSibling();
                if (!holdsNotes(next)) drop(next, "links to other pages");
                any |= !empty;
                next = after;
            }
            if (any) drop(e, "links to other pages");
        }
    }

    private static boolean hasHeadline(Element e) {
        return Markup.name(e).equals("article")
                || e.selectFirst(
                                "h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3")
                        != null;
    }

    /// A list whose items say something beside their links is text.
    private static boolean isLinksOnly(PageOutline o, int i) {
        int links = 0;
        int leaves = 0;
        for (int k = i; k < o.end[i]; k++) {
            if (!o.leaf[k]) continue;
            if (Markup.isHeading(o.elements.get(k))) continue;
            leaves++;
            if (o.linkShare(k) > 0.9) links++;
        }
        int anchors = o.elements.get(i).select("a[href]").size();
        return anchors >= 2 && links >= 0.7 * leaves && (links >= 2 || leaves == 0);
    }

    /// Headings under which nothing is left.
    private void orphans() {
        List<Element> headings = new ArrayList<>(root.select("h1, h2, h3, h4, h5, h6"));
        PageOutline o = PageOutline.of(root);
        for (int k = headings.size() - 1; k >= 0; k--) {
            int i = o.numberOf(headings.get(k));
            if (i < 0 || !headings.get(k).hasText()) continue;
            int next = o.end[i];
            while (next < o.size() && !isText(o, next)) next++;
            Element figure = headings.get(k).closest("figure");
            int ends = figure == null ? -1 : o.numberOf(figure);
            boolean last = next >= o.size();
            if (ends > 0 && next >= o.end[ends] || last && o.prose[0] > 200) {
                drop(headings.get(k), "a heading without text");
                o = PageOutline.of(root);
            }
        }
    }

    private static boolean isText(PageOutline o, int i) {
        if (o.leaf[i] && o.chars[i] > 0) return true;
        return switch (Markup.name(o.elements.get(i))) {
            case "img", "picture", "video", "iframe", "math", "svg" -> true;
            default -> false;
        };
    }

    /// The short line above such links that announces them.
    private void dropLabel(Element e) {
        Element label = e.previousElementSibling();
        while (label != null && !label.hasText() && label.selectFirst("img, picture") == null)
            label = label.previousElementSibling();
        if (label == null || label.text().length() > 40 || !SiteWords.announces(label.text()))
            return;
        removed.add(new Removed(Markup.line(label), label.text(), "links to other pages"));
        label.remove();
    }

    private void drop(Element e, String reason) {
        if (e.parent() == null) return;
        if (reason.startsWith("links to other")) dropLabel(e);
        if (e.hasText()) removed.add(new Removed(Markup.line(e), e.text(), reason));
        e.remove();
    }
}
