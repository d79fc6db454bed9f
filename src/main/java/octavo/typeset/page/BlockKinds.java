package octavo.typeset.page;

import octavo.content.StructureRole;
import octavo.style.BoxStyle.Display;
import octavo.style.StyledNode.StyledElement;

/// What a block is to the making of pages, where its style doesn't say it.
final class BlockKinds {
    private BlockKinds() {}

    static boolean isTable(StyledElement e) {
        return e.style().box().display() == Display.TABLE && e.element().name().equals("table");
    }

    /// A paragraph whose lines are blocks.
    static boolean isStanza(StyledElement e) {
        return e.pseudo() == null && e.element().role() == StructureRole.P && Styles.hasBlocks(e);
    }

    static boolean isList(StyledElement e) {
        return switch (e.element().name()) {
            case "ul", "ol" -> true;
            default -> false;
        };
    }

    static boolean isQuote(StyledElement e) {
        return e.element().name().equals("blockquote");
    }

    /// What a line with a colon at its end may announce.
    static boolean isAnnounced(StyledElement e) {
        return switch (e.element().name()) {
            case "ul", "ol", "dl", "pre", "blockquote", "table" -> true;
            default -> false;
        };
    }

    /// A figure with an image: it may go to another page than the text around it.
    static boolean mayMove(StyledElement e) {
        return e.element().name().equals("figure")
                && Styles.contains(e, "img")
                && !Styles.contains(e, "table");
    }

    static boolean isHeading(StyledElement e) {
        return switch (e.element().name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> false;
        };
    }
}
