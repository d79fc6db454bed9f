package octavo.style;

import java.util.List;
import java.util.Map;
import octavo.style.BoxStyle.Clear;
import octavo.style.BoxStyle.Decoration;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.InitialLetter;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.style.FlowStyle.Break;
import octavo.style.FontStyle.Capitals;
import octavo.style.TextStyle.Align;
import octavo.style.TextStyle.HyphenateLast;
import octavo.style.TextStyle.Hyphens;
import octavo.style.TextStyle.Transform;
import octavo.style.TextStyle.WhiteSpace;

/// The computed style of an element, in groups so that inherited groups are shared. Elements that are styled alike
/// share one instance.
public record ComputedStyle(
        FontStyle font, TextStyle text, BoxStyle box, FlowStyle flow, ListStyle list) {
    /// The initial value of every property. `medium` is 12 pt, the line height `normal` is 1.2.
    public static final ComputedStyle INITIAL =
            new ComputedStyle(
                    new FontStyle(
                            List.of("EB Garamond"), 12, 400, false, Capitals.NORMAL, List.of(), ""),
                    new TextStyle(
                            1.2 * 12,
                            Align.START,
                            Align.AUTO,
                            Extent.ZERO,
                            Hyphens.MANUAL,
                            0,
                            5,
                            2,
                            2,
                            HyphenateLast.NONE,
                            0,
                            0,
                            Transform.NONE,
                            WhiteSpace.NORMAL,
                            false,
                            false,
                            TextStyle.Hanging.NONE,
                            Extent.ZERO,
                            0,
                            0,
                            0,
                            0,
                            8,
                            Color.BLACK,
                            false,
                            true,
                            ""),
                    new BoxStyle(
                            Display.INLINE,
                            FloatMode.NONE,
                            Clear.NONE,
                            Edges.ZERO,
                            Edges.ZERO,
                            Border.NONE,
                            Border.NONE,
                            Border.NONE,
                            Border.NONE,
                            Extent.AUTO,
                            Extent.AUTO,
                            Extent.ZERO,
                            Extent.AUTO,
                            Extent.ZERO,
                            Extent.AUTO,
                            Color.TRANSPARENT,
                            VerticalAlign.BASELINE,
                            0,
                            InitialLetter.NORMAL,
                            Decoration.NONE,
                            false,
                            ""),
                    new FlowStyle(
                            Break.AUTO,
                            Break.AUTO,
                            Break.AUTO,
                            2,
                            2,
                            "",
                            false,
                            Map.of(),
                            0,
                            null,
                            MultiColumn.NONE,
                            false),
                    new ListStyle("disc", false, false, 0, false));

    /// This style; groups equal to those of `other` are its own objects.
    ComputedStyle sharing(ComputedStyle other) {
        return new ComputedStyle(
                font.equals(other.font) ? other.font : font,
                text.equals(other.text) ? other.text : text,
                box.equals(other.box) ? other.box : box,
                flow.equals(other.flow) ? other.flow : flow,
                list.equals(other.list) ? other.list : list);
    }

    /// A builder that begins with this style.
    public StyleBuilder edit() {
        return StyleBuilder.from(this);
    }
}
