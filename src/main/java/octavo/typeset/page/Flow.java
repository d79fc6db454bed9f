package octavo.typeset.page;

import java.util.List;
import octavo.typeset.page.FlowItem.Box;
import octavo.typeset.page.FlowItem.BoxKind;
import octavo.typeset.page.FlowItem.Close;
import octavo.typeset.page.FlowItem.Content;
import octavo.typeset.page.FlowItem.Hung;
import octavo.typeset.page.FlowItem.Kern;
import octavo.typeset.page.FlowItem.Open;

/// A run of items without a forced break within, and what the page breaker wants to know of each.
final class Flow {
    final FlowItem[] items;

    /// Cost of a break before the item (content only).
    final int[] cost;

    /// The line before ends in a hyphen.
    final boolean[] hyphen;

    /// The first item of the page that begins with this content, or with the next content (its opening boxes,
    /// anchors and spaces).
    final int[] lead;

    /// Notes called before the item.
    final int[] notesBefore;

    /// Figures before the item.
    final int[] figuresBefore;

    final List<NoteBlock> notes;

    /// Indices of the figures.
    final int[] figures;

    Flow(List<FlowItem> list, int[] cost, boolean[] hyphen, Notes registry) {
        items = list.toArray(FlowItem[]::new);
        this.cost = cost;
        this.hyphen = hyphen;
        int n = items.length;
        lead = new int[n + 1];
        notesBefore = new int[n + 1];
        figuresBefore = new int[n + 1];
        java.util.ArrayList<NoteBlock> called = new java.util.ArrayList<>();
        int[] figureAt = new int[n];
        int figureCount = 0;
        int next = 0;
        boolean opened = false;
        for (int i = 0; i < n; i++) {
            notesBefore[i] = called.size();
            figuresBefore[i] = figureCount;
            switch (items[i]) {
                case Content c -> {
                    lead[i] = next;
                    next = i + 1;
                    opened = false;
                    for (String id : c.noteIds()) {
                        NoteBlock note = registry.byId(id);
                        if (note != null) called.add(note);
                    }
                    if (c instanceof Box b && b.kind() == BoxKind.FIGURE) figureAt[figureCount++] = i;
                }
                case Hung h -> {
                    called.add(registry.hung(h.note()));
                    if (!opened) next = i + 1;
                }
                case Kern k -> {
                    if (k.closing() && !opened) next = i + 1;
                }
                case Open _ -> opened = true;
                case Close _ -> {
                    if (!opened) next = i + 1;
                }
                default -> {}
            }
        }
        lead[n] = n;
        for (int i = n - 1; i >= 0; i--) if (!(items[i] instanceof Content)) lead[i] = lead[i + 1];
        notesBefore[n] = called.size();
        figuresBefore[n] = figureCount;
        notes = List.copyOf(called);
        figures = java.util.Arrays.copyOf(figureAt, figureCount);
    }

    int size() {
        return items.length;
    }
}
