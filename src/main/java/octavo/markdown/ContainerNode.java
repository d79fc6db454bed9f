package octavo.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/// Flexmark nodes of the blocks that CommonMark does not have.
abstract sealed class ContainerNode extends Block {
    private final int offset;

    ContainerNode(int offset) {
        this.offset = offset;
    }

    /// Where its marker begins.
    int offset() {
        return offset;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// `::: {...}`
    static final class FencedDiv extends ContainerNode {
        final String attributes;
        boolean closed;

        FencedDiv(int offset, String attributes) {
            super(offset);
            this.attributes = attributes;
        }
    }

    /// The `:::` that closes a [FencedDiv], which stands before it.
    static final class DivEnd extends ContainerNode {
        DivEnd(int offset) {
            super(offset);
        }
    }

    /// `* * *`
    static final class Break extends ContainerNode {
        Break(int offset) {
            super(offset);
        }
    }

    /// `[^id]: ...`
    static final class NoteDefinition extends ContainerNode {
        final String id;

        NoteDefinition(int offset, String id) {
            super(offset);
            this.id = id;
        }
    }

    /// `: ...` after a term.
    static final class Definition extends ContainerNode {
        Definition(int offset) {
            super(offset);
        }
    }

    /// An item of a list that CommonMark has not: `a)`, `(iv)`, `#.`, `(@label)`.
    static final class FancyItem extends ContainerNode {
        final FancyMarker marker;

        FancyItem(int offset, FancyMarker marker) {
            super(offset);
            this.marker = marker;
        }
    }

    /// Lines of displayed mathematics, without the dollar signs.
    static final class MathLines extends ContainerNode {
        final StringBuilder source = new StringBuilder();

        MathLines(int offset) {
            super(offset);
        }
    }

    /// A table of text columns, as it was written.
    static final class TextTable extends ContainerNode {
        final TableShape.Kind kind;
        final List<String> lines = new ArrayList<>();

        TextTable(int offset, TableShape.Kind kind) {
            super(offset);
            this.kind = kind;
        }
    }
}
