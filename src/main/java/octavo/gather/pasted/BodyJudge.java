package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Judges the text itself: headings by shape and context, items, questions, and the furniture that stands within.
final class BodyJudge {
    private static final Pattern LABELLED_LINK =
            Pattern.compile(
                    "(?iu)^(?:read(?:\\s+(?:more|also|next))?|related|see also|also read|watch|listen|more|lesen sie auch|mehr dazu|lire aussi|lea también|leggi anche|читайте также|czytaj także)[\\s\u00A0\u202F]*[:|>»][\\s\u00A0\u202F]*\\S.*");
    private static final Pattern INSERT =
            Pattern.compile(
                    "(?iu)^(?:advertisements?|advertising|ad|advert|sponsored|story continues below.*|article continues (?:below|after).*|continue reading(?: below| the main story)?.*|"
                            + "skip (?:past )?(?:advertisement|newsletter).*|promoted|anzeige|werbung|publicité|publicidad|реклама|loading\\W*|click to (?:share|tweet|enlarge|expand).*|tweet this.*|enlarge this image.*|hide caption|toggle caption|view (?:gallery|image|fullscreen).*)$");
    private static final Pattern SPEAKER =
            Pattern.compile(
                    "^(?:Q|A|\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}.’'-]*){0,3})\\s?[:.]\\s+\\S.*");
    private static final Pattern SIGNED = Pattern.compile("^[—–―-]{1,2}\\s*\\p{Lu}.{1,80}$");

    static final Pattern HATNOTE =
            Pattern.compile(
                    "(?iu)^(?:main articles?|see also|further information|hauptartikel|article détaillé|основная статья|artículo principal|główny artykuł)\\s*:.*");

    /// Items after a colon whose bullets the paste has lost.
    private static final int LONGEST_LIST = 100;

    /// Words of a heading with a colon at its end; more of them lead over to what follows.
    private static final int LEADING = 4;

    /// So often stands what a program says of itself.
    private static final int REFRAIN = 4;

    /// Somebody cries out.
    private static final Pattern OUTCRY = Pattern.compile("[?!]{2,}$");

    /// Letters without a space that no word has.
    private static final Pattern UNBROKEN =
            Pattern.compile(
                    "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}]]{41}");

    /// Words of a heading that a paragraph may repeat.
    private static final int HEADING = 12;

    private final Paste p;
    private final Zones zones;
    private final String title;
    private final boolean interview;
    private final int usualGap;
    private final String[] plain;
    private final @Nullable Verdict[] plainly;
    private final boolean[] linked;
    private final boolean[] code;
    private final boolean[] candidate;
    private final HeadingsOfText headingsOfText;
    private final boolean alone;
    private final Repeats repeats;
    private final Reading reading;
    private final HeadingTraits traits;
    private Headings headings = Headings.NONE;

    /// @param reading how likely each unit is text
    BodyJudge(Paste p, Zones zones, String title, Reading reading) {
        this.p = p;
        this.zones = zones;
        this.title = title;
        this.reading = reading;
        plain = reading.plain();
        this.interview = interview();
        this.usualGap = PasteLines.usualGap(p, zones);
        this.repeats = new Repeats(plain, zones.bodyStart(), zones.bodyEnd());
        this.candidate = new boolean[p.size()];
        this.headingsOfText = new HeadingsOfText(p, zones, usualGap);
        this.alone = reading.isAlone();
        this.plainly = new Verdict[p.size()];
        this.linked = teasers();
        this.code = CodeLines.of(p, zones.bodyStart(), zones.bodyEnd());
        for (int i = zones.bodyStart(); i < zones.bodyEnd(); i++) plainly[i] = plainly(i);
        this.traits = new HeadingTraits(p, zones, title, reading, usualGap, this::gone);
    }

    List<Verdict> judge() {
        List<Verdict> out = new ArrayList<>();
        List<Integer> lines = candidates();
        for (int i : lines) candidate[i] = true;
        headings = Headings.among(lines, traits);
        for (int i = zones.bodyStart(); i < zones.bodyEnd(); i++) {
            out.add(linked[i] ? removed(i, "a link to another page within the text") : one(i));
        }
        return out;
    }

    /// The lines that could be headings at all.
    List<Integer> candidates() {
        List<Integer> all =
                IntStream.range(zones.bodyStart(), zones.bodyEnd())
                        .filter(i ->
                                !linked[i]
                                        && reading.mayBeHeading(i)
                                        && isCandidate(i)
                                        && !traits.leads(i))
                        .boxed()
                        .toList();
        // A wiki has its button behind each heading.
        List<Integer> edited =
                all.stream().filter(i -> Unwrapper.EDIT.matcher(p.text(i)).find()).toList();
        return edited.size() >= 2 ? edited : all;
    }

    private boolean gone(int i) {
        Verdict v = plainly[i];
        return linked[i] || v != null && (v.kind() == Kind.REMOVED || v.kind() == Kind.CREDIT);
    }

    HeadingTraits traits() {
        return traits;
    }

    private Verdict one(int i) {
        Verdict marked = plainly[i];
        if (marked != null) return marked;
        String t = p.text(i);
        Shape s = p.shape(i);
        boolean question = interview && isQuestion(i);
        if (headings.contains(i) && !question) return verdict(i, Kind.HEADING, headings.reason(i));
        if (alone && !question && candidate[i] && headingsOfText.contains(i))
            return verdict(i, Kind.HEADING, "short, no stop at its end, text beneath");
        if (s.item() && !SIGNED.matcher(t).matches())
            return verdict(i, Kind.ITEM, "begins with a bullet or a number");
        if (question)
            return verdict(i, Kind.QUESTION, "one of several questions that are answered");
        if (isLooseItem(i))
            return verdict(i, Kind.ITEM, "one of several short lines after a colon");
        if (isVerseLine(i))
            return verdict(i, Kind.LINE, "one of several short lines without space between");
        return verdict(i, Kind.PARAGRAPH, "text");
    }

    /// Whether the line could be a heading at all.
    private boolean isCandidate(int i) {
        String t = p.text(i);
        Shape s = p.shape(i);
        char last = t.charAt(t.length() - 1);
        return s.count() <= 24
                && t.length() <= 160
                && t.codePoints().anyMatch(Character::isLetter)
                && ",;".indexOf(last) < 0
                && !t.startsWith("--")
                && !UNBROKEN.matcher(t).find()
                && !OUTCRY.matcher(t).find()
                && (!s.item() || !HeadingTraits.number(t).equals("none"))
                && !(last == ':' && s.count() > LEADING)
                && !HATNOTE.matcher(t).matches()
                && !(p.times(t) >= REFRAIN && s.count() > LEADING)
                && !Labels.contains(t)
                && plainly[i] == null;
    }

    /// What is something else by a mark of its own; null where it has none.
    private @Nullable Verdict plainly(int i) {
        String t = p.text(i);
        Shape s = p.shape(i);
        if (code[i]) return verdict(i, Kind.CODE, "a line of a program");
        if (wordless(t)) return verdict(i, Kind.BREAK, "a line without words between paragraphs");
        if (Unwrapper.EDIT.matcher(t).replaceAll("").isBlank())
            return removed(i, "a wiki’s button by itself");
        if (!title.isEmpty() && HeadJudge.same(t, title) && !s.prose())
            return removed(i, "repeats the title");
        if (INSERT.matcher(t).matches() && s.count() <= 12)
            return removed(i, "an insert of the site’s within the text");
        if (LABELLED_LINK.matcher(t).matches() && s.count() <= 25 && !s.prose()) {
            return removed(i, "a link to another page within the text");
        }
        Credits.Found credit = Credits.find(t, s);
        if (credit != null) return verdict(i, Kind.CREDIT, credit.reason());
        if (s.interfaceStrong() >= 1
                && s.interfaceShare() >= 1.2
                && s.count() <= 6
                && !s.item()
                && !reading.isLikely(i)) {
            return removed(i, "words of buttons within the text");
        }
        if (p.pitch(i) && s.count() <= 40 && s.interfaceStrong() >= 2)
            return removed(i, "the site speaks to its visitors");
        int repeats = pullQuoteOf(i);
        if (repeats > 0 && !isNamed(i))
            return removed(i, "a pull quotation: it repeats line " + repeats);
        if (p.often(t) && !reading.isSure(i))
            return removed(i, "a label that stands there again and again");
        if (isRow(i)) return verdict(i, Kind.ROW, "cells between tabs");
        if (SIGNED.matcher(t).matches() && !s.prose() && i > zones.bodyStart()) {
            return verdict(i, Kind.ATTRIBUTION, "a dash and a name under a quotation");
        }
        return null;
    }

    static boolean wordless(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// Bullets are lost in a paste: several lines after a colon, alike in shape, are a list.
    private boolean isLooseItem(int i) {
        int from = i;
        while (from > zones.bodyStart()
                && i - from < LONGEST_LIST
                && loose(from)
                && !p.text(from - 1).endsWith(":")) from--;
        if (from == zones.bodyStart() || !loose(from) || !p.text(from - 1).endsWith(":"))
            return false;
        int to = from;
        while (to < zones.bodyEnd()
                && to - i < 2
                && loose(to)
                && (to == from || p.units().get(to).gap() <= p.units().get(from + 1).gap())) to++;
        return to - from >= 2 && i < to;
    }

    private boolean loose(int i) {
        Shape s = p.shape(i);
        return s.count() <= 14
                && !p.text(i).endsWith(":")
                && !s.item()
                && !Unwrapper.EDIT.matcher(p.text(i)).find()
                && !(i + 1 < zones.bodyEnd()
                        && p.shape(i + 1).prose()
                        && p.shape(i + 1).count() >= 25)
                && !(s.sentence() && s.count() > 10)
                && (i + 1 >= zones.bodyEnd() || headingGap(i));
    }

    /// Less space after it than a heading's paragraph would have: the next line is of the same kind, or the list ends.
    private boolean headingGap(int i) {
        return p.units().get(i).gap() <= Math.max(1, usualGap);
    }

    private boolean isVerseLine(int i) {
        if (usualGap == 0) return false;
        int from = i;
        while (from > zones.bodyStart()
                && i - from < 2
                && p.units().get(from).gap() == 0
                && shortLine(from - 1)) from--;
        int to = i + 1;
        while (to < zones.bodyEnd() && to - i < 3 && p.units().get(to).gap() == 0 && shortLine(to))
            to++;
        return shortLine(i) && to - from >= 3;
    }

    private boolean shortLine(int i) {
        return p.text(i).length() <= 70 && !p.shape(i).item() && !p.shape(i).prose();
    }

    private boolean isRow(int i) {
        int cells = cells(i);
        if (cells < 2) return false;
        return i > zones.bodyStart() && cells(i - 1) == cells
                || i + 1 < zones.bodyEnd() && cells(i + 1) == cells;
    }

    private int cells(int i) {
        Unit u = p.units().get(i);
        return u.lines().size() == 1
                ? u.lines().getFirst().raw().strip().split("\t", -1).length
                : 1;
    }

    private boolean isQuestion(int i) {
        return p.text(i).endsWith("?")
                && p.shape(i).count() <= 60
                && i + 1 < zones.bodyEnd()
                && !p.text(i + 1).endsWith("?");
    }

    private boolean interview() {
        int questions = 0;
        int speakers = 0;
        for (int i = zones.bodyStart(); i < zones.bodyEnd(); i++) {
            if (isQuestion(i) && p.shape(i).count() <= 40) questions++;
            if (SPEAKER.matcher(p.text(i)).matches()) speakers++;
        }
        int n = zones.bodyEnd() - zones.bodyStart();
        return questions >= 3 && (questions * 4 >= n || speakers * 2 >= n);
    }

    /// What the text says of itself in the words of a heading: a few capitalised words or a question, above a paragraph.
    private boolean isNamed(int i) {
        String t = p.text(i);
        return p.shape(i).count() <= HEADING
                && Shape.headingLike(t)
                && (p.shape(i).capitals() >= 0.6 || t.endsWith("?"))
                && i + 1 < zones.bodyEnd()
                && p.prose(i + 1);
    }

    /// Line of the paragraph that holds this unit's words, or 0.
    private int pullQuoteOf(int i) {
        if (p.shape(i).count() < 6 || p.shape(i).count() > 35) return 0;
        int k = repeats.holder(i);
        return k < 0 ? 0 : p.units().get(k).line();
    }

    /// Boxes of links within the text: a heading such as “Related stories” and the titles under it, up to the next
    /// paragraph.
    private boolean[] teasers() {
        boolean[] linked = new boolean[p.size()];
        for (int i = zones.bodyStart(); i < zones.bodyEnd(); i++) {
            if (!Zones.isRelatedHeading(p.text(i))) continue;
            int k = i + 1;
            while (k < zones.bodyEnd()
                    && k - i <= 6
                    && !p.shape(k).prose()
                    && !p.shape(k).sentence()) k++;
            // The last short line before the text goes on may be its heading.
            if (k < zones.bodyEnd()
                    && k - i >= 3
                    && p.units().get(k - 1).gap() > p.units().get(i + 1).gap()) k--;
            if (k - i >= 2) for (int j = i; j < k; j++) linked[j] = true;
        }
        return linked;
    }

    private Verdict verdict(int i, Kind kind, String reason) {
        return new Verdict(p.units().get(i), p.shape(i), kind, reason);
    }

    private Verdict removed(int i, String reason) {
        return verdict(i, Kind.REMOVED, reason);
    }
}
