package octavo.gather.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds a page's article.
///
/// Every block of text has a worth: prose counts for, lists of links and scraps count against (see [PageOutline]). The
/// article is the subtree of the greatest sum, as in the maximum subsequence segmentation of Pasternack and Roth
/// (2009), only that it runs over the tree. Names of elements change what a subtree is worth; none of them decides
/// alone, and none takes half of the page's prose away.
final class ContentFinder {
    /// Of the page's prose: what is named as furniture but has more is believed to be text.
    private static final double MOST = 0.6;

    /// Comments may be longer than the article, if an article is left without them.
    private static final double LEFT = 250;

    /// A page's foot says who owns it, however short the article is.
    private static final double LEFT_BY_FOOT = 60;

    private final PageOutline page;
    private final PageNames names;
    private final double[] worth;

    private ContentFinder(PageOutline page, PageNames names) {
        this.page = page;
        this.names = names;
        this.worth = new double[page.size()];
    }

    /// @param number of the element, 0 (the whole) where nothing in it stands out
    /// @param list whether most of what stands there announces other pages
    record Found(int number, boolean list) {}

    static Found find(PageOutline page, PageNames names) {
        ContentFinder f = new ContentFinder(page, names);
        boolean[] teaser = new boolean[page.size()];
        for (int i = 0; i < teaser.length; i++) f.markTeasers(i, teaser);
        int number = f.find(teaser);
        double announced = 0;
        for (int i = number + 1; i < page.end[number]; ) {
            announced += teaser[i] ? page.chars[i] : 0;
            i = teaser[i] ? page.end[i] : i + 1;
        }
        return new Found(number, announced > 0.6 * page.chars[number]);
    }

    private int find(boolean[] teaser) {
        int n = page.size();
        boolean[] outside = outside(teaser);
        double[] sum = new double[n];
        int best = 0;
        double most = 0;
        for (int i = n - 1; i >= 0; i--) {
            sum[i] += page.leaf[i] ? page.score[i] : 0;
            Element e = page.elements.get(i);
            if (outside[i]) sum[i] = Math.min(0, sum[i]);
            worth[i] = sum[i] * (1 + bonus(e));
            if (worth[i] > most * 1.005 && !outside[i]) {
                most = worth[i];
                best = i;
            }
            int up = page.parent[i];
            if (up >= 0) sum[up] += sum[i] < 0 ? 0.3 * sum[i] : outside[i] ? 0 : sum[i];
        }
        if (most < 140) return 0;
        return descend(best, sum);
    }

    /// Down to the innermost element that has nearly all of it.
    private int descend(int from, double[] sum) {
        int at = from;
        for (int i = from + 1; i < page.end[from]; i++) {
            if (!page.contains(at, i)) break;
            if (page.parent[i] == at && sum[i] >= 0.985 * sum[from] && !page.leaf[i]) at = i;
        }
        return at;
    }

    private static double bonus(Element e) {
        String itemprop = e.attr("itemprop");
        if (itemprop.toLowerCase(Locale.ROOT).contains("articlebody")) return 0.3;
        String n = Markup.name(e);
        double b = n.equals("article") || e.attr("role").equals("article") ? 0.08 : 0;
        if (n.equals("main") || e.attr("role").equals("main")) b = 0.03;
        return NameEvidence.isText(e) ? b + 0.05 : b;
    }

    /// What is named as furniture, and all in it, as long as enough is left.
    private boolean[] outside(boolean[] teaser) {
        boolean[] out = new boolean[page.size()];
        double left = page.prose[0];
        for (int i = 1; i < out.length; ) {
            double most = share(page.elements.get(i), teaser[i]) * page.prose[0];
            double least = isFoot(page.elements.get(i)) ? LEFT_BY_FOOT : LEFT;
            if (page.prose[i] > most || page.prose[i] > 0 && left - page.prose[i] < least) {
                i++;
                continue;
            }
            Arrays.fill(out, i, page.end[i], true);
            left -= page.prose[i];
            i = page.end[i];
        }
        return out;
    }

    /// The whole page's, not an article's.
    static boolean isFoot(Element e) {
        boolean named = Markup.name(e).equals("footer") || e.attr("role").equals("contentinfo");
        return named && e.closest("article, main, [role=main]") == null;
    }

    /// How much of the page's prose may stand in such an element, and it is still no text: -1 for what is not furniture.
    private double share(Element e, boolean teaser) {
        return switch (Markup.name(e)) {
            case "nav" -> 1;
            case "footer" -> isFoot(e) ? 0.9 : MOST;
            case "aside", "form", "dialog", "menu", "search" -> MOST;
            case "body", "main", "html" -> -1;
            case "article" -> teaser ? MOST : -1;
            default -> {
                NameEvidence.Kind kind = names.of(e);
                if (kind == NameEvidence.Kind.COMMENTS) yield 1;
                // `entry-content paywall`: what hides the text is named on the text.
                boolean covers =
                        kind == NameEvidence.Kind.NOTICE
                                || kind == NameEvidence.Kind.CONSENT
                                || kind == NameEvidence.Kind.LOCK;
                if (covers && !teaser && NameEvidence.isText(e)) yield -1;
                // `wrapper with-ads`: around the page's main part.
                if (kind != null && e.selectFirst("main, [role=main]") != null) yield -1;
                // Lists of all cookies may be longer than the article.
                if (kind == NameEvidence.Kind.CONSENT) yield 1;
                if (kind == NameEvidence.Kind.LOCK && !Pleas.is(e.text())) yield -1;
                yield teaser || kind != null ? MOST : -1;
            }
        };
    }

    /// Children of one kind, three or more, each with a headline that leads elsewhere: teasers.
    private void markTeasers(int i, boolean[] teaser) {
        Map<String, int[]> groups = new HashMap<>();
        for (int c = i + 1; c < page.end[i]; c = page.end[c]) {
            String key = kindOf(page.elements.get(c));
            if (key == null) continue;
            int[] count = groups.computeIfAbsent(key, k -> new int[2]);
            count[0]++;
            if (hasHeadlineLink(c)) count[1]++;
        }
        if (groups.isEmpty()) return;
        for (int c = i + 1; c < page.end[i]; c = page.end[c]) {
            int[] count = groups.get(kindOf(page.elements.get(c)));
            if (count != null && count[0] >= 3 && count[1] * 10 >= count[0] * 8) teaser[c] = true;
        }
    }

    private static @Nullable String kindOf(Element e) {
        return switch (Markup.name(e)) {
            case "div", "li", "article", "section" ->
                    Markup.name(e) + " " + e.className().replaceAll("[^a-zA-Z ]+", "");
            default -> null;
        };
    }

    private boolean hasHeadlineLink(int c) {
        if (page.chars[c] > 900 || page.linkChars[c] < 12) return false;
        // Posts of a discussion begin with a link to who wrote them.
        if (names.isDiscussion() && page.prose[c] > 0 && page.linkShare(c) < 0.5) return false;
        Element first = page.elements.get(c).firstElementChild();
        if (first != null
                && Markup.name(first).equals("a")
                && page.linkChars[c] >= 25
                && page.linkShare(c) > 0.15) return true;
        for (int k = c; k < page.end[c]; k++) {
            Element e = page.elements.get(k);
            if (Markup.isHeading(e) && page.linkShare(k) > 0.7) return true;
            if (page.leaf[k] && page.linkShare(k) > 0.9 && page.chars[k] >= 15) return true;
            if (Markup.name(e).equals("a")
                    && page.chars[k] >= 20
                    && List.of("h2", "h3", "h4", "h5").stream()
                            .anyMatch(h -> e.selectFirst(h) != null)) return true;
        }
        return false;
    }
}
