package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Judges the text itself: headings by shape and context, items, questions, and the furniture that stands within.
final class BodyJudge {
    private static final double HEADING_THRESHOLD = 2.5;
    private static final Pattern LABELLED_LINK =
            Pattern.compile(
                    "(?iu)^(?:read(?:\\s+(?:more|also|next))?|related|see also|also read|watch|listen|more|lesen sie auch|mehr dazu|lire aussi|lea también|leggi anche|читайте также|czytaj także)\\s*[:|>»]\\s*\\S.*");
    private static final Pattern INSERT =
            Pattern.compile(
                    "(?iu)^(?:advertisement|ad|advert|sponsored|story continues below.*|article continues (?:below|after).*|continue reading(?: below| the main story)?.*|"
                            + "skip (?:past )?(?:advertisement|newsletter).*|promoted|anzeige|werbung|publicité|publicidad|реклама|loading\\W*|click to (?:share|tweet|enlarge|expand).*|tweet this.*|enlarge this image.*|hide caption|toggle caption|view (?:gallery|image|fullscreen).*)$");
    private static final Pattern SPEAKER =
            Pattern.compile(
                    "^(?:Q|A|\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}.’'-]*){0,3})\\s?[:.]\\s+\\S.*");
    private static final Pattern SIGNED = Pattern.compile("^[—–―-]{1,2}\\s*\\p{Lu}.{1,80}$");

    /// Who made, paid for or checked something; a caption's credit; a colon before the mark of a note.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)^(?:(?:reviewed|edited|supported|presented|sponsored|compiled|photographs?|produced|brought to you) by\\b.*|sponsored\\p{Lu}?.*|credit\\S.*|.*:\\s?\\[\\d+])$");

    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}[:.]\\d{2}\\b");
    private static final Pattern HATNOTE =
            Pattern.compile(
                    "(?iu)^(?:main articles?|see also|further information|hauptartikel|article détaillé|основная статья|artículo principal|główny artykuł)\\s*:.*");

    private final Paste p;
    private final Zones zones;
    private final String title;
    private final boolean interview;
    private final int usualGap;
    private final String[] plain;

    BodyJudge(Paste p, Zones zones, String title) {
        this.p = p;
        this.zones = zones;
        this.title = title;
        plain = p.units().stream().map(u -> plain(u.text())).toArray(String[]::new);
        this.interview = interview();
        this.usualGap = usualGap();
    }

    List<Verdict> judge() {
        List<Verdict> out = new ArrayList<>();
        boolean[] linked = teasers();
        for (int i = zones.bodyStart(); i < zones.bodyEnd(); i++) {
            out.add(linked[i] ? removed(i, "a link to another page within the text") : one(i));
        }
        return out;
    }

    private Verdict one(int i) {
        String t = p.text(i);
        Shape s = p.shape(i);
        if (wordless(t)) return verdict(i, Kind.BREAK, "a line without words between paragraphs");
        if (!title.isEmpty() && HeadJudge.same(t, title) && !s.prose())
            return removed(i, "repeats the title");
        if (INSERT.matcher(t).matches() && s.count() <= 12)
            return removed(i, "an insert of the site’s within the text");
        if (LABELLED_LINK.matcher(t).matches() && s.count() <= 25 && !s.prose()) {
            return removed(i, "a link to another page within the text");
        }
        Credits.Found credit = Credits.find(t, s);
        if (credit != null) return verdict(i, Kind.CREDIT, credit.reason());
        if (s.interfaceStrong() >= 1 && s.interfaceShare() >= 1.2 && s.count() <= 6 && !s.item()) {
            return removed(i, "words of buttons within the text");
        }
        if (p.pitch(i) && s.count() <= 40 && s.interfaceStrong() >= 2)
            return removed(i, "the site speaks to its visitors");
        int repeats = pullQuoteOf(i);
        if (repeats > 0) return removed(i, "a pull quotation: it repeats line " + repeats);
        if (p.often(t)) return removed(i, "a label that stands there again and again");
        if (isRow(i)) return verdict(i, Kind.ROW, "cells between tabs");
        if (SIGNED.matcher(t).matches() && !s.prose() && i > zones.bodyStart()) {
            return verdict(i, Kind.ATTRIBUTION, "a dash and a name under a quotation");
        }
        if (isNumberedHeading(i))
            return verdict(i, Kind.HEADING, "a number and a short line above a paragraph");
        if (s.item() && !SIGNED.matcher(t).matches())
            return verdict(i, Kind.ITEM, "begins with a bullet or a number");
        if (interview && isQuestion(i))
            return verdict(i, Kind.QUESTION, "one of several questions that are answered");
        if (isLooseItem(i))
            return verdict(i, Kind.ITEM, "one of several short lines after a colon");
        if (headingScore(i) >= HEADING_THRESHOLD)
            return verdict(i, Kind.HEADING, "short, no stop at its end, text beneath");
        if (isVerseLine(i))
            return verdict(i, Kind.LINE, "one of several short lines without space between");
        return verdict(i, Kind.PARAGRAPH, "text");
    }

    static boolean wordless(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private double headingScore(int i) {
        String t = p.text(i);
        Shape s = p.shape(i);
        if (!Shape.headingLike(t) || s.count() > 16) return 0;
        if (isStamp(t) || HATNOTE.matcher(t).matches() || LABEL.matcher(t).matches()) return 0;
        boolean again = p.times(t) > 1;
        // In a list of contents first, above its text last.
        if (again && (!lastOf(i) || !listed(i))) return 0;
        if (Zones.isBackMatterHeading(t)) return 4;
        double score = s.count() <= 8 ? 1.5 : 0.75;
        if (again) score += 1.5;
        if (Unwrapper.EDIT.matcher(t).find()) score += 2;
        boolean last = i + 1 >= zones.bodyEnd();
        if (last) return 0;
        Shape next = p.shape(i + 1);
        boolean textNext =
                next.prose()
                        || next.sentence()
                        || next.item()
                        || t2(i + 1)
                        || hatnote(i + 1)
                        || listNext(i);
        if (textNext) score += 1;
        else score -= 1.5;
        Unit u = p.units().get(i);
        if (u.gap() > usualGap) score += 1;
        else if (u.gap() > 0 || usualGap == 0) score += 0.5;
        if (s.capitals() >= 0.6) score += 0.5;
        if (t.equals(t.toUpperCase(Locale.ROOT)) && s.count() > 1) score += 0.5;
        if (t.endsWith("?")) score -= 0.25;
        if (t.endsWith(")")) score -= 0.75;
        if (t.endsWith("!")) score -= 0.75;
        if ("“‘«\"„".indexOf(t.charAt(0)) >= 0)
            score -= t.length() > 1 && "”’»\"".indexOf(t.charAt(t.length() - 1)) >= 0 ? 2 : 0.5;
        if (i > zones.bodyStart()) {
            String before = p.text(i - 1);
            if (before.endsWith(":") || before.endsWith(",")) score -= 1.5;
            Shape b = p.shape(i - 1);
            boolean shortBefore = !b.sentence() && !b.prose() && !b.item();
            if (shortBefore && u.gap() == 0 && !Unwrapper.EDIT.matcher(before).find()) score -= 1;
        }
        return score;
    }

    /// A day with a time, or no more than a day, or a byline.
    private static boolean isStamp(String t) {
        if (Byline.labelled(t) != null) return true;
        return Dates.find(t) != null
                && (TIME.matcher(t).find() || Shape.of(t).count() <= 4 && t.matches(".*\\d{4}.*"));
    }

    private boolean lastOf(int i) {
        for (int k = i + 1; k < zones.bodyEnd(); k++) if (p.text(k).equals(p.text(i))) return false;
        return true;
    }

    /// Whether the line stands among other short lines further up.
    private boolean listed(int i) {
        for (int k = 0; k < i; k++) {
            if (!p.text(k).equals(p.text(i))) continue;
            boolean above = k == 0 || !p.prose(k - 1);
            if (above && !p.prose(k + 1)) return true;
        }
        return false;
    }

    /// Items whose bullets the paste has lost: lines without space between, right below.
    private boolean listNext(int i) {
        return i + 3 < zones.bodyEnd()
                && p.units().get(i).gap() > 0
                && p.units().get(i + 1).gap() > 0
                && p.units().get(i + 2).gap() == 0
                && p.units().get(i + 3).gap() == 0;
    }

    private boolean hatnote(int i) {
        return i + 1 < zones.bodyEnd() && HATNOTE.matcher(p.text(i)).matches();
    }

    /// A short line that is itself followed by prose: two levels of headings in a row.
    private boolean t2(int i) {
        return i + 1 < zones.bodyEnd()
                && Shape.headingLike(p.text(i))
                && p.shape(i).count() <= 10
                && (p.shape(i + 1).prose() || Unwrapper.EDIT.matcher(p.text(i)).find())
                && (p.units().get(i).gap() > 0 || usualGap == 0);
    }

    private boolean isNumberedHeading(int i) {
        Shape s = p.shape(i);
        String t = p.text(i);
        if (!s.item() || !Character.isDigit(t.charAt(0)) || s.sentence() || s.count() > 14)
            return false;
        boolean paragraphNext =
                i + 1 < zones.bodyEnd()
                        && !p.shape(i + 1).item()
                        && (p.prose(i + 1) || p.sentence(i + 1) || p.text(i + 1).endsWith(":"));
        boolean itemBefore = i > zones.bodyStart() && p.shape(i - 1).item();
        return paragraphNext
                && !itemBefore
                && !t.endsWith(":")
                && !t.endsWith(";")
                && !t.endsWith(",");
    }

    /// Bullets are lost in a paste: several lines after a colon, alike in shape, are a list.
    private boolean isLooseItem(int i) {
        int from = i;
        while (from > zones.bodyStart() && loose(from) && !p.text(from - 1).endsWith(":")) from--;
        if (from == zones.bodyStart() || !loose(from) || !p.text(from - 1).endsWith(":"))
            return false;
        int to = from;
        while (to < zones.bodyEnd()
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
        while (from > zones.bodyStart() && p.units().get(from).gap() == 0 && shortLine(from - 1))
            from--;
        int to = i + 1;
        while (to < zones.bodyEnd() && p.units().get(to).gap() == 0 && shortLine(to)) to++;
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

    private int usualGap() {
        int[] gaps =
                java.util.stream.IntStream.range(zones.bodyStart() + 1, zones.bodyEnd())
                        .filter(i -> p.prose(i) && p.prose(i - 1))
                        .map(i -> p.units().get(i).gap())
                        .sorted()
                        .toArray();
        if (gaps.length > 0) return gaps[gaps.length / 2];
        for (int i = zones.bodyStart() + 1; i < zones.bodyEnd(); i++) {
            if (p.units().get(i).gap() > 0) return 1;
        }
        return 0;
    }

    /// Line of the paragraph that holds this unit's words, or 0.
    private int pullQuoteOf(int i) {
        String needle = plain[i];
        if (p.shape(i).count() < 6 || p.shape(i).count() > 35) return 0;
        for (int k = zones.bodyStart(); k < zones.bodyEnd(); k++) {
            if (k == i || p.text(k).length() <= p.text(i).length() + 10) continue;
            if (plain[k].contains(needle)) return p.units().get(k).line();
        }
        return 0;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
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
