package octavo.typeset.page;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.style.PageStyle;
import org.jspecify.annotations.Nullable;

/// A page before its margin boxes.
///
/// @param items grow: the margin boxes are set when all pages are known
/// @param startId element with which the main flow of the page begins; null for blank pages and pages of floats alone;
///     the first of the notes on a page of notes alone
/// @param notesAlone `startId` is in a note
public record ComposedPage(
        PageStyle style,
        boolean blank,
        List<FrameItem> items,
        NamedStrings strings,
        @Nullable String startId,
        int startOffset,
        boolean notesAlone,
        List<PageException> exceptions) {
    static ComposedPage blankPage(PageStyle style) {
        return new ComposedPage(
                style, true, new ArrayList<>(), new NamedStrings(), null, 0, false, List.of());
    }
}
