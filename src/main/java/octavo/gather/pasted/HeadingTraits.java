package octavo.gather.pasted;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What speaks for and against a line's being a heading: its shape, what stands around it, and how it compares with the
/// other short lines of the text. Each is a trait with a name, whose weight stands in `heading-weights.txt`.
final class HeadingTraits {
    /// Units in which a phrase is looked up; beyond, a text is judged without.
    private static final int LOOKED_UP = 20_000;

    /// Headings that say how a list of contents writes them.
    private static final int CAPITALISED = 4;

    private static final Pattern BARE_NUMBER =
            Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*\\s+\\p{L}.*");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?u)^\\p{Lu}\\p{L}+ (?:\\d{1,3}|[IVXLC]{1,6}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\\b.*");
    private static final Pattern ORDINAL =
            Pattern.compile("^(?:#\\s?\\d|\\d+\\s?/\\s?\\d+|№\\s?\\d).*");
    private static final Pattern SITE_SIGNS =
            Pattern.compile(".*(?:https?:|www\\.|@\\w|[|»›▸→©#_{}<>=]).*");
    private static final Pattern DASH = Pattern.compile(".*\\s[–—-]\\s.*");

    private final Paste p;
    private final Zones zones;
    private final String[] plain;
    private final Neighbours near;
    private final ContentsLists contents;
    private final RecurringLabels recurring;
    private final NumberedLines numbered;
    private final boolean formOfContents;
    private final int usualGap;
    private final int size;
    private final Set<String> titleWords;
    private final Map<String, Integer> phrases = new HashMap<>();
    private final Map<String, Integer> styles = new HashMap<>();
    private final double shortShare;
    private final int prose;

    /// @param gone units that are no text of the author's
    HeadingTraits(
            Paste p, Zones zones, String title, Reading reading, int usualGap, IntPredicate gone) {
        this.p = p;
        this.zones = zones;
        this.plain = reading.plain();
        this.usualGap = usualGap;
        this.size = zones.bodyEnd() - zones.bodyStart();
        this.titleWords = content(LineShape.plain(title));
        near = new Neighbours(p, zones, reading, usualGap, gone);
        contents = near.contents();
        recurring = new RecurringLabels(p, near, usualGap);
        formOfContents = capitalisesContents();
        numbered = new NumberedLines(near.all(), p, near::isShort);
        int shorts = 0;
        int proses = 0;
        for (int i : near.all()) {
            if (near.isShort(i)) {
                shorts++;
                if (near.kind(i, 1) == Beside.PROSE)
                    styles.merge(style(p.text(i)), 1, Integer::sum);
            }
            if (near.kind(i) == Beside.PROSE) proses++;
            if (size <= LOOKED_UP && !near.isShort(i)) index(plain[i]);
        }
        prose = proses;
        shortShare = (double) shorts / Math.max(1, size);
    }

    /// Whether the line is the first of its paragraph rather than one above it.
    boolean leads(int i) {
        return near.leads(i);
    }

    /// Whether the headings that a list of contents names are capitalised, and this line, which it doesn't name, is a
    /// sentence's.
    boolean isOfOtherForm(int i) {
        return formOfContents
                && !contents.entitles(i)
                && rule(i) == null
                && style(p.text(i)).equals("sentence");
    }

    /// Whether most headings that a list of contents names are capitalised.
    private boolean capitalisesContents() {
        int titles = 0;
        int others = 0;
        for (int i : near.all()) {
            if (!contents.entitles(i)) continue;
            String style = style(p.text(i));
            if (style.equals("title")) titles++;
            if (style.equals("sentence") || style.equals("mixed")) others++;
        }
        return titles >= CAPITALISED && others * 10 <= titles;
    }

    /// Whether the line stands by itself above the first line of a series that counts on.
    boolean holdsSeries(int i) {
        String x = p.text(i);
        return usualGap > 0
                && near.kind(i) == Beside.SHORT
                && near.gap(i) > 0
                && near.gapBelow(i) > 0
                && p.shape(i).count() > 1
                && Shape.headingLike(x)
                && number(x).equals("none")
                && numbered.isFirst(i + 1);
    }

    Traits of(int i) {
        Traits t = new Traits();
        t.add("bias");
        String rule = rule(i);
        if (rule != null) t.add("rule", rule);
        shape(i, t);
        words(i, t);
        around(i, t);
        run(i, t);
        mass(i, t);
        return t;
    }

    /// What makes a line a heading whatever else it is like.
    private @Nullable String rule(int i) {
        String x = p.text(i);
        if (Unwrapper.EDIT.matcher(x).find()) return "edit-button";
        if (contents.entitles(i)) return "in-contents";
        if (recurring.contains(i)) return "recurring";
        if (Zones.isBackMatterHeading(x)
                && p.times(x) == 1
                && near.kind(i) != Beside.LISTED
                && near.kind(i, 1) != Beside.OUTSIDE) return "back-matter";
        return null;
    }

    private void shape(int i, Traits t) {
        String x = Unwrapper.EDIT.matcher(p.text(i)).replaceAll("");
        if (x.isBlank()) x = p.text(i);
        Shape s = p.shape(i);
        String words = bucket(s.count(), 1, 2, 4, 7, 10, 14, 18);
        String style = style(x);
        String end = end(x);
        t.add("words", words);
        t.add("chars", bucket(x.length(), 4, 12, 25, 45, 70, 100));
        t.add("ends", end);
        t.add("begins", begin(x));
        t.add("style", style);
        t.add("style+words", style + "+" + words);
        t.add("number", number(x));
        int series = numbered.length(i);
        t.add("series", bucket(series, 0, 2, 3, 6));
        if (series > 0) t.add("series+number", bucket(series, 2, 3, 6) + "+" + number(x));
        if (Byline.isName(x)) t.add("like-a-name");
        if (Dates.find(x) != null) t.add("date");
        if (Dates.TIME.matcher(x).find()) t.add("time");
        if (x.chars().anyMatch(Character::isDigit)) t.add("digits");
        if (SITE_SIGNS.matcher(x).matches()) t.add("signs-of-sites");
        if (x.contains(", ")) t.add("comma");
        if (x.indexOf(": ") > 0) t.add("colon-within");
        if (x.indexOf('/') >= 0) t.add("slash");
        if (DASH.matcher(x).matches()) t.add("dash-within");
        if (x.indexOf('(') > 0) t.add("bracket");
        if (x.matches(".*[.!?] \\p{Lu}.*")) t.add("stop-within");
        t.add("kind", near.kind(i).name());
        if (Zones.isRelatedHeading(x)) t.add("links-heading");
        t.add("site-words", bucket((int) (10 * s.interfaceShare()), 0, 2, 4, 7));
        if (s.interfaceStrong() > 0) t.add("site-word-strong");
    }

    /// What the text does with the line's words.
    private void words(int i, Traits t) {
        Set<String> own = content(plain[i]);
        if (!own.isEmpty()) {
            Set<String> beneath = new HashSet<>();
            for (int k = 1; k <= 3 && near.kind(i, k) != Beside.OUTSIDE; k++)
                beneath.addAll(content(plain[near.unit(i, k)]));
            t.add("taken-up", share(own, beneath));
            t.add("of-title", share(own, titleWords));
        }
        int times = p.times(p.text(i));
        t.add("stands", times == 1 ? "once" : times == 2 ? "twice" : "often");
        if (contents.lists(i)) t.add("in-list-of-contents");
        t.add("phrase", phrase(i));
    }

    private void around(int i, Traits t) {
        Beside before = near.kind(i, -1);
        Beside after = near.kind(i, 1);
        t.add("before", before.name());
        t.add("after", after.name());
        t.add("after-next", after + "+" + near.kind(i, 2));
        t.add("before-last", near.kind(i, -2) + "+" + before);
        t.add("between", before + "+" + after);
        String gaps = usualGap == 0 ? "tight" : "spaced";
        t.add("between+gaps", gaps + "+" + before + "+" + after);
        t.add("style+gaps", gaps + "+" + style(p.text(i)));
        t.add("after-next+gaps", gaps + "+" + after + "+" + near.kind(i, 2));
        int gap = near.gap(i);
        int below = near.gapBelow(i);
        String g =
                usualGap == 0
                        ? gap > 0 ? "some" : "tight"
                        : gap > usualGap ? "wide" : gap == 0 ? "none" : "usual";
        String b =
                usualGap == 0
                        ? below > 0 ? "some" : "tight"
                        : below > usualGap ? "wide" : below == 0 ? "none" : "usual";
        t.add("gaps", g + "+" + b);
        t.add("gaps+after", g + "+" + b + "+" + after);
        if (gap > below) t.add("more-above");
        if (after == Beside.SHORT)
            t.add(
                    "next-style",
                    style(p.text(near.unit(i, 1))).equals(style(p.text(i))) ? "same" : "other");
        if (before == Beside.SHORT)
            t.add(
                    "last-style",
                    style(p.text(near.unit(i, -1))).equals(style(p.text(i))) ? "same" : "other");
        if (after == Beside.PROSE)
            t.add("next-words", bucket(p.shape(near.unit(i, 1)).count(), 15, 25, 40, 70, 120));
        int proseBelow = 0;
        int proseAbove = 0;
        for (int k = 1; k <= 6; k++) {
            if (near.kind(i, k) == Beside.PROSE) proseBelow++;
            if (near.kind(i, -k) == Beside.PROSE) proseAbove++;
        }
        t.add("prose-below", bucket(proseBelow, 0, 1, 2, 3, 4));
        t.add("prose-above", bucket(proseAbove, 0, 1, 2, 3, 4));
    }

    /// Lines of a list, of a diagram, of a menu stand together.
    private void run(int i, Traits t) {
        Beside kind = near.kind(i);
        int up = 0;
        int down = 1;
        while (near.kind(i, -up - 1) == kind && up < 12) up++;
        while (near.kind(i, down) == kind && down < 12) down++;
        int length = up + down;
        String place = length == 1 ? "alone" : up == 0 ? "first" : down == 1 ? "last" : "within";
        t.add("run", place);
        t.add("run-length", bucket(length, 1, 2, 3, 5, 9));
        t.add("run+after", place + "+" + near.kind(i, down) + "+" + bucket(length, 1, 2, 3, 5));
        int pairs = pairs(i);
        t.add("pairs", bucket(pairs, 0, 1, 2, 4, 8));
        if (pairs >= 4) t.add("pairs+words", bucket(p.shape(i).count(), 1, 2, 4, 7, 10));
    }

    /// How many short lines each have one paragraph beneath, without a break of that rhythm: terms and what they mean.
    private int pairs(int i) {
        if (!pair(i, 0)) return 0;
        int n = 1;
        for (int k = -2; pair(i, k) && n < 20; k -= 2) n++;
        for (int k = 2; pair(i, k) && n < 20; k += 2) n++;
        return n;
    }

    private boolean pair(int i, int on) {
        Beside next = near.kind(i, on + 1);
        return near.kind(i, on) == Beside.SHORT
                && (next == Beside.PROSE || next == Beside.SENTENCE)
                && near.kind(i, on + 2) != next;
    }

    private void mass(int i, Traits t) {
        int below = 0;
        for (int k = 1; textual(near.kind(i, k)) && below < 2000; k++)
            below += p.shape(near.unit(i, k)).count();
        int above = 0;
        for (int k = -1; textual(near.kind(i, k)) && above < 2000; k--)
            above += p.shape(near.unit(i, k)).count();
        t.add("words-below", bucket(below, 0, 14, 30, 60, 120, 250, 500));
        t.add("words-above", bucket(above, 0, 14, 30, 60, 120, 250, 500));
        t.add(
                "place",
                bucket(100 * (i - zones.bodyStart()) / Math.max(1, size), 2, 10, 50, 85, 95));
        if (i == zones.bodyStart()) t.add("first-of-text");
        t.add("short-share", bucket((int) (100 * shortShare), 5, 15, 30, 50));
        t.add("text-prose", bucket(prose, 1, 4, 10, 25, 60));
        int all = styles.values().stream().mapToInt(Integer::intValue).sum();
        int same = styles.getOrDefault(style(p.text(i)), 0);
        if (all >= 3) t.add("style-here", bucket(100 * same / all, 10, 33, 66, 90));
        t.add(usualGap == 0 ? "without-gaps" : "with-gaps");
    }

    private static boolean textual(Beside b) {
        return b != Beside.OUTSIDE && b != Beside.SHORT;
    }

    String style(String x) {
        int upper = 0;
        int lower = 0;
        int words = 0;
        int capitalised = 0;
        boolean first = true;
        for (String w : x.split("[\\s\u00A0/–—-]+")) {
            int k = 0;
            while (k < w.length() && !Character.isLetterOrDigit(w.charAt(k))) k++;
            if (k == w.length()) continue;
            char c = w.charAt(k);
            if (!Character.isLetter(c)) {
                first = false;
                continue;
            }
            if (Character.isUpperCase(c)) upper++;
            else if (Character.isLowerCase(c)) lower++;
            if (!first && w.length() >= 4) {
                words++;
                if (!Character.isLowerCase(c)) capitalised++;
            }
            first = false;
        }
        if (upper + lower == 0) return "uncased";
        if (x.equals(x.toUpperCase(Locale.ROOT)) && x.length() > 3) return "capitals";
        if (upper == 0) return "lower";
        if (upper + lower == 1) return "word";
        if (words == 0) return lower == 0 ? "title" : "sentence";
        return capitalised * 10 >= words * 7
                ? "title"
                : capitalised * 3 > words ? "mixed" : "sentence";
    }

    private static String end(String x) {
        char c = x.charAt(x.length() - 1);
        if (Character.isLetterOrDigit(c)) return "word";
        return switch (c) {
            case '?', '？' -> "question";
            case '!', '！' -> "cry";
            case ':', '：' -> "colon";
            case '.', '。' -> "stop";
            case '…' -> "dots";
            case ')', ']', '）' -> "bracket";
            case '”', '"', '’', '\'', '»', '“', '」', '』' -> "quotation";
            case ',', ';', '、' -> "comma";
            default -> "sign";
        };
    }

    private static String begin(String x) {
        int c = x.codePointAt(0);
        if (Character.isDigit(c)) return "digit";
        if (Character.isUpperCase(c)) return "upper";
        if (Character.isLowerCase(c)) return "lower";
        if (Character.isLetter(c)) return "uncased";
        return "“‘«\"'„「『".indexOf(c) >= 0
                ? "quotation"
                : "([¿¡".indexOf(c) >= 0 ? "bracket" : "sign";
    }

    static String number(String x) {
        if (LineShape.isNumbered(x)) return Character.isDigit(x.charAt(0)) ? "numeral" : "letter";
        if (BARE_NUMBER.matcher(x).matches()) return "bare";
        if (ORDINAL.matcher(x).matches()) return "ordinal";
        return COUNTED.matcher(x).matches() ? "counted" : "none";
    }

    private static String share(Set<String> own, Set<String> others) {
        long n = own.stream().filter(others::contains).count();
        return n == 0 ? "none" : n == own.size() ? "all" : 2 * n >= own.size() ? "most" : "some";
    }

    private static Set<String> content(String plain) {
        Set<String> out = new HashSet<>();
        for (String w : plain.split(" ")) if (w.length() >= 4) out.add(stem(w));
        return out;
    }

    /// Endings differ between a heading and its paragraph.
    private static String stem(String w) {
        return w.length() <= 5 ? w.substring(0, 4) : w.substring(0, Math.max(5, w.length() - 3));
    }

    private void index(String text) {
        String[] w = text.split(" ");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i + 1 < w.length && i < 400; i++) {
            if (seen.add(w[i] + " " + w[i + 1]))
                phrases.merge(w[i] + " " + w[i + 1], 1, Integer::sum);
        }
    }

    /// Whether the text has the line's words in the same order.
    private String phrase(int i) {
        String[] w = plain[i].split(" ");
        if (w.length < 2) return "one-word";
        long found = 0;
        for (int k = 0; k + 1 < w.length; k++)
            if (phrases.containsKey(w[k] + " " + w[k + 1])) found++;
        return found == 0
                ? "new"
                : found == w.length - 1 ? w.length > 5 ? "said-long" : "said" : "partly";
    }

    static String bucket(int value, int... tops) {
        int k = Arrays.binarySearch(tops, value);
        int at = k >= 0 ? k : -k - 1;
        return at == tops.length ? ">" + tops[tops.length - 1] : "<=" + tops[at];
    }
}
