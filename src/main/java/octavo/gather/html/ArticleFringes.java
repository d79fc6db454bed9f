package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/// Judges an article's blocks one by one: what stands before the first paragraph and behind the last, and what was put
/// in between.
final class ArticleFringes {
    private final Element root;
    private final PageFacts facts;
    private final BiConsumer<Element, String> drop;
    private final List<Piece> pieces = new ArrayList<>();

    /// @param plain neither heading nor in a list, table, quotation, code or caption
    private record Piece(
            Element e, String text, double chars, double links, int sentences, boolean plain) {
        boolean solid() {
            return links < 0.4 && sentences > 0 && chars >= 80;
        }
    }

    ArticleFringes(Element root, PageFacts facts, BiConsumer<Element, String> drop) {
        this.root = root;
        this.facts = facts;
        this.drop = drop;
    }

    void clean() {
        PageOutline o = PageOutline.of(root);
        for (int i = 1; i < o.size(); i++) {
            if (!o.leaf[i]) continue;
            Element e = o.elements.get(i);
            String text = e.text();
            TextWeight w = TextWeight.of(text);
            boolean plain =
                    !Markup.isHeading(e)
                            && e.closest("li, td, th, dd, dt, blockquote, pre, figure, figcaption")
                                    == null;
            pieces.add(new Piece(e, text, w.weight(), o.linkShare(i), w.sentences(), plain));
        }
        int first = 0;
        while (first < pieces.size() && !isStart(pieces.get(first))) first++;
        if (first == pieces.size()) return;
        int last = pieces.size() - 1;
        while (last > first && !isEnd(pieces.get(last))) last--;
        for (int i = 0; i < pieces.size(); i++) {
            String reason =
                    i < first ? head(pieces.get(i)) : i > last ? tail(pieces.get(i)) : inner(i);
            if (reason != null) drop.accept(pieces.get(i).e, reason);
        }
    }

    private boolean isStart(Piece p) {
        return p.solid() && SiteWords.reason(p.text) == null && !Markup.isHeading(p.e);
    }

    private boolean isEnd(Piece p) {
        return (p.sentences > 0 && p.chars >= 50 && p.links < 0.4 || !p.plain && p.links < 0.4)
                && SiteWords.reason(p.text) == null
                && !Markup.isHeading(p.e);
    }

    private @org.jspecify.annotations.Nullable String head(Piece p) {
        if (isTitle(p)) return null;
        if (p.links > 0.6) return "links to other pages";
        if (isByline(p)) return "byline";
        String reason = SiteWords.reason(p.text);
        if (reason != null) return reason;
        return p.plain && p.chars < 90 && p.sentences == 0 ? "before the text" : null;
    }

    private @org.jspecify.annotations.Nullable String tail(Piece p) {
        String reason = SiteWords.reason(p.text);
        if (reason != null) return reason;
        if (p.links > 0.6) return "links to other pages";
        if (Markup.isHeading(p.e)) return "a heading without text";
        return p.plain && p.sentences == 0 && p.chars < 90 ? "behind the text" : null;
    }

    private @org.jspecify.annotations.Nullable String inner(int i) {
        Piece p = pieces.get(i);
        if (p.links > 0.5 && SiteWords.startsLikeInsert(p.text)) return "links to other pages";
        String reason = SiteWords.reason(p.text);
        if (reason != null && p.chars < 260) return reason;
        if (p.plain && p.links > 0.9 && p.chars > 10 && p.chars < 260)
            return "a link to another article";
        return null;
    }

    private boolean isTitle(Piece p) {
        return Markup.isHeading(p.e);
    }

    private boolean isByline(Piece p) {
        if (p.chars > 90) return false;
        String t = p.text.toLowerCase(Locale.ROOT);
        for (String a : facts.authors()) if (t.contains(a.toLowerCase(Locale.ROOT))) return true;
        return false;
    }
}
