package octavo.typeset.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import octavo.style.StyledNode.StyledElement;
import org.jspecify.annotations.Nullable;

/// The footnotes of a section as columns: those that are called, by id, and those that hang on their place.
final class Notes {
    private final NoteCalls calls;
    private final Function<StyledElement, NoteBlock> setter;
    private final Function<StyledElement, NoteBlock> footSetter;
    private final double marginPt;
    private final Map<String, NoteBlock> blocks = new HashMap<>();
    private double columnWidthPt;
    private final List<NoteBlock> hung = new ArrayList<>();

    /// @param setter makes a column of a note's element
    ///
    /// @param footSetter the same for one that stands at the foot of the page in any case
    /// @param marginPt height of the margin
    Notes(
            NoteCalls calls,
            Function<StyledElement, NoteBlock> setter,
            Function<StyledElement, NoteBlock> footSetter,
            double marginPt) {
        this.footSetter = footSetter;
        this.marginPt = marginPt;
        this.calls = calls;
        this.setter = setter;
    }

    /// The text stands in columns of that width.
    void columnWidth(double widthPt) {
        columnWidthPt = widthPt;
    }

    /// Width of the notes; 0 for that of the page.
    double widthPt() {
        return columnWidthPt;
    }

    boolean isCalled(StyledElement e) {
        return calls.isCalled(e);
    }

    /// Height of the margin beside the text.
    double marginPt() {
        return marginPt;
    }

    /// A note for which the margin has no room beside its mark goes to the foot of the page.
    NoteBlock atFoot(String id) {
        NoteBlock b = footSetter.apply(Objects.requireNonNull(calls.note(id)));
        blocks.put(id, b);
        return b;
    }

    NoteBlock set(StyledElement e) {
        return setter.apply(e);
    }

    @Nullable NoteBlock byId(String id) {
        StyledElement e = calls.note(id);
        if (e == null) return null;
        NoteBlock b = blocks.get(id);
        if (b == null) {
            b = setter.apply(e);
            blocks.put(id, b);
        }
        return b;
    }

    /// Takes a note without a call.
    ///
    /// @return its number for [#hung]
    int hang(NoteBlock b) {
        hung.add(b);
        return hung.size() - 1;
    }

    NoteBlock hung(int number) {
        return hung.get(number);
    }
}
