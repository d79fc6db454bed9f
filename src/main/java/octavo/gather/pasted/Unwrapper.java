package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins the lines that the paste wrapped.
///
/// A text is taken for wrapped when its lines break where the next word would no longer have fitted: that is how
/// mail programs and terminals break, and hardly ever how an author does.
final class Unwrapper {
    private static final int NARROWEST = 30;
    private static final int WIDEST = 132;
    static final Pattern ITEM =
            Pattern.compile(
                    "^(?:[•‣◦▪●○·∙*–—-]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\\s+(?=\\S).*");

    /// The button that wikis put behind each heading, or the mark of the link to it.
    static final Pattern EDIT =
            Pattern.compile(
                    "(?iu)\\s?\\[\\s?(?:edit(?: source)?(?: \\| edit source)?|bearbeiten(?: \\| quelltext bearbeiten)?|modifier(?: \\| modifier le code)?|editar|edytuj(?: \\| edytuj kod)?|править(?: \\| править код)?|modifica(?: \\| modifica wikitesto)?)\\s?]$|[\\s\u00A0]?[¶🔗\uF0C1]$|[\\s\u00A0]#$");

    private Unwrapper() {}

    static List<Unit> units(List<Line> lines) {
        int width = width(lines);
        String all =
                lines.stream().map(Line::text).collect(java.util.stream.Collectors.joining("\n"));
        List<Unit> units = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        int gap = 0;
        int openGap = 0;
        for (Line line : lines) {
            if (line.blank()) {
                close(units, open, openGap, all);
                gap++;
                continue;
            }
            if (!open.isEmpty() && !joins(open.getLast(), line, width))
                close(units, open, openGap, all);
            if (open.isEmpty()) openGap = gap;
            open.add(line);
            gap = 0;
        }
        close(units, open, openGap, all);
        return units;
    }

    private static void close(List<Unit> units, List<Line> open, int gap, String all) {
        if (open.isEmpty()) return;
        StringBuilder text = new StringBuilder();
        for (Line l : open) {
            if (!text.isEmpty()) {
                if (!endsInHyphen(text)) text.append(' ');
                else if (isDivided(text, l.text(), all)) text.setLength(text.length() - 1);
            }
            text.append(l.text());
        }
        units.add(new Unit(open, text.toString(), gap));
        open.clear();
    }

    private static boolean endsInHyphen(CharSequence text) {
        int n = text.length();
        return n > 1 && text.charAt(n - 1) == '-' && Character.isLetterOrDigit(text.charAt(n - 2));
    }

    /// Whether the hyphen at the line's end divides a word (`exam-` and `ple`) and is not the word's own: the whole
    /// word stands elsewhere in the text.
    private static boolean isDivided(CharSequence before, String after, String all) {
        int from = before.length() - 1;
        while (from > 0 && Character.isLetter(before.charAt(from - 1))) from--;
        int to = 0;
        while (to < after.length() && Character.isLetter(after.charAt(to))) to++;
        String word = before.subSequence(from, before.length() - 1) + after.substring(0, to);
        return all.contains(word);
    }

    private static boolean joins(Line a, Line b, int width) {
        if (ITEM.matcher(b.text()).matches()
                || b.text().startsWith("--")
                || a.hasCells()
                || b.hasCells()) return false;
        if (width > 0 && overflows(a, b, width)) return true;
        // A link or a name in the middle of a sentence came on a line of its own.
        char last = a.text().charAt(a.text().length() - 1);
        boolean open = Character.isLowerCase(last) || last == ',';
        return open && a.text().length() > 40 && Character.isLowerCase(b.text().codePointAt(0));
    }

    private static boolean overflows(Line a, Line b, int width) {
        int space = b.text().indexOf(' ');
        int firstWord = space < 0 ? b.text().length() : space;
        return a.text().length() + 1 + firstWord > width;
    }

    /// The width at which the text was wrapped, in characters; 0 when it was not. A few longer lines (addresses that
    /// could not be broken) don't count.
    private static int width(List<Line> lines) {
        int[] lengths =
                lines.stream()
                        .filter(l -> !l.blank())
                        .mapToInt(l -> l.text().length())
                        .sorted()
                        .toArray();
        if (lengths.length < 4) return 0;
        int width = lengths[(int) Math.ceil(0.97 * lengths.length) - 1];
        if (width < NARROWEST || width > WIDEST) return 0;
        int inner = 0;
        int full = 0;
        int midSentence = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line a = lines.get(i);
            Line b = lines.get(i + 1);
            if (a.blank() || b.blank() || ITEM.matcher(b.text()).matches()) continue;
            inner++;
            if (!overflows(a, b, width)) continue;
            full++;
            if (!endsSentence(a.text())) midSentence++;
        }
        return inner >= 3 && full >= 0.6 * inner && midSentence >= 0.5 * full ? width : 0;
    }

    private static boolean endsSentence(String text) {
        return ".!?…:”\"»".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
