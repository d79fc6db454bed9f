package octavo.gather.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import octavo.gather.pasted.Byline;
import octavo.gather.pasted.Dates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Judges an article's blocks one by one: what stands before the first paragraph and behind the last, and what was put
/// in between.
final class ArticleFringes {
    /// Paragraphs above the text that look otherwise than it.
    private static final int MOST_LEADS = 3;

    /// Equal paragraphs in a row that no author repeats.
    private static final int MANY = 3;

    /// A day with its year, and an hour.
    private static final Pattern STAMP =
            Pattern.compile(
                    "(?s)^(?=.*(?:\\b(?:19|20)\\d{2}\\b|\\d{4}年|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2}\\b))(?=.*\\d{1,2}[./年\\p{L} -]).*(?<!\\d)[0-2]?\\d[:h][0-5]\\d(?!\\d)");

    /// One word or a few, and a sign that parts them from what follows.
    private static final Pattern LABEL =
            Pattern.compile("[\\p{P}\\p{S}]*\\s*\\p{L}+(?:[\\s-]\\p{L}+){0,4}\\s*[:：|>»→]+");

    private static final Pattern COMMENTS =
            Pattern.compile(
                    "(?iU)\\b(?:comment|kommentar|commentaire|comentario|coment[aá]rio|comment[oi]|комментар|komentar|reactie)\\p{L}*|تعليق");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?iU)\\b(?:your?|we|please|ihre?n?|bitte|wir|vos|votre|nous|sus|tus|nuestr\\p{L}+|suoi|vostri|ваш\\p{L}*|мы|uw|wij)\\b|نرحب|ترحب|نشر");

    private static final Pattern WRITER =
            Pattern.compile(
                    "(?iU)\\b(?:reporter|journalis\\p{L}*|correspond\\p{L}*|korrespond\\p{L}*|editor\\p{L}*|redakt\\p{L}*|author|autor\\p{L}*|auteur|writer|columnist\\p{L}*|kolumnist\\p{L}*|giornalist\\p{L}*|rédact\\p{L}*)\\b");

    private final Element root;
    private final PageFacts facts;
    private final SiteLinks links;
    private final BiConsumer<Element, String> drop;
    private final List<Piece> pieces = new ArrayList<>();

    /// @param plain neither heading nor in a list, table, quotation, code or caption
    private record Piece(
            Element e, String text, double chars, double links, int sentences, boolean plain) {
        boolean solid() {
            return links < 0.4 && sentences > 0 && chars >= 80;
        }
    }

    ArticleFringes(
            Element root, PageFacts facts, SiteLinks links, BiConsumer<Element, String> drop) {
        this.root = root;
        this.facts = facts;
        this.links = links;
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
                            && e.selectFirst("math") == null
                            && e.closest("li, table, dd, dt, blockquote, pre, figure, figcaption")
                                    == null;
            pieces.add(new Piece(e, text, w.weight(), o.linkShare(i), w.sentences(), plain));
        }
        int first = 0;
        while (first < pieces.size() && !isStart(pieces.get(first))) first++;
        if (first == pieces.size()) return;
        int start = startOfRun(first);
        int last = pieces.size() - 1;
        while (last > first && !isEnd(pieces.get(last))) last--;
        boolean[] repeated = repeated();
        for (int i = 0; i < pieces.size(); i++) {
            boolean opening = i < start && (i < first || !pieces.get(i).solid());
            String reason = opening ? head(i, start) : i > last ? tail(i, last) : inner(i);
            if (reason == null && isSignature(pieces.get(i))) reason = "date or author";
            // What stands in a figure is the picture's: its credit, its caption. No site has
            // formulas of its own.
            Element e = pieces.get(i).e;
            if (e.closest("figure") != null || e.selectFirst("math") != null) reason = null;
            if (reason == null && repeated[i]) reason = "stands there twice";
            if (reason != null) drop.accept(pieces.get(i).e, reason);
        }
    }

    private boolean isStart(Piece p) {
        return p.solid() && SiteWords.reason(p.text) == null && !Markup.isHeading(p.e);
    }

    /// Where the text itself begins behind a lead that looks otherwise: at the first of two paragraphs that look alike.
    /// What stands between the lead and it is the page's, as what stands above the lead is.
    private int startOfRun(int first) {
        double before = 0;
        int leads = 0;
        for (int i = first; i < pieces.size() && leads <= MOST_LEADS; ) {
            int next = i + 1;
            while (next < pieces.size() && !pieces.get(next).solid()) next++;
            if (next == pieces.size()) return first;
            if (pieces.get(i).plain && areKin(pieces.get(i).e, pieces.get(next).e)) {
                double all = 0;
                for (Piece p : pieces) if (p.solid()) all += p.chars;
                return before < 0.25 * all ? i : first;
            }
            before += pieces.get(i).chars;
            leads++;
            i = next;
        }
        return first;
    }

    private boolean isEnd(Piece p) {
        return (p.sentences > 0 && p.chars >= 50 && p.links < 0.4 || !p.plain && p.links < 0.4)
                && SiteWords.reason(p.text) == null
                && !isAboutAuthor(p)
                && outro(p) == null
                && !Markup.isHeading(p.e);
    }

    private @Nullable String head(int i, int first) {
        Piece p = pieces.get(i);
        if (Markup.isHeading(p.e)) {
            boolean labelled = isByline(p) && Byline.labelled(p.text) != null;
            if (labelled || facts.authors().contains(p.text)) return "byline";
            Dates.Found day = p.text.length() > 40 ? null : Dates.find(p.text);
            return day != null && day.rest().isEmpty() ? "date" : null;
        }
        if (p.links > 0.6) return links.leadElsewhere(p.e) ? null : "links to other pages";
        if (isByline(p)) return "byline";
        if (p.plain && (isDay(p) || isStamp(p))) return "date";
        if (p.plain && p.chars < 90 && Byline.labelled(p.text) != null) return "byline";
        if (p.plain && leadsWithin(p)) return "a link within the page";
        String reason = SiteWords.reason(p.text);
        if (reason != null) return reason;
        // Below the lead stand words of the page, above it sentences of no end too.
        double longest = pieces.subList(0, i).stream().anyMatch(Piece::solid) ? 55 : 90;
        return p.plain
                        && p.chars < longest
                        && p.sentences == 0
                        && !p.text.endsWith(":")
                        && !areKin(p.e, pieces.get(first).e)
                ? "before the text"
                : null;
    }

    private @Nullable String tail(int i, int last) {
        Piece p = pieces.get(i);
        String reason = SiteWords.reason(p.text);
        if (reason != null) return reason;
        // A paragraph as the others are, in which a link is long.
        boolean text = p.sentences > 0 && p.chars >= 120 && p.links < 0.85;
        if (text && p.plain && areKin(p.e, pieces.get(last).e)) return null;
        if (p.links > 0.6) return links.leadElsewhere(p.e) ? null : "links to other pages";
        if (Markup.isHeading(p.e)) return isFollowed(i, last) ? null : "a heading without text";
        if (isAboutAuthor(p)) return "about the author";
        String outro = outro(p);
        if (outro != null) return outro;
        if (p.plain && isStamp(p)) return "date";
        return p.plain && p.sentences == 0 && p.chars < 90 && !areKin(p.e, pieces.get(last).e)
                ? "behind the text"
                : null;
    }

    private @Nullable String inner(int i) {
        Piece p = pieces.get(i);
        if (p.links > 0.5 && SiteWords.startsLikeInsert(p.text)) return "links to other pages";
        String reason = SiteWords.reason(p.text);
        boolean link = reason != null && SiteWords.announces(p.text);
        // Such words begin sentences and headings too: a link, or nothing else, says what it is.
        boolean insert = !link || p.links > 0.3 || p.chars < 30 && !Markup.isHeading(p.e);
        if (reason != null && p.chars < 260 && insert) return reason;
        if (p.plain && p.links > 0.9 && p.chars > 10 && p.chars < 260 && !links.leadElsewhere(p.e))
            return "a link to another article";
        if (isLabelled(p)) return "a link to another article";
        if (isHeadline(i) && (isHeadline(i - 1) || isHeadline(i + 1)))
            return "a link to another article";
        return null;
    }

    /// A heading that is a link to another page of the site. One may be a section's; with another beside it none is.
    private boolean isHeadline(int i) {
        if (i < 0 || i >= pieces.size()) return false;
        Piece p = pieces.get(i);
        return Markup.isHeading(p.e) && p.links > 0.9 && p.chars > 15 && !links.leadElsewhere(p.e);
    }

    /// Paragraphs that the page has for narrow and for wide screens: in boxes of different names, or many of them.
    private boolean[] repeated() {
        int n = pieces.size();
        boolean[] out = new boolean[n];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < n; ) {
            int k = pieces.get(i).solid() ? first.getOrDefault(pieces.get(i).text, -1) : -1;
            int end = i;
            while (k >= 0 && end < n && pieces.get(k + end - i).text.equals(pieces.get(end).text))
                end++;
            boolean copy = k >= 0 && isCopy(k, i, end);
            for (int j = i; j < Math.max(end, i + 1); j++) {
                out[j] = copy;
                first.putIfAbsent(pieces.get(j).text, j);
            }
            i = Math.max(end, i + 1);
        }
        return out;
    }

    private boolean isCopy(int from, int to, int end) {
        double chars = 0;
        int solid = 0;
        boolean variants = true;
        boolean apart = true;
        for (int i = to; i < end; i++) {
            Piece p = pieces.get(i);
            if (!p.solid()) continue;
            chars += p.chars;
            solid++;
            Element original = pieces.get(from + i - to).e;
            variants &= p.plain && areVariants(original, p.e);
            apart &= original.parent() != p.e.parent();
        }
        return apart && solid >= MANY && chars >= 1500 || variants && to - from <= end - to;
    }

    private static boolean areVariants(Element a, Element b) {
        Element p = a.parent();
        Element q = b.parent();
        return p != null && q != null && p != q && !p.attr("class").equals(q.attr("class"));
    }

    /// Paragraphs of one look beside each other.
    private static boolean areKin(Element a, Element b) {
        Element p = a.parent();
        Element q = b.parent();
        if (!lookAlike(a, b) || p == null || q == null) return false;
        // Each in a box of its own.
        return p == q || p.parent() == q.parent() && lookAlike(p, q);
    }

    private static boolean lookAlike(Element a, Element b) {
        return a.tagName().equals(b.tagName()) && a.className().equals(b.className());
    }

    /// Whether any text that stays stands under a heading behind the last paragraph.
    private boolean isFollowed(int i, int last) {
        for (int k = i + 1; k < pieces.size() && !Markup.isHeading(pieces.get(k).e); k++)
            if (tail(k, last) == null) return true;
        return false;
    }

    /// A day, perhaps with an hour, a place or a label, and nothing else.
    private static boolean isDay(Piece p) {
        if (p.text.length() > 60) return false;
        Dates.Found day = Dates.find(p.text);
        return day != null && day.rest().length() <= 25;
    }

    /// A day and an hour, with what else stands in such lines: who wrote it, that it was changed.
    private static boolean isStamp(Piece p) {
        return p.text.length() <= 110
                && STAMP.matcher(p.text).find()
                && (p.chars < 45 || !p.text.endsWith("."));
    }

    /// When, and by whom: a line in which an hour stands as such, and beside it nothing but a name, or a word or two. Each
    /// entry of a report that grows has one.
    private static boolean isSignature(Piece p) {
        if (!p.plain || p.text.length() > 110) return false;
        String rest = p.text;
        boolean timed = false;
        for (Element t : p.e.select("time, a[href]")) {
            boolean time = Markup.name(t).equals("time");
            if (t.text().isEmpty() || !time && !Byline.isName(t.text())) continue;
            timed |= time;
            rest = rest.replace(t.text(), " ");
        }
        rest = rest.strip();
        if (!timed) return false;
        return rest.length() <= 12
                || Byline.isName(rest)
                || rest.length() <= 60 && Byline.labelled(rest) != null;
    }

    /// "Read also: HEADLINE", in any language: a label, and a link to another page of the site that says all the rest.
    private boolean isLabelled(Piece p) {
        if (!p.plain || p.links < 0.4 || links.leadElsewhere(p.e)) return false;
        Element link = p.e.select("a[href]").last();
        if (link == null || link.text().length() < 20) return false;
        if (!p.text.endsWith(link.text())) return false;
        String label = p.text.substring(0, p.text.length() - link.text().length()).strip();
        return label.length() <= 32 && LABEL.matcher(label).matches();
    }

    /// Behind the text: rules for comments, and paragraphs set apart from it that ask readers to subscribe.
    private static @Nullable String outro(Piece p) {
        if (!p.plain || p.chars > 1200) return null;
        if (COMMENTS.matcher(p.text).results().limit(2).count() == 2
                && ADDRESS.matcher(p.text).find()) return "comments of readers";
        Element all = p.e.selectFirst("em, i, strong, b, a");
        boolean apart = all != null && all.text().length() > 0.8 * p.text.length();
        boolean linked = p.links > 0.05;
        return (apart || linked) && SiteWords.invites(p.text) ? "an invitation to subscribe" : null;
    }

    /// "Jump to the recipe"
    private static boolean leadsWithin(Piece p) {
        if (p.chars > 60) return false;
        String linked = p.e.select("a[href^=#]").text();
        return linked.length() > 3 && linked.length() >= p.text.length() - 4;
    }

    /// "Ann Author is a reporter": behind the text, beginning with the whole name of who wrote it.
    private boolean isAboutAuthor(Piece p) {
        if (!p.plain || p.chars > 700) return false;
        for (String a : facts.authors()) {
            int at = a.indexOf(' ') > 0 ? p.text.indexOf(a) : -1;
            boolean early =
                    at > 0 && at < 60 && TextWeight.of(p.text.substring(0, at)).sentences() == 0;
            if (early && WRITER.matcher(p.text).find()) return true;
            boolean begins = a.indexOf(' ') > 0 && p.text.regionMatches(true, 0, a, 0, a.length());
            if (begins && p.text.substring(a.length()).matches("(?s)(?:,| \\p{Ll}|\\s\\().*"))
                return true;
        }
        return false;
    }

    private boolean isByline(Piece p) {
        if (p.chars > 90) return false;
        String t = p.text.toLowerCase(Locale.ROOT);
        for (String a : facts.authors()) if (t.contains(a.toLowerCase(Locale.ROOT))) return true;
        return false;
    }
}
