package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.content.StructureRole;

/// The opening words of a text: the first three to five, up to the first mark of punctuation, four where there is
/// none. They are set apart only where a word ends outside any inline element, in a script that has capitals, and when
/// the paragraph goes on after them.
final class Opening {
    private static final int FEWEST_AFTER = 3;

    private Opening() {}

    /// The nodes with `span.opening-words` around the first words, or as they were.
    static List<MarkupNode> mark(List<MarkupNode> nodes) {
        String text = flat(nodes);
        int end = end(text);
        int cut = 0;
        List<MarkupNode> words = new ArrayList<>();
        List<MarkupNode> rest = new ArrayList<>();
        for (MarkupNode n : nodes) {
            int length = flat(List.of(n)).length();
            if (!rest.isEmpty() || cut >= end) {
                rest.add(n);
            } else if (cut + length <= end) {
                words.add(n);
                cut += length;
            } else if (n instanceof TextNode(String t)) {
                words.add(new TextNode(t.substring(0, end - cut)));
                rest.add(new TextNode(t.substring(end - cut)));
                cut = end;
            } else {
                rest.add(n);
            }
        }
        if (cut == 0 || !wordEnds(text, cut)) return nodes;
        List<MarkupNode> out = new ArrayList<>();
        out.add(
                ElementBuilder.of("span", StructureRole.NONE)
                        .addClass("opening-words")
                        .addAll(words)
                        .build());
        rest.stream()
                .filter(n -> !(n instanceof TextNode t && t.text().isEmpty()))
                .forEach(out::add);
        return out;
    }

    private static boolean wordEnds(String text, int at) {
        if (text.substring(0, at).isBlank()) return false;
        return at >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at));
    }

    /// The text with a mark for everything that is none: notes' marks, images, breaks.
    private static String flat(List<MarkupNode> nodes) {
        StringBuilder sb = new StringBuilder();
        for (MarkupNode n : nodes) {
            switch (n) {
                case TextNode t -> sb.append(t.text());
                case Element e -> {
                    String cls = e.attribute("class");
                    boolean mark =
                            e.children().isEmpty()
                                    || "noteref".equals(cls)
                                    || "page-mark".equals(cls);
                    sb.append(mark ? "\ufffc" : flat(e.children()));
                }
            }
        }
        return sb.toString();
    }

    /// Where the opening words end, or 0 for none.
    static int end(String text) {
        int words = 0;
        int i = 0;
        int lastEnd = 0;
        int fourth = 0;
        while (i < text.length() && words < 5) {
            int start = i;
            while (i < text.length() && !isWord(text, i) && !(words > 0 && isStop(text, i))) i++;
            if (i >= text.length() || (words > 0 && isStop(text, i))) break;
            if (words == 0 && text.substring(start, i).indexOf('\ufffc') >= 0) return 0;
            int wordStart = i;
            while (i < text.length() && isWord(text, i))
                i += Character.charCount(text.codePointAt(i));
            if (words == 0 && !hasCapitals(text, wordStart, i)) return 0;
            words++;
            lastEnd = i;
            if (words == 4) fourth = i;
            if (i < text.length() && text.charAt(i) == '.' && i - wordStart <= 3) {
                i++;
                lastEnd = i;
                if (words == 4) fourth = i;
            } else if (i < text.length() && isStop(text, i)) {
                break;
            }
        }
        boolean stopped = lastEnd < text.length() && isStop(text, lastEnd);
        int end = words == 5 && !stopped ? fourth : lastEnd;
        return wordsAfter(text, end) < FEWEST_AFTER ? 0 : end;
    }

    private static int wordsAfter(String text, int from) {
        int n = 0;
        for (int i = from; i < text.length() && n < FEWEST_AFTER; i++) {
            if (isWord(text, i) && (i == from || !isWord(text, i - 1))) n++;
        }
        return n;
    }

    /// Apostrophes and hyphens within a word belong to it.
    private static boolean isWord(String text, int i) {
        int c = text.codePointAt(i);
        if (Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == 0xad) return true;
        boolean joins = c == '-' || c == '\'' || c == 0x2019 || c == 0x2010 || c == 0x2011;
        return joins
                && i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(i))
                && Character.isLetterOrDigit(text.codePointAt(i + 1));
    }

    private static boolean isStop(String text, int i) {
        int c = text.codePointAt(i);
        return ",.;:!?()[]{}…–—\ufffc\"”»“„«¿¡/".indexOf(c) >= 0;
    }

    private static boolean hasCapitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isDigit(c))
                return true;
        }
        return false;
    }
}
