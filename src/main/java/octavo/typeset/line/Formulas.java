package octavo.typeset.line;

import java.util.List;
import octavo.style.FontStyle;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.math.FormulaSetter;
import octavo.typeset.math.FormulaSetter.Look;
import octavo.typeset.math.FormulaSetter.Piece;
import org.jspecify.annotations.Nullable;

/// Formulas in a line: their pieces, and between them spaces that are stretched with those of the line.
final class Formulas {
    /// Of lines that end after a relation or an operator, in Knuth and Plass's measure.
    private static final int AFTER_RELATION = 120;

    private static final int AFTER_OPERATOR = 200;

    private final FormulaSetter setter;
    private final InlineText text;

    Formulas(FormulaSetter setter, InlineText text) {
        this.setter = setter;
        this.text = text;
    }

    /// @param raw characters of the block's text before it
    /// @return false where it can't be set
    boolean add(StyledElement e, InlineBox box, int raw) {
        InlineStyle style = box.plain();
        FontStyle font = e.style().font();
        Look look =
                new Look(font.families(), font.weight(), box.sizePt, style.color(), style.tag());
        @Nullable List<Piece> pieces = setter.inline(e.element(), look);
        if (pieces == null) return false;
        boolean rtl = e.style().text().rightToLeft();
        if (rtl) text.controls.add(new InlineText.Control(text.length, '\u2066'));
        for (Piece p : pieces) {
            int penalty =
                    switch (p.end()) {
                        case NOWHERE -> 0;
                        case AFTER_RELATION -> AFTER_RELATION;
                        case AFTER_OPERATOR -> AFTER_OPERATOR;
                    };
            text.append(new InlineObject.Formula(p.box(), penalty), raw, style);
            if (p.spacePt() > 0) {
                InlineStyle spaced = style.spaced(p.spacePt());
                text.append(penalty > 0 ? ' ' : '\u00A0', ' ', raw, spaced);
            }
        }
        if (rtl) text.controls.add(new InlineText.Control(text.length, '\u2069'));
        return true;
    }
}
