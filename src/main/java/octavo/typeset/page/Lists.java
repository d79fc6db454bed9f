package octavo.typeset.page;

import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.style.CounterStyles;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledText;
import octavo.typeset.line.SetLine;
import org.jspecify.annotations.Nullable;

/// Numbers and markers of list items (CSS Lists 3).
final class Lists {
    /// Between an outside marker and its item.
    static final double GAP_EM = 0.5;

    private Lists() {}

    static int start(StyledElement list) {
        if (!list.element().name().equals("ol")) return 1;
        int items =
                (int)
                        list.children().stream()
                                .filter(n ->
                                        n instanceof StyledElement x
                                                && x.element().name().equals("li"))
                                .count();
        return integer(list.element().attribute("start"), step(list) < 0 ? items : 1);
    }

    static int step(StyledElement list) {
        return list.element().attribute("reversed") != null ? -1 : 1;
    }

    static int number(StyledElement item, int counted) {
        return integer(item.element().attribute("value"), counted);
    }

    private static int integer(@Nullable String s, int otherwise) {
        if (s == null) return otherwise;
        try {
            return Integer.parseInt(s.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// The `::marker` of an item: the style's own, or one made of `list-style-type`; null where there is none.
    static @Nullable StyledElement marker(StyledElement item, int number) {
        StyledElement own = Styles.pseudo(item, "marker");
        if (own != null) return own;
        String text = text(item.style().list().type(), number);
        if (text.isEmpty()) return null;
        return new StyledElement(
                item.element(), "marker", item.style(), List.of(new StyledText(text)), null, null);
    }

    private static String text(String type, int number) {
        return switch (type) {
            case "none", "" -> "";
            case "disc" -> "•";
            case "circle" -> "◦";
            case "square" -> "▪";
            default -> {
                if (type.length() > 1 && (type.charAt(0) == '"' || type.charAt(0) == '\'')) {
                    yield type.substring(1, type.length() - 1).strip();
                }
                yield CounterStyles.format(number, type) + ".";
            }
        };
    }

    /// The tag of an item's label stands right before that of its body ([octavo.typeset.TagTable]).
    static int labelTag(int bodyTag) {
        return bodyTag == FrameItem.ARTIFACT ? bodyTag : bodyTag - 1;
    }

    /// Left edge of what stands on a line.
    static double left(SetLine line) {
        double left = Double.MAX_VALUE;
        for (FrameItem i : line.items())
            if (i instanceof GlyphRun g) left = Math.min(left, g.xPt());
        return left == Double.MAX_VALUE ? 0 : left;
    }

    /// Width of what is seen on a line.
    static double width(SetLine line) {
        double right = 0;
        for (FrameItem i : line.items()) {
            if (i instanceof GlyphRun g) {
                int n = g.glyphs().length;
                if (n > 0 && !g.text().isBlank())
                    right = Math.max(right, g.xPt() + g.xOffsetsPt()[n]);
            }
        }
        return right;
    }
}
