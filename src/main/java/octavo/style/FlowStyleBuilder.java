package octavo.style;

import java.util.List;
import java.util.Map;
import octavo.style.FlowStyle.Break;
import org.jspecify.annotations.Nullable;

/// A [FlowStyle] while it is computed: the same values, not yet final. Not thread-safe.
final class FlowStyleBuilder {
    Break breakBefore;
    Break breakAfter;
    Break breakInside;
    int orphans;
    int widows;
    String page;
    boolean gridSnap;
    Map<String, List<ContentItem>> stringSet;
    int bookmarkLevel;
    @Nullable String bookmarkLabel;
    MultiColumn columns;
    boolean columnSpan;

    FlowStyleBuilder(FlowStyle from) {
        breakBefore = from.breakBefore();
        breakAfter = from.breakAfter();
        breakInside = from.breakInside();
        orphans = from.orphans();
        widows = from.widows();
        page = from.page();
        gridSnap = from.gridSnap();
        stringSet = from.stringSet();
        bookmarkLevel = from.bookmarkLevel();
        bookmarkLabel = from.bookmarkLabel();
        columns = from.columns();
        columnSpan = from.columnSpan();
    }

    FlowStyle build() {
        return new FlowStyle(
                breakBefore,
                breakAfter,
                breakInside,
                orphans,
                widows,
                page,
                gridSnap,
                stringSet,
                bookmarkLevel,
                bookmarkLabel,
                columns,
                columnSpan);
    }
}
