package octavo.typeset.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.markup.Element;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.ComputedStyle;
import octavo.style.FontStyle;
import octavo.style.StyleBuilder;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import octavo.style.TextStyle;
import octavo.typeset.math.FormulaSetter;

/// Puts what belongs to `::first-letter` and `::first-line` (CSS Pseudo-Elements 4, section 2) into elements of its
/// own, so that the rest of line setting knows styles only.
final class FirstParts {
    static final String LETTER = "first-letter";
    static final String LINE = "first-line";

    private final StyledElement block;
    private final ComputedStyle style;
    private final String part;
    private boolean done;

    /// UTF-16 units of the source's text that the first line still takes.
    private int left;

    private FirstParts(StyledElement block, ComputedStyle style, String part, int left) {
        this.block = block;
        this.style = style;
        this.part = part;
        this.left = left;
    }

    /// Whether the element is one that was made here; its text is the source's.
    static boolean isPart(StyledElement e) {
        return LETTER.equals(e.pseudo()) || LINE.equals(e.pseudo());
    }

    /// With the first letter, and the punctuation around it, in the style.
    static List<StyledNode> letter(
            StyledElement block, List<StyledNode> nodes, ComputedStyle style) {
        return new FirstParts(block, style, LETTER, 0).nodes(nodes, block.style());
    }

    /// With the first units of the text in the style.
    static List<StyledNode> line(
            StyledElement block, List<StyledNode> nodes, ComputedStyle style, int length) {
        return new FirstParts(block, style, LINE, length).nodes(nodes, block.style());
    }

    private List<StyledNode> nodes(List<StyledNode> nodes, ComputedStyle parent) {
        if (done) return nodes;
        List<StyledNode> out = new ArrayList<>();
        for (StyledNode n : nodes) {
            if (done) {
                out.add(n);
                continue;
            }
            switch (n) {
                case StyledText t when part.equals(LETTER) -> letter(t.text(), out);
                case StyledText t -> line(t.text(), parent, out);
                case StyledElement e -> out.add(element(e));
                case StyledGenerated g -> {
                    if (part.equals(LETTER)) done = true;
                    out.add(g);
                }
            }
        }
        return out;
    }

    private StyledElement element(StyledElement e) {
        boolean own = isPart(e);
        if (e.pseudo() != null && !own && part.equals(LINE)) return e;
        boolean formula = FormulaSetter.isFormula(e.element());
        if (own || formula || e.style().box().floatMode() != FloatMode.NONE) {
            if (part.equals(LINE)) left -= e.children().stream().mapToInt(FirstParts::length).sum();
            done |= part.equals(LINE) ? left <= 0 : formula;
            return e;
        }
        if (part.equals(LETTER)
                && (e.element().name().equals("img")
                        || InlineCollector.isNoteReference(e.element()))) {
            done = true;
            return e;
        }
        return new StyledElement(
                e.element(),
                e.pseudo(),
                e.style(),
                nodes(e.children(), e.style()),
                e.firstLine(),
                e.firstLetter());
    }

    private static int length(StyledNode n) {
        return switch (n) {
            case StyledText t -> t.text().length();
            case StyledElement e -> e.children().stream().mapToInt(FirstParts::length).sum();
            case StyledGenerated _ -> 0;
        };
    }

    private void letter(String s, List<StyledNode> out) {
        int from = 0;
        while (from < s.length() && s.charAt(from) <= ' ') from++;
        if (from == s.length()) {
            out.add(new StyledText(s));
            return;
        }
        done = true;
        int to = from;
        while (to < s.length() && isPunctuation(s.charAt(to))) {
            to++;
            // French and others put a no-break space between the mark and the letter.
            if (to + 1 < s.length() && "\u00A0\u202F\u2009".indexOf(s.charAt(to)) >= 0) to++;
        }
        if (to < s.length() && Character.isLetterOrDigit(s.codePointAt(to))) {
            to += Character.charCount(s.codePointAt(to));
            if (isDutchIj(s, to)) to++;
            while (to < s.length() && Character.getType(s.charAt(to)) == Character.NON_SPACING_MARK)
                to++;
            while (to < s.length() && isPunctuation(s.charAt(to)) && !isDash(s.charAt(to))) to++;
        } else {
            out.add(new StyledText(s));
            return;
        }
        if (from > 0) out.add(new StyledText(s.substring(0, from)));
        out.add(wrap(s.substring(from, to), style));
        if (to < s.length()) out.add(new StyledText(s.substring(to)));
    }

    private boolean isDutchIj(String s, int to) {
        char c = s.charAt(to - 1);
        return block.style().text().language().startsWith("nl")
                && (c == 'I' || c == 'i')
                && to < s.length()
                && Character.toLowerCase(s.charAt(to)) == 'j';
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static boolean isDash(char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private void line(String s, ComputedStyle parent, List<StyledNode> out) {
        int n = Math.min(left, s.length());
        left -= n;
        done = left <= 0;
        if (n > 0) out.add(wrap(s.substring(0, n), merged(parent)));
        if (n < s.length()) out.add(new StyledText(s.substring(n)));
    }

    private StyledElement wrap(String text, ComputedStyle s) {
        Element e = new Element("span", Map.of(), List.of(), StructureRole.NONE, null);
        return new StyledElement(e, part, s, List.of(new StyledText(text)), null, null);
    }

    /// "The first line is the inner element's parent": what an element within has from the block it has from the line.
    private ComputedStyle merged(ComputedStyle inner) {
        FontStyle blockFont = block.style().font();
        FontStyle lineFont = style.font();
        TextStyle blockText = block.style().text();
        TextStyle lineText = style.text();
        FontStyle f = inner.font();
        TextStyle t = inner.text();
        StyleBuilder b =
                new ComputedStyle(f, t, ComputedStyle.INITIAL.box(), inner.flow(), inner.list())
                        .edit();
        if (f.families().equals(blockFont.families())) b.families(lineFont.families());
        b.sizePt(f.sizePt() * lineFont.sizePt() / blockFont.sizePt());
        if (f.weight() == blockFont.weight()) b.weight(lineFont.weight());
        if (f.italic() == blockFont.italic()) b.italic(lineFont.italic());
        if (f.capitals() == blockFont.capitals()) b.capitals(lineFont.capitals());
        if (f.features().equals(blockFont.features())) b.features(lineFont.features());
        if (t.letterSpacingPt() == blockText.letterSpacingPt())
            b.letterSpacingPt(lineText.letterSpacingPt());
        if (t.wordSpacingPt() == blockText.wordSpacingPt())
            b.wordSpacingPt(lineText.wordSpacingPt());
        if (t.transform() == blockText.transform()) b.transform(lineText.transform());
        if (t.color().equals(blockText.color())) b.color(lineText.color());
        b.decoration(style.box().decoration());
        return b.build();
    }
}
