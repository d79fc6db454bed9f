package octavo.gather.pasted;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The lines of a paste as neighbours: what each is, with what stands above and beneath it.
///
/// Lines without words, credits of pictures and labels that stand there again and again are nobody's neighbours.
final class PasteLines {
    final Paste paste;
    final Zones zones;
    final LineShape[] shapes;
    final PasteWords words;

    final int[] title;

    /// Blank lines that paragraphs usually have above them.
    final int usualGap;

    /// Indices of the units that are neighbours, and where each stands among them.
    final int[] live;

    private final int[] at;
    private final Beside[] beside;
    final ContentsLists contents;
    final NumberedLines numbered;

    /// @param plain the units in small letters, without signs
    PasteLines(Paste p, Zones zones, String title, String[] plain) {
        this.paste = p;
        this.zones = zones;
        usualGap = usualGap(p, zones);
        shapes = p.units().stream().map(u -> LineShape.of(u.text())).toArray(LineShape[]::new);
        words = new PasteWords(p, plain);
        this.title = PasteWords.stems(LineShape.plain(title), 40);
        int n = p.size();
        int count = 0;
        int[] all = new int[n];
        at = new int[n];
        for (int i = 0; i < n; i++) {
            at[i] = count;
            if (!isNobody(i)) all[count++] = i;
        }
        live = Arrays.copyOf(all, count);
        beside = new Beside[n];
        for (int i = 0; i < n; i++) beside[i] = Beside.of(p, i);
        if (usualGap > 0) markLists();
        IntPredicate isShort = i -> beside[i].isShort();
        contents = new ContentsLists(live, p, isShort, isShort);
        numbered = new NumberedLines(live, p, isShort);
    }

    private boolean isNobody(int i) {
        String t = paste.text(i);
        return BodyJudge.wordless(t) || paste.often(t) || Credits.find(t, paste.shape(i)) != null;
    }

    /// Blank lines that most paragraphs of the text have above them.
    static int usualGap(Paste p, Zones zones) {
        int[] gaps =
                IntStream.range(zones.bodyStart() + 1, zones.bodyEnd())
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

    Beside kind(int i, int on) {
        int k = place(i, on);
        return k < 0 || k >= live.length ? Beside.OUTSIDE : on == 0 ? beside[i] : beside[live[k]];
    }

    /// The unit so many places on, or -1.
    int unit(int i, int on) {
        int k = place(i, on);
        return k < 0 || k >= live.length ? -1 : on == 0 ? i : live[k];
    }

    /// A unit that is nobody's neighbour stands before the one whose place it has.
    private int place(int i, int on) {
        boolean itself = at[i] < live.length && live[at[i]] == i;
        return at[i] + (on > 0 && !itself ? on - 1 : on);
    }

    /// Blank lines between this unit and the one before.
    int gap(int i) {
        int before = unit(i, -1);
        int most = 0;
        for (int u = Math.max(before + 1, i - 8); u <= i; u++)
            most = Math.max(most, paste.units().get(u).gap());
        return most;
    }

    /// Where paragraphs have space between, short lines without are a list, a menu, a diagram.
    private void markLists() {
        for (int i : live) {
            if (beside[i] != Beside.SHORT) continue;
            int next = unit(i, 1);
            boolean above = unit(i, -1) >= 0 && gap(i) == 0;
            boolean below = next >= 0 && gap(next) == 0 && beside[next] != Beside.PROSE;
            if (above || below) beside[i] = Beside.LISTED;
        }
    }
}
