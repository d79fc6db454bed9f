package octavo.gather.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.diag.SourceSpan;
import octavo.gather.clean.TextClean;
import org.jspecify.annotations.Nullable;

/// Lines to paragraphs and headings: by the space between lines, indents, lines that end early, and sizes of type. Words
/// divided at line ends are joined.
final class PdfParagraphs {
    private static final int LONGEST_HEADING = 200;

    private final String file;
    private final Map<Integer, String> labels;
    private final float size;
    private final float pitch;
    private final Set<String> words = new HashSet<>();
    private final List<Group> groups = new ArrayList<>();

    private static final class Group {
        final List<PdfLine> lines = new ArrayList<>();

        float size() {
            return lines.getFirst().size();
        }

        boolean upright() {
            return lines.getFirst().upright();
        }

        boolean bold() {
            return lines.stream().allMatch(PdfLine::bold);
        }

        int length() {
            return lines.stream().mapToInt(l -> l.text().length()).sum();
        }
    }

    /// @param labels the number of each page in print
    PdfParagraphs(List<PdfLine> lines, Map<Integer, String> labels, String file) {
        this.file = file;
        this.labels = labels;
        Map<Float, Integer> sizes = new HashMap<>();
        Map<Integer, Integer> gaps = new HashMap<>();
        for (PdfLine l : lines) {
            sizes.merge(l.size(), l.text().length(), Integer::sum);
            for (String w : l.text().split("[^\\p{L}\\p{M}'’-]+"))
                words.add(w.toLowerCase(Locale.ROOT));
        }
        size = most(sizes, 10f);
        for (int i = 1; i < lines.size(); i++) {
            PdfLine l = lines.get(i);
            PdfLine above = lines.get(i - 1);
            if (above.page() != l.page() || !l.upright() || Math.abs(l.size() - size) > 0.8)
                continue;
            float gap = l.baseline() - above.baseline();
            if (gap > l.size() * 0.8 && gap < l.size() * 3)
                gaps.merge(Math.round(gap * 2), 1, Integer::sum);
        }
        pitch = closest(gaps, Math.round(size * 2.4f)) / 2f;
        arrange(lines);
    }

    /// What is written in other directions comes after the paragraph with which its page ends.
    private void arrange(List<PdfLine> lines) {
        TreeMap<Integer, List<PdfLine>> turned = new TreeMap<>();
        for (PdfLine l : lines)
            if (!l.upright()) turned.computeIfAbsent(l.page(), p -> new ArrayList<>()).add(l);
        for (Group g : grouped(lines.stream().filter(PdfLine::upright).toList())) {
            while (!turned.isEmpty() && turned.firstKey() < g.lines.getFirst().page())
                groups.addAll(grouped(turned.pollFirstEntry().getValue()));
            groups.add(g);
        }
        turned.values().forEach(l -> groups.addAll(grouped(l)));
    }

    private List<Group> grouped(List<PdfLine> lines) {
        List<Group> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            if (i == 0 || begins(lines.get(i - 1), lines.get(i), next)) out.add(new Group());
            out.getLast().lines.add(lines.get(i));
        }
        return out;
    }

    private static <K extends Comparable<K>> K most(Map<K, Integer> counts, K otherwise) {
        K best = otherwise;
        int n = 0;
        for (Map.Entry<K, Integer> e : counts.entrySet()) {
            if (e.getValue() > n || e.getValue() == n && e.getKey().compareTo(best) < 0) {
                n = e.getValue();
                best = e.getKey();
            }
        }
        return best;
    }

    /// Where paragraphs have two lines, the spaces between them are as frequent as those within: the line's is the
    /// smallest that is at least half as frequent as any.
    private static int closest(Map<Integer, Integer> gaps, int otherwise) {
        int most = gaps.values().stream().mapToInt(n -> n).max().orElse(0);
        return gaps.entrySet().stream()
                .filter(e -> e.getValue() * 2 >= most)
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(otherwise);
    }

    /// Whether a line begins a paragraph.
    private boolean begins(PdfLine before, PdfLine line, @Nullable PdfLine next) {
        if (before.degrees() != line.degrees()) return true;
        if (Math.abs(before.size() - line.size()) > 0.8) return true;
        if (before.bold() != line.bold() && (before.bold() ? before : line).text().length() < 120)
            return true;
        float em = line.size();
        boolean ended = before.text().matches("(?s).*[.!?:…»”’\"')\\]]\\s*");
        float gap = line.baseline() - before.baseline();
        boolean sameColumn = before.page() == line.page() && gap > 0;
        boolean listed =
                line.text()
                        .matches(
                                "(?:[•‣▪–—*]|\\(?\\d{1,3}[.)]|\\[\\d{1,3}\\]|\\(?[a-z][.)])\\s+\\S.*");
        if (!sameColumn) {
            // A page or column begins: a paragraph goes on where the one before has not ended.
            boolean indented =
                    next != null
                            && isSameColumn(line, next)
                            && line.left() > next.left() + 0.7 * em;
            return ended && (indented || listed || short_(before, line));
        }
        if (gap > pitch * 1.35 && gap > em * 1.3) return true;
        if (listed && (ended || line.left() <= before.left() + 0.3 * em))
            return ended || Math.abs(line.left() - before.left()) > 0.3 * em;
        boolean indented =
                line.left() > before.left() + 0.7 * em && line.left() < before.left() + 5 * em;
        if (indented && ended)
            return next == null
                    || !isSameColumn(line, next)
                    || next.left() < line.left() - 0.5 * em;
        if (indented
                && next != null
                && isSameColumn(line, next)
                && next.left() < line.left() - 0.7 * em
                && line.text().matches("[\\p{Lu}\\p{N}“\"‘«—–].*")) return true;
        // Hanging indents, as in bibliographies.
        if (line.left() < before.left() - 0.7 * em
                && ended
                && next != null
                && next.left() > line.left() + 0.7 * em) return true;
        return ended && short_(before, line);
    }

    private static boolean isSameColumn(PdfLine a, PdfLine b) {
        return a.page() == b.page() && b.baseline() > a.baseline();
    }

    /// The line ends well before the lines around it do.
    private static boolean short_(PdfLine before, PdfLine line) {
        return before.right() < line.right() - 0.12 * Math.max(120, line.right() - line.left());
    }

    /// The largest type of the first page, in the order of the page; empty where none stands out.
    String title() {
        float largest = 0;
        int first = groups.isEmpty() ? 0 : groups.getFirst().lines.getFirst().page();
        for (Group g : groups) {
            if (g.lines.getFirst().page() != first) break;
            if (g.upright() && g.length() > 3 && g.length() < 250)
                largest = Math.max(largest, g.size());
        }
        if (largest < size * 1.25) return "";
        StringBuilder b = new StringBuilder();
        List<Group> taken = new ArrayList<>();
        for (Group g : groups) {
            if (g.lines.getFirst().page() != first) break;
            if (g.size() != largest || !g.upright()) {
                if (!taken.isEmpty()) break;
                continue;
            }
            if (!b.isEmpty()) b.append(' ');
            b.append(text(g, new ArrayList<>()));
            taken.add(g);
        }
        if (b.length() > 300) return "";
        groups.removeAll(taken);
        return b.toString();
    }

    List<Block> blocks() {
        TreeSet<Float> larger = new TreeSet<>();
        for (Group g : groups) if (isHeading(g)) larger.add(g.size());
        List<Float> sizes = new ArrayList<>(larger.descendingSet());
        List<Block> out = new ArrayList<>();
        int page = 0;
        for (Group g : groups) {
            List<Inline> content = new ArrayList<>();
            int first = g.lines.getFirst().page();
            if (first != page) mark(first, content);
            page = g.lines.getLast().page();
            text(g, content);
            if (content.isEmpty()) continue;
            SourceSpan span = SourceSpan.ofLine(file, first);
            out.add(
                    isHeading(g)
                            ? new Block.Heading(
                                    Attributes.NONE,
                                    Math.min(sizes.indexOf(g.size()) + 1, 6),
                                    content,
                                    span)
                            : new Block.Paragraph(Attributes.NONE, content, span));
        }
        return out;
    }

    private boolean isHeading(Group g) {
        if (!g.upright()) return false;
        if (g.length() > LONGEST_HEADING || g.length() < 2 || g.lines.size() > 4) return false;
        String last = g.lines.getLast().text();
        if (!g.lines.getFirst().text().matches(".*\\p{L}{2,}.*")) return false;
        if (g.size() > size * 1.12) return true;
        return g.bold() && g.size() >= size * 0.95 && g.length() < 120 && !last.matches(".*[.,;]");
    }

    private void mark(int page, List<Inline> content) {
        String label = labels.get(page);
        if (label != null) content.add(new Inline.PageMark(label));
    }

    /// The lines' text with divided words joined; a page that begins within it is marked.
    private String text(Group g, List<Inline> content) {
        StringBuilder all = new StringBuilder();
        StringBuilder b = new StringBuilder();
        int page = g.lines.getFirst().page();
        for (PdfLine l : g.lines) {
            String t = TextClean.clean(l.text());
            boolean divided = divided(b, t);
            if (!divided && !b.isEmpty()) b.append(' ');
            if (l.page() != page) {
                // The page begins after the word that the old one divides.
                int space = divided ? t.indexOf(' ') : 0;
                if (space < 0) space = t.length();
                b.append(t, 0, space);
                flush(b, all, content);
                mark(l.page(), content);
                page = l.page();
                b.append(t, space, t.length());
            } else {
                b.append(t);
            }
        }
        flush(b, all, content);
        return all.toString();
    }

    private static void flush(StringBuilder b, StringBuilder all, List<Inline> content) {
        if (!b.isEmpty()) content.add(new Inline.Text(b.toString()));
        all.append(b);
        b.setLength(0);
    }

    /// Whether the next line goes on with the word at the end; its hyphen is taken off where it only divides. A hyphen
    /// stays where the word stands with it elsewhere and nowhere without.
    private boolean divided(StringBuilder b, String next) {
        int n = b.length();
        if (n < 2 || next.isEmpty()) return false;
        char hyphen = b.charAt(n - 1);
        if ("-\u00AD\u2010\u00AC".indexOf(hyphen) < 0 || !Character.isLetter(b.charAt(n - 2)))
            return false;
        if (!Character.isLowerCase(next.codePointAt(0)))
            return hyphen != '\u00AD'
                    && Character.isUpperCase(next.codePointAt(0))
                    && Character.isLetter(next.charAt(0));
        int start = n - 1;
        while (start > 0 && isWord(b.charAt(start - 1))) start--;
        int end = 0;
        while (end < next.length() && isWord(next.charAt(end))) end++;
        String left = b.substring(start, n - 1).toLowerCase(Locale.ROOT);
        String right = next.substring(0, end).toLowerCase(Locale.ROOT);
        boolean compound = words.contains(left + "-" + right) && !words.contains(left + right);
        if (!compound) b.setLength(n - 1);
        return true;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '-' || c == '’' || c == '\'';
    }
}
