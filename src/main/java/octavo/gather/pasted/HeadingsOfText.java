package octavo.gather.pasted;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Headings of a text that was copied without its page: there a short line with a paragraph beneath is one, for nothing
/// else would stand there.
final class HeadingsOfText {
    private static final double THRESHOLD = 2.5;

    private final Paste p;
    private final Zones zones;
    private final int usualGap;

    /// Where lines that stand several times stand last, and where first among other short lines.
    private final Map<String, Integer> last = new HashMap<>();

    private final Map<String, Integer> listed = new HashMap<>();

    HeadingsOfText(Paste p, Zones zones, int usualGap) {
        this.p = p;
        this.zones = zones;
        this.usualGap = usualGap;
        index();
    }

    boolean contains(int i) {
        return isNumberedHeading(i) || headingScore(i) >= THRESHOLD;
    }

    private double headingScore(int i) {
        String t = p.text(i);
        Shape s = p.shape(i);
        if (!Shape.headingLike(t) || s.count() > 16) return 0;
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
                        || t2(i + 1) && !isListed(i)
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

    private boolean lastOf(int i) {
        return last.getOrDefault(p.text(i), i) == i;
    }

    /// Whether the line stands among other short lines further up.
    private boolean listed(int i) {
        return listed.getOrDefault(p.text(i), i) < i;
    }

    private void index() {
        for (int i = 0; i < zones.bodyEnd(); i++) {
            String t = p.text(i);
            if (p.times(t) < 2) continue;
            last.put(t, i);
            boolean above = i == 0 || !p.prose(i - 1);
            if (above && i + 1 < p.size() && !p.prose(i + 1)) listed.putIfAbsent(t, i);
        }
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
        return i + 1 < zones.bodyEnd() && BodyJudge.HATNOTE.matcher(p.text(i)).matches();
    }

    /// A short line that is itself followed by prose: two levels of headings in a row.
    private boolean t2(int i) {
        return i + 1 < zones.bodyEnd()
                && Shape.headingLike(p.text(i))
                && p.shape(i).count() <= 10
                && (p.shape(i + 1).prose() || Unwrapper.EDIT.matcher(p.text(i)).find())
                && (p.units().get(i).gap() > 0 || usualGap == 0);
    }

    /// Whether the line is one of several short ones without space between: no heading above another.
    private boolean isListed(int i) {
        if (i <= zones.bodyStart() || p.units().get(i).gap() > 0) return false;
        Shape before = p.shape(i - 1);
        return !before.sentence() && !before.prose() && !before.item();
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
}
