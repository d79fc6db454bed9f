package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What speaks for and against a line's being text and being a heading, in numbers: its shape, what stands around it,
/// what the text does with its words. The learned judge of text ([Trees]) reads these by their places in [#NAMES].
final class LineTraits {
    /// Neighbours that are looked at.
    private static final int[] NEAR = {-3, -2, -1, 1, 2, 3};

    /// Words above or beneath that are counted.
    private static final int FAR = 1_000;

    private static final int NAMED = 1;
    private static final int DATED = 2;
    private static final int TIMED = 4;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?:|www\\.|@\\w)");
    private static final Set<String> ASKING =
            Set.of(
                    "how",
                    "what",
                    "why",
                    "when",
                    "where",
                    "who",
                    "which",
                    "is",
                    "are",
                    "can",
                    "do",
                    "does",
                    "should",
                    "will",
                    "wie",
                    "was",
                    "warum",
                    "wo",
                    "wer",
                    "wann",
                    "welche",
                    "comment",
                    "pourquoi",
                    "quel",
                    "quelle",
                    "qui",
                    "où",
                    "cómo",
                    "qué",
                    "por",
                    "quién",
                    "cuándo",
                    "как",
                    "что",
                    "почему",
                    "где",
                    "кто",
                    "зачем",
                    "come",
                    "perché",
                    "jak",
                    "co",
                    "dlaczego",
                    "hoe",
                    "wat",
                    "waarom");
    private static final Set<String> VERBS =
            Set.of(
                    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "can",
                    "could", "should", "would", "do", "does", "did", "must", "may", "i'm", "it's",
                    "don't", "isn't", "we're", "i", "we", "he", "she", "they", "ist", "sind", "war",
                    "waren", "hat", "haben", "wird", "werden", "kann", "ich", "wir", "er", "est",
                    "sont", "était", "ont", "sera", "peut", "je", "nous", "il", "es", "son", "está",
                    "fue", "han", "puede", "era", "è", "sono", "foi", "são", "jest", "są", "zijn",
                    "wordt", "это", "был", "была", "были", "будет", "есть", "может", "я", "мы",
                    "он", "она", "они");

    static final List<String> NAMES = names();

    private final PasteLines lines;
    private final Paste p;
    private final int[] shorts;
    private final byte[] stamps;
    private final float proseWords;
    private final int proses;

    LineTraits(PasteLines lines) {
        this.lines = lines;
        p = lines.paste;
        shorts = new int[p.size() + 1];
        stamps = new byte[p.size()];
        int words = 0;
        int n = 0;
        for (int i = 0; i < p.size(); i++) {
            boolean isShort = lines.kind(i, 0).isShort();
            shorts[i + 1] = shorts[i] + (isShort ? 1 : 0);
            stamps[i] = stampOf(p, i);
            if (!p.prose(i)) continue;
            n++;
            words += Math.min(FAR, p.shape(i).count());
        }
        proses = n;
        proseWords = n == 0 ? 0 : (float) words / n;
    }

    float[] of(int i) {
        Row r = new Row();
        shape(i, r);
        words(i, r);
        around(i, r);
        run(i, r);
        mass(i, r);
        place(i, r);
        return r.values();
    }

    private void shape(int i, Row r) {
        String x = p.text(i);
        Shape s = p.shape(i);
        LineShape f = lines.shapes[i];
        r.add("words", s.count());
        r.add("chars", x.length());
        r.add("end", f.end());
        r.add("begin", f.begin());
        r.add("capitalised", f.capitalised());
        r.add("upper", f.upper());
        r.add("style", f.style());
        r.add("number", f.number());
        r.add("series", lines.numbered.length(i));
        r.add("digits", f.digits());
        r.add("signs", f.signs());
        r.add("code", f.code());
        r.add("commas", f.commas());
        r.add("inner", f.inner());
        r.add("name", s.count() <= 6 && (stamps[i] & NAMED) != 0);
        r.add("date", (stamps[i] & DATED) != 0);
        r.add("time", (stamps[i] & TIMED) != 0);
        r.add("address", ADDRESS.matcher(x).find());
        r.add("kind", lines.kind(i, 0).step);
        r.add("item", s.item());
        r.add("interface", (float) s.interfaceShare());
        r.add("interface-strong", s.interfaceStrong());
        r.add("verbs", count(s.words(), VERBS));
        r.add("opening", opening(s.words()));
    }

    private static int count(List<String> words, Set<String> of) {
        int n = 0;
        for (int k = 0; k < words.size() && k < 30; k++)
            if (of.contains(words.get(k).toLowerCase(Locale.ROOT).replace('’', '\''))) n++;
        return n;
    }

    private static int opening(List<String> words) {
        if (words.isEmpty()) return 0;
        String w = words.getFirst().toLowerCase(Locale.ROOT);
        return ASKING.contains(w) ? 2 : w.length() > 5 && w.endsWith("ing") ? 1 : 0;
    }

    private void words(int i, Row r) {
        PasteWords w = lines.words;
        List<String> own = p.shape(i).words();
        if (own.size() > 40) own = own.subList(0, 40);
        int next = lines.unit(i, 1);
        int third = lines.unit(i, 3);
        int last = lines.unit(i, -1);
        r.add("taken-up", next < 0 ? -1 : w.takenUp(i, next, next + 1));
        r.add(
                "taken-up-beneath",
                next < 0 ? -1 : w.takenUp(i, next, (third < 0 ? next : third) + 1));
        r.add("said-before", last < 0 ? -1 : w.takenUp(i, last, last + 1));
        r.add("of-title", w.of(i, lines.title));
        r.add("known", w.known(i));
        r.add("word-weight", w.weight(i));
        r.add("written-small", w.writtenSmall(own));
        r.add("first-written-small", w.firstIsSmall(own));
        r.add("common", w.common(own));
        r.add("first-common", !own.isEmpty() && w.isCommon(own.getFirst()));
        r.add("last-common", !own.isEmpty() && w.isCommon(own.getLast()));
        r.add("phrase", w.phrase(i));
        r.add("times", p.times(p.text(i)));
        r.add("in-contents", lines.contents.lists(i));
        r.add("entitled", lines.contents.entitles(i));
        r.add("back-matter", Zones.isBackMatterHeading(p.text(i)));
        r.add("links-heading", Zones.isRelatedHeading(p.text(i)));
    }

    private void around(int i, Row r) {
        int next = lines.unit(i, 1);
        int gap = lines.gap(i);
        int below = next < 0 ? 1 : lines.gap(next);
        r.add("gap", Math.min(9, gap));
        r.add("gap-below", Math.min(9, below));
        r.add("usual-gap", lines.usualGap);
        r.add("more-above", gap - below);
        for (int on : NEAR) {
            int u = lines.unit(i, on);
            r.add("kind" + on, lines.kind(i, on).step);
            r.add("words" + on, u < 0 ? -1 : Math.min(FAR, p.shape(u).count()));
            if (Math.abs(on) > 2) continue;
            r.add("end" + on, u < 0 ? -1 : lines.shapes[u].end());
            r.add("begin" + on, u < 0 ? -1 : lines.shapes[u].begin());
            r.add("alike" + on, u < 0 ? -1 : lines.shapes[u].alike(lines.shapes[i]));
            r.add("interface" + on, u < 0 ? -1 : (float) p.shape(u).interfaceShare());
            r.add("stamp" + on, u < 0 ? -1 : stamp(u));
        }
    }

    /// A name 1, a day or a time 2.
    private int stamp(int u) {
        if (p.shape(u).count() > 14) return 0;
        return (stamps[u] & (DATED | TIMED)) != 0 ? 2 : (stamps[u] & NAMED) != 0 ? 1 : 0;
    }

    private static byte stampOf(Paste p, int u) {
        if (p.shape(u).count() > 24) return 0;
        String x = p.text(u);
        int dated = Dates.find(x) != null ? DATED : 0;
        int timed = Dates.TIME.matcher(x).find() ? TIMED : 0;
        return (byte) (dated | timed | (Byline.isName(x) ? NAMED : 0));
    }

    /// Lines of a list, of a diagram, of a menu stand together.
    private void run(int i, Row r) {
        int up = 0;
        int down = 0;
        while (lines.kind(i, -up - 1).isShort() && up < 12) up++;
        while (lines.kind(i, down + 1).isShort() && down < 12) down++;
        r.add("run-above", up);
        r.add("run-below", down);
        r.add("run-after", lines.kind(i, down + 1).step);
        r.add("run-before", lines.kind(i, -up - 1).step);
        r.add("pairs", pairs(i));
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
        Beside next = lines.kind(i, on + 1);
        return lines.kind(i, on) == Beside.SHORT && next.isText() && lines.kind(i, on + 2) != next;
    }

    private void mass(int i, Row r) {
        int below = 0;
        int above = 0;
        int prosesBelow = 0;
        int prosesAbove = 0;
        for (int k = 1; k <= 60 && textual(lines.kind(i, k)) && below < FAR; k++)
            below += p.shape(lines.unit(i, k)).count();
        for (int k = 1; k <= 60 && textual(lines.kind(i, -k)) && above < FAR; k++)
            above += p.shape(lines.unit(i, -k)).count();
        for (int k = 1; k <= 8; k++) {
            if (lines.kind(i, k) == Beside.PROSE) prosesBelow++;
            if (lines.kind(i, -k) == Beside.PROSE) prosesAbove++;
        }
        r.add("words-below", below);
        r.add("words-above", above);
        r.add("proses-below", prosesBelow);
        r.add("proses-above", prosesAbove);
    }

    private static boolean textual(Beside b) {
        return b != Beside.OUTSIDE && !b.isShort();
    }

    private void place(int i, Row r) {
        Zones z = lines.zones;
        int n = p.size();
        r.add("from-begin", Math.clamp(i - z.bodyStart(), -200, 200));
        r.add("to-end", Math.clamp(z.bodyEnd() - i, -200, 200));
        r.add(
                "place",
                Math.clamp(
                        (float) (i - z.bodyStart()) / Math.max(1, z.bodyEnd() - z.bodyStart()),
                        -1,
                        2));
        r.add("page-place", (float) i / n);
        r.add("to-related", Math.clamp(z.related() - i, -50, 200));
        r.add("to-comments", Math.clamp(z.comments() - i, -50, 200));
        r.add("page", n);
        r.add("short-share", (float) shorts[n] / n);
        int from = Math.max(0, i - 8);
        int to = Math.min(n, i + 9);
        r.add("shorts-near", (float) (shorts[to] - shorts[from]) / (to - from));
        r.add("proses", proses);
        r.add("prose-words", proseWords);
    }

    private static List<String> names() {
        Paste p = Paste.of(Unwrapper.units(Line.of("Name\nText\n")));
        PasteLines lines = new PasteLines(p, Zones.of(p), "", new String[] {"name", "text"});
        Row names = new Row();
        LineTraits t = new LineTraits(lines);
        t.shape(0, names);
        t.words(0, names);
        t.around(0, names);
        t.run(0, names);
        t.mass(0, names);
        t.place(0, names);
        return List.copyOf(names.names);
    }

    private static final class Row {
        private final List<String> names = new ArrayList<>();
        private float[] values = new float[128];

        void add(String name, float value) {
            values[names.size()] = value;
            names.add(name);
        }

        void add(String name, boolean value) {
            add(name, value ? 1 : 0);
        }

        float[] values() {
            return Arrays.copyOf(values, names.size());
        }
    }
}
