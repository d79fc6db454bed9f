package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges what stands above the text: the site's menu, the title, who wrote it and when, the picture's credit.
final class HeadJudge {
    private static final double TITLE_THRESHOLD = 1.5;

    /// How likely a title is to have so many words.
    private static final double[] LENGTHS = {
        -9, 1, 1.6, 2.4, 2.8, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2.8, 2.6, 2.2, 2, 2, 2, 1.8, 1.8,
        1.8, 1.5
    };

    /// Units above the text in which its title is looked for.
    private static final int NEAR = 500;

    private static final Pattern BEGINS = Pattern.compile("[\\p{L}\\p{N}\\p{P}&&[^,;.:)]]");

    private final Paste p;
    private final int known;
    private final int end;
    private final int near;
    private final boolean alone;
    private final Set<String> vocabulary;

    /// What [#same] compares, of the units near the text.
    private final String[] keys;

    /// @param known index of the title, or -1 for the likeliest
    HeadJudge(Paste p, Zones zones, int known) {
        this.p = p;
        this.known = known;
        this.end = zones.bodyStart();
        this.alone = zones.isAlone(p);
        this.near = Math.max(0, end - NEAR);
        this.vocabulary = vocabulary(p, zones.bodyStart(), zones.bodyEnd());
        this.keys = new String[end - near];
        for (int i = near; i < end; i++) keys[i - near] = key(p.text(i));
    }

    List<Verdict> judge() {
        List<Verdict> out = new ArrayList<>();
        int title = known < 0 ? title() : withSite(known);
        boolean bylineNext = false;
        for (int i = 0; i < end; i++) {
            Verdict v =
                    bylineNext && Byline.isName(p.text(i))
                            ? verdict(i, Kind.BYLINE, "a name under “by”")
                            : i == title
                                    ? verdict(i, Kind.TITLE, "the likeliest title above the text")
                                    : one(i, title);
            bylineNext = Byline.isLabel(p.text(i));
            out.add(v);
        }
        return out;
    }

    private Verdict one(int i, int title) {
        String t = p.text(i);
        Shape s = p.shape(i);
        if (title >= 0 && same(t, p.text(title))) return removed(i, "repeats the title");
        if (BodyJudge.wordless(t)) return removed(i, "a line without words");
        if (Byline.isLabel(t)) return removed(i, "label of the byline");
        if (Byline.labelled(t) != null) {
            boolean near = title < 0 || i >= title - 3;
            return near
                    ? verdict(i, Kind.BYLINE, "begins as a byline")
                    : removed(i, "a byline of another text, far above the title");
        }
        Credits.Found credit = Credits.find(t, s);
        if (credit != null) return verdict(i, Kind.CREDIT, credit.reason());
        Dates.Found date = Dates.find(t);
        if (date != null && s.count() <= 16 && !s.prose()) return dated(i, title);
        Notices.Found notice = Notices.score(t);
        if (notice.score() >= 4)
            return verdict(i, Kind.NOTICE, String.join("; ", notice.reasons()));
        if (p.pitch(i)) return removed(i, "the site speaks to its visitors");
        if (i < title) return removed(i, above(s));
        if (isNameBeside(i)) return verdict(i, Kind.BYLINE, "a name beside the title or the date");
        if (Zones.furniture(p, i)) return removed(i, "words of buttons and menus above the text");
        if (s.count() <= 8
                && t.matches(
                        "(?iu).*\\b\\d+\\s*[- ]?(?:min(?:ute)?s?|minuten|минут\\p{L}?|мин)\\b.*")) {
            return removed(i, "reading time");
        }
        if (alone && title >= 0 && i == end - 1 && isHeading(i, title)) {
            return verdict(
                    i, Kind.HEADING, "a short line right above the text, apart from the title");
        }
        if (alone && title >= 0 && isApart(i, title))
            return verdict(i, Kind.HEADING, "a few capitalised words by themselves");
        if (title >= 0
                && s.count() >= 4
                && BEGINS.matcher(t).lookingAt()
                && !subtitleBetween(title, i)) {
            return verdict(i, Kind.SUBTITLE, "stands between the title and the text");
        }
        if (s.count() <= 3 && !alone)
            return removed(i, "a short line between title and text that is no part of either");
        return verdict(i, Kind.PARAGRAPH, "neither title, byline, date, credit nor furniture");
    }

    private Verdict dated(int i, int title) {
        if (!BylineFacts.of(p.text(i)).authors().isEmpty() && i > title)
            return verdict(i, Kind.BYLINE, "a name with a date");
        return verdict(i, Kind.DATE, "holds a date");
    }

    private static String above(Shape s) {
        return s.interfaceShare() >= 0.8
                ? "words of buttons and menus above the title"
                : "stands above the title";
    }

    private boolean subtitleBetween(int title, int i) {
        for (int k = title + 1; k < i; k++)
            if (p.shape(k).count() >= 4
                    && !Zones.furniture(p, k)
                    && Credits.find(p.text(k), p.shape(k)) == null
                    && Dates.find(p.text(k)) == null
                    && Byline.labelled(p.text(k)) == null) return true;
        return false;
    }

    private boolean isHeading(int i, int title) {
        return i > title + 1 && Shape.headingLike(p.text(i)) && p.shape(i).count() <= 8;
    }

    /// A section whose text was no text: formulas, pictures.
    private boolean isApart(int i, int title) {
        Shape s = p.shape(i);
        return isHeading(i, title)
                && s.count() > 1
                && s.capitals() >= 0.6
                && p.units().get(i).gap() > 0
                && p.units().get(i + 1).gap() > 0;
    }

    /// Two capitalised words are a name only where names stand: next to a date, or right under the title.
    private boolean isNameBeside(int i) {
        if (i < near) return false;
        String t = p.text(i);
        if (!Byline.isName(t) || InterfaceWords.share(p.shape(i).words()) > 0) return false;
        boolean beforeDate =
                i + 1 < end && Dates.find(p.text(i + 1)) != null && p.shape(i + 1).count() <= 12;
        boolean afterDate =
                i > 0 && Dates.find(p.text(i - 1)) != null && p.shape(i - 1).count() <= 12;
        return (beforeDate || afterDate) && otherTitle(i);
    }

    /// Whether another unit could be the title: a name beside a date may be the title of a page about somebody.
    private boolean otherTitle(int i) {
        for (int k = near; k < end; k++) {
            String t = p.text(k);
            boolean candidate =
                    k != i
                            && p.shape(k).count() >= 2
                            && !Byline.isName(t)
                            && !Zones.furniture(p, k)
                            && Byline.labelled(t) == null
                            && Dates.find(t) == null
                            && Credits.find(t, p.shape(k)) == null;
            // A title of two capitalised words stands above its author's name.
            if (candidate || k < i && Byline.isName(t) && !Zones.furniture(p, k)) return true;
        }
        return false;
    }

    private int title() {
        int best = -1;
        double top = TITLE_THRESHOLD;
        for (int i = near; i < end; i++) {
            double score = titleScore(i);
            if (score > top) {
                top = score;
                best = i;
            }
        }
        return withSite(best);
    }

    /// The same title with the site's name after a bar tells more.
    private int withSite(int best) {
        for (int i = near; best >= 0 && i < end; i++) {
            boolean bar = p.text(i).contains(" | ") || p.text(i).contains(" :: ");
            if (i != best && bar && same(p.text(i), p.text(best))) return i;
        }
        return best;
    }

    private double titleScore(int i) {
        String t = p.text(i);
        Shape s = p.shape(i);
        int n = s.count();
        if (n > 32 || Byline.labelled(t) != null || Byline.isLabel(t) || Credits.find(t, s) != null)
            return -9;
        if (p.pitch(i) || Notices.score(t).score() >= 4) return -9;
        if (NoTitle.is(p, i)) return -9;
        double score = LENGTHS[Math.min(n, LENGTHS.length - 1)];
        score += 2.5 * spokenOf(s);
        // A title stands right above the text; a site's menu further up.
        score -= Math.min(2, 0.08 * Math.max(0, end - i - 4));
        boolean stop =
                Shape.endsSentence(t) && !t.endsWith("?") && !t.endsWith("!") && !t.endsWith("…");
        if (stop && (n > 3 || !t.endsWith("."))) score -= 2.5;
        if (t.endsWith(",") || t.endsWith(":") || t.endsWith(";")) score -= 2;
        if (Dates.find(t) != null && (n <= 10 || n <= 20 && t.matches(".*[|•·].*"))) score -= 4;
        if (Zones.furniture(p, i)) score -= 3.5 * Math.min(1, s.interfaceShare());
        if (Character.isLowerCase(t.codePointAt(0))) score -= 1.5;
        if (t.startsWith("...") || t.startsWith("…")) score -= 1.5;
        if (t.contains(" > ") || t.contains(" » ") || t.contains(" / ")) score -= 2.5;
        if (followedByByline(i)) score += 1;
        if (repeated(i)) score += 1;
        if (isNameBeside(i)) score -= 3;
        else if (Byline.isName(t) && n <= 3 && otherTitle(i)) score -= 1;
        if (n <= 2 && otherTitle(i)) score -= 0.8;
        if (n <= 2 && inMenu(i)) score -= 1.5;
        // Of two alike the upper one is the title, the lower one its subtitle or the first heading.
        return score - 0.02 * i;
    }

    /// Share of its longer words that the text uses.
    private double spokenOf(Shape s) {
        int words = 0;
        int found = 0;
        for (String w : s.words()) {
            String key = key(w);
            if (key.length() < 4) continue;
            words++;
            if (vocabulary.contains(key)) found++;
        }
        return words == 0 ? 0.4 : (double) found / words;
    }

    private static Set<String> vocabulary(Paste p, int from, int to) {
        Set<String> out = new HashSet<>();
        for (int i = from; i < to; i++) for (String w : p.shape(i).words()) out.add(key(w));
        return out;
    }

    private boolean followedByByline(int i) {
        for (int k = i + 1; k < Math.min(end, i + 3); k++) {
            if (Byline.labelled(p.text(k)) != null || Byline.isLabel(p.text(k))) return true;
            if (Dates.find(p.text(k)) != null && p.shape(k).count() <= 10) return true;
        }
        return false;
    }

    private boolean repeated(int i) {
        for (int k = near; k < end; k++)
            if (k != i && same(p.text(i), keys[i - near], p.text(k), keys[k - near])) return true;
        return false;
    }

    private boolean inMenu(int i) {
        boolean before = i == 0 || p.shape(i - 1).count() <= 3;
        boolean after = i + 1 < end && p.shape(i + 1).count() <= 3;
        return before && after && end > 3;
    }

    /// Equal but for case, quotation marks and a site's name after a bar.
    static boolean same(String a, String b) {
        return same(a, key(a), b, key(b));
    }

    private static boolean same(String a, String x, String b, String y) {
        return !x.isEmpty() && (x.equals(y) || longer(a, x, y) || longer(b, y, x));
    }

    private static boolean longer(String text, String key, String other) {
        return other.length() >= 12 && key.startsWith(other) && text.matches(".*\\s[|–—-]\\s.*");
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private Verdict verdict(int i, Kind kind, String reason) {
        return new Verdict(p.units().get(i), p.shape(i), kind, reason);
    }

    private Verdict removed(int i, String reason) {
        return verdict(i, Kind.REMOVED, reason);
    }
}
