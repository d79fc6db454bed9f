package octavo.gather.pasted;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The text's own units as neighbours: what each is, with what stands above and beneath it and how far off. What is
/// plainly no text is nobody's neighbour.
final class Neighbours {
    /// Lines alike that say how a text is set.
    private static final int FEW = 2;

    /// Units of the page above the text, and below it, in which a list of contents is looked for.
    private static final int AROUND = 300;

    private final Paste p;
    private final Zones zones;
    private final Beside[] beside;
    private final boolean[] lead;

    /// Indices of the units that count, and where each stands among them.
    private final int[] live;

    private final int[] at;

    /// @param usualGap blank lines that paragraphs usually have above them
    /// @param gone units that are no text of the author's
    Neighbours(Paste p, Zones zones, Reading reading, int usualGap, IntPredicate gone) {
        this.p = p;
        this.zones = zones;
        live =
                IntStream.range(zones.bodyStart(), zones.bodyEnd())
                        .filter(i -> !gone.test(i))
                        .toArray();
        at = new int[p.size()];
        Arrays.fill(at, -1);
        for (int k = 0; k < live.length; k++) at[live[k]] = k;
        beside = new Beside[p.size()];
        Arrays.fill(beside, Beside.OUTSIDE);
        lead = new boolean[p.size()];
        for (int i : live) beside[i] = kind(i, reading);
        if (usualGap == 0) return;
        markLists();
        markLeads();
    }

    /// Words of buttons are the author's where the line is likely text.
    private Beside kind(int i, Reading reading) {
        Beside kind = Beside.of(p, i);
        if (kind != Beside.SITE || !reading.isLikely(i)) return kind;
        return p.shape(i).sentence() ? Beside.SENTENCE : Beside.SHORT;
    }

    /// Indices of the units that count, ascending.
    int[] all() {
        return live;
    }

    Beside kind(int i) {
        return beside[i];
    }

    /// The kind of the unit so many places on.
    Beside kind(int i, int on) {
        int k = at[i] + on;
        return k < 0 || k >= live.length ? Beside.OUTSIDE : beside[live[k]];
    }

    boolean isShort(int i) {
        return beside[i].isShort();
    }

    /// Whether the line is the first of its paragraph rather than one above it.
    boolean leads(int i) {
        return lead[i];
    }

    /// The unit so many places on, where there is one.
    int unit(int i, int on) {
        return live[at[i] + on];
    }

    private boolean isFirst(int i) {
        return at[i] <= 0;
    }

    private boolean isLast(int i) {
        return at[i] + 1 >= live.length;
    }

    /// Blank lines above this unit.
    int gap(int i) {
        int from = isFirst(i) ? i : unit(i, -1) + 1;
        int most = 0;
        for (int u = Math.max(from, i - 8); u <= i; u++)
            most = Math.max(most, p.units().get(u).gap());
        return most;
    }

    /// Blank lines beneath this unit; 1 where nothing follows.
    int gapBelow(int i) {
        return isLast(i) ? 1 : gap(unit(i, 1));
    }

    /// Lists of contents that name lines of the text. One may stand beside it, and was copied above or below it.
    ContentsLists contents() {
        IntStream below =
                IntStream.range(zones.bodyEnd(), Math.min(p.size(), zones.bodyEnd() + AROUND));
        IntStream above =
                IntStream.range(Math.max(0, zones.bodyStart() - AROUND), zones.bodyStart());
        int[] page =
                IntStream.concat(IntStream.concat(below, above), Arrays.stream(live)).toArray();
        IntPredicate isShort = i -> zones.holds(i) ? isShort(i) : Beside.of(p, i).isShort();
        return new ContentsLists(
                page, p, isShort, i -> isShort.test(i) || Beside.of(p, i) == Beside.ITEM);
    }

    /// Where paragraphs have space between, short lines without are a list, a menu, a diagram.
    private void markLists() {
        for (int i : live) {
            if (beside[i] != Beside.SHORT) continue;
            boolean above = !isFirst(i) && gap(i) == 0;
            boolean below = gapBelow(i) == 0 && kind(i, 1) != Beside.PROSE;
            if (above || below) beside[i] = Beside.LISTED;
        }
    }

    /// Where headings have space beneath, short lines without are the first lines of their paragraphs: terms, names of
    /// steps.
    private void markLeads() {
        int[] leads = IntStream.of(live).filter(this::isLead).toArray();
        long apart = IntStream.of(live).filter(this::standsApart).count();
        if (leads.length < FEW || apart < FEW) return;
        for (int i : leads) {
            lead[i] = true;
            beside[i] = Beside.SENTENCE;
        }
    }

    private boolean isLead(int i) {
        return beside[i] == Beside.SHORT && gap(i) > 0 && kind(i, 1).isText() && gapBelow(i) == 0;
    }

    /// Whether the line has text beneath, with space between.
    private boolean standsApart(int i) {
        return beside[i] == Beside.SHORT
                && !isLast(i)
                && gapBelow(i) > 0
                && (kind(i, 1).isText() || isLead(unit(i, 1)));
    }
}
