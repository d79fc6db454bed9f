package octavo.typeset.page;

import octavo.style.BoxStyle;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledText;
import octavo.style.TextStyle.WhiteSpace;
import org.jspecify.annotations.Nullable;

/// Questions to the styled tree.
final class Styles {
    private Styles() {}

    static boolean blockLevel(StyledNode n) {
        if (!(n instanceof StyledElement e)) return false;
        BoxStyle box = e.style().box();
        if (box.floatMode().toNotes()) return !e.element().isInline();
        if (box.floatMode() != FloatMode.NONE) return !atLineEnd(e);
        return switch (box.display()) {
            case INLINE -> wrapsBlocks(e);
            case INLINE_BLOCK, NONE -> false;
            default -> true;
        };
    }

    /// Generated text that floats right after its element, as page numbers in a contents do: it stands at the end of the
    /// element's last line.
    private static boolean atLineEnd(StyledElement e) {
        return "after".equals(e.pseudo())
                && e.style().box().floatMode() == FloatMode.RIGHT
                && !e.children().isEmpty();
    }

    /// An inline element around blocks, such as a link around a figure.
    private static boolean wrapsBlocks(StyledElement e) {
        for (StyledNode c : e.children()) if (blockLevel(c)) return true;
        return false;
    }

    static boolean hasBlocks(StyledElement e) {
        for (StyledNode c : e.children()) if (blockLevel(c)) return true;
        return false;
    }

    static boolean blank(StyledNode n, WhiteSpace white) {
        boolean kept =
                white == WhiteSpace.PRE
                        || white == WhiteSpace.PRE_WRAP
                        || white == WhiteSpace.BREAK_SPACES;
        return n instanceof StyledText t && (t.text().isEmpty() || (!kept && t.text().isBlank()));
    }

    /// The image, when it is all that an inline run holds.
    static @Nullable StyledElement soleImage(Iterable<StyledNode> run) {
        StyledElement found = null;
        for (StyledNode n : run) {
            if (n instanceof StyledText t && t.text().isBlank()) continue;
            if (!(n instanceof StyledElement e)) return null;
            StyledElement image = e.element().name().equals("img") ? e : soleImage(e.children());
            if (image == null || found != null) return null;
            found = image;
        }
        return found;
    }

    /// The link around all that an inline run holds, or null.
    static @Nullable StyledElement link(Iterable<StyledNode> run) {
        for (StyledNode n : run) {
            if (!(n instanceof StyledElement e)) continue;
            boolean link = e.element().name().equals("a") && e.element().attribute("href") != null;
            return link ? e : link(e.children());
        }
        return null;
    }

    /// Characters of the source in a node.
    static int textLength(StyledNode n) {
        return switch (n) {
            case StyledText t -> t.text().length();
            case StyledElement e -> {
                int sum = 0;
                if (e.pseudo() == null) for (StyledNode c : e.children()) sum += textLength(c);
                yield sum;
            }
            case StyledNode.StyledGenerated _ -> 0;
        };
    }

    static boolean contains(StyledElement e, String name) {
        if (e.element().name().equals(name)) return true;
        for (StyledNode c : e.children())
            if (c instanceof StyledElement x && contains(x, name)) return true;
        return false;
    }

    /// The first element of that name in it, or null.
    static @Nullable StyledElement first(StyledElement e, String name) {
        if (e.element().name().equals(name)) return e;
        for (StyledNode c : e.children()) {
            StyledElement found = c instanceof StyledElement x ? first(x, name) : null;
            if (found != null) return found;
        }
        return null;
    }

    /// A pseudo-element of an element, or null.
    static @Nullable StyledElement pseudo(StyledElement e, String name) {
        for (StyledNode c : e.children()) {
            if (c instanceof StyledElement x && name.equals(x.pseudo())) return x;
        }
        return null;
    }

    /// The first id of an element without block children in it.
    static @Nullable String firstLeafId(StyledElement e) {
        if (!hasBlocks(e)) return e.element().id();
        for (StyledNode c : e.children()) {
            if (c instanceof StyledElement x && x.pseudo() == null) {
                String id = firstLeafId(x);
                if (id != null) return id;
            }
        }
        return null;
    }
}
