package octavo.style;

import java.util.ArrayList;
import java.util.List;
import octavo.markup.Element;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledText;
import org.jspecify.annotations.Nullable;

/// What stands between marks of notes that follow each other directly: a comma, which the markup has between marks of its
/// own and which is made here between calls of notes within a line; between signs (`*`, `†`) a thin space that doesn't
/// break, for a comma beside an asterisk looks like a part of it.
final class NoteSeparators {
    private static final String THIN = "\u202F";

    private final List<StyledNode> out = new ArrayList<>();

    /// The mark that stands before, with nothing between.
    private @Nullable StyledElement mark;

    /// Where the separator after it stands in what is made, or -1.
    private int separator = -1;

    private NoteSeparators() {}

    /// The children of an element with separators between their marks.
    static List<StyledNode> set(List<StyledNode> children) {
        int marks = 0;
        for (StyledNode n : children) if (n instanceof StyledElement e && isMark(e)) marks++;
        if (marks < 2) return children;
        NoteSeparators s = new NoteSeparators();
        for (int i = 0; i < children.size(); i++) {
            boolean space = s.mark != null && isSpaceBeforeCall(children, i);
            if (!space) s.add(children.get(i));
        }
        return s.out;
    }

    private void add(StyledNode n) {
        if (n instanceof StyledElement e && isMark(e)) {
            StyledElement before = mark;
            if (before != null) between(before, e);
            mark = e;
            separator = -1;
        } else if (n instanceof StyledElement e && isSeparator(e)) {
            separator = out.size();
        } else if (!(n instanceof StyledElement e && e.style().box().floatMode().toNotes())) {
            mark = null;
        }
        out.add(n);
    }

    private void between(StyledElement before, StyledElement after) {
        boolean signs = isSign(before) && isSign(after);
        if (separator >= 0) {
            if (signs && out.get(separator) instanceof StyledElement e)
                out.set(separator, with(e, THIN));
        } else if (isCall(after) || isCall(before)) {
            out.add(with(isCall(after) ? after : before, signs ? THIN : ","));
        }
    }

    private static StyledElement with(StyledElement e, String text) {
        return new StyledElement(
                e.element(), e.pseudo(), e.style(), List.of(new StyledText(text)), null, null);
    }

    /// A space that is all that stands between a note within a line and the next.
    private static boolean isSpaceBeforeCall(List<StyledNode> nodes, int i) {
        return nodes.get(i) instanceof StyledText(String t)
                && t.isBlank()
                && i + 1 < nodes.size()
                && nodes.get(i + 1) instanceof StyledElement e
                && isCall(e);
    }

    private static boolean isMark(StyledElement e) {
        return isCall(e)
                || e.pseudo() == null && "doc-noteref".equals(e.element().attribute("role"));
    }

    private static boolean isCall(StyledElement e) {
        return "footnote-call".equals(e.pseudo());
    }

    private static boolean isSeparator(StyledElement e) {
        return e.pseudo() == null && isSeparator(e.element());
    }

    static boolean isSeparator(Element e) {
        return "noteref-separator".equals(e.attribute("class"));
    }

    /// Whether a mark is neither a number nor a letter; in brackets none is.
    private static boolean isSign(StyledElement e) {
        String text = text(e);
        return !text.isBlank()
                && text.codePoints()
                        .noneMatch(c -> Character.isLetterOrDigit(c) || "[]()".indexOf(c) >= 0);
    }

    private static String text(StyledElement e) {
        StringBuilder sb = new StringBuilder();
        for (StyledNode n : e.children()) {
            if (n instanceof StyledText(String t)) sb.append(t);
            else if (n instanceof StyledElement c) sb.append(text(c));
        }
        return sb.toString();
    }
}
