package octavo.style;

import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/// Makes a [ComputedStyle] by changing another, value by value. Not thread-safe.
public final class StyleBuilder {
    private final FontStyleBuilder font;
    private final TextStyleBuilder text;
    private final BoxStyleBuilder box;
    private final FlowStyleBuilder flow;
    private final ListStyleBuilder list;

    private StyleBuilder(ComputedStyle from) {
        font = new FontStyleBuilder(from.font());
        text = new TextStyleBuilder(from.text());
        box = new BoxStyleBuilder(from.box());
        flow = new FlowStyleBuilder(from.flow());
        list = new ListStyleBuilder(from.list());
    }

    public static StyleBuilder from(ComputedStyle style) {
        return new StyleBuilder(style);
    }

    public ComputedStyle build() {
        return new ComputedStyle(
                font.build(), text.build(), box.build(), flow.build(), list.build());
    }

    public StyleBuilder families(List<String> value) {
        font.families = value;
        return this;
    }

    public StyleBuilder sizePt(double value) {
        font.sizePt = value;
        return this;
    }

    public StyleBuilder weight(int value) {
        font.weight = value;
        return this;
    }

    public StyleBuilder italic(boolean value) {
        font.italic = value;
        return this;
    }

    public StyleBuilder capitals(Capitals value) {
        font.capitals = value;
        return this;
    }

    public StyleBuilder features(List<String> value) {
        font.features = value;
        return this;
    }

    public StyleBuilder languageSystem(String value) {
        font.languageSystem = value;
        return this;
    }

    public StyleBuilder autospace(boolean value) {
        text.autospace = value;
        return this;
    }

    public StyleBuilder lineHeightPt(double value) {
        text.lineHeightPt = value;
        return this;
    }

    public StyleBuilder align(Align value) {
        text.align = value;
        return this;
    }

    public StyleBuilder alignLast(Align value) {
        text.alignLast = value;
        return this;
    }

    public StyleBuilder indent(Extent value) {
        text.indent = value;
        return this;
    }

    public StyleBuilder hyphens(Hyphens value) {
        text.hyphens = value;
        return this;
    }

    public StyleBuilder hyphenateLines(int value) {
        text.hyphenateLines = value;
        return this;
    }

    public StyleBuilder hyphenateWordLength(int value) {
        text.hyphenateWordLength = value;
        return this;
    }

    public StyleBuilder hyphenateBefore(int value) {
        text.hyphenateBefore = value;
        return this;
    }

    public StyleBuilder hyphenateAfter(int value) {
        text.hyphenateAfter = value;
        return this;
    }

    public StyleBuilder hyphenateLast(HyphenateLast value) {
        text.hyphenateLast = value;
        return this;
    }

    public StyleBuilder letterSpacingPt(double value) {
        text.letterSpacingPt = value;
        return this;
    }

    public StyleBuilder wordSpacingPt(double value) {
        text.wordSpacingPt = value;
        return this;
    }

    public StyleBuilder transform(Transform value) {
        text.transform = value;
        return this;
    }

    public StyleBuilder whiteSpace(WhiteSpace value) {
        text.whiteSpace = value;
        return this;
    }

    public StyleBuilder balance(boolean value) {
        text.balance = value;
        return this;
    }

    public StyleBuilder overflowWrap(boolean value) {
        text.overflowWrap = value;
        return this;
    }

    public StyleBuilder hyphenateZone(Extent value) {
        text.hyphenateZone = value;
        return this;
    }

    public StyleBuilder looseness(int value) {
        text.looseness = value;
        return this;
    }

    public StyleBuilder hangingPunctuation(TextStyle.Hanging value) {
        text.hangingPunctuation = value;
        return this;
    }

    public StyleBuilder expansion(double value) {
        text.expansion = value;
        return this;
    }

    public StyleBuilder protrusion(double value) {
        text.protrusion = value;
        return this;
    }

    public StyleBuilder tabSize(int value) {
        text.tabSize = value;
        return this;
    }

    public StyleBuilder color(Color value) {
        text.color = value;
        return this;
    }

    public StyleBuilder rightToLeft(boolean value) {
        text.rightToLeft = value;
        return this;
    }

    public StyleBuilder language(String value) {
        text.language = value;
        return this;
    }

    public StyleBuilder display(Display value) {
        box.display = value;
        return this;
    }

    public StyleBuilder floatMode(FloatMode value) {
        box.floatMode = value;
        return this;
    }

    public StyleBuilder margin(Edges value) {
        box.margin = value;
        return this;
    }

    public StyleBuilder padding(Edges value) {
        box.padding = value;
        return this;
    }

    public StyleBuilder borderTop(Border value) {
        box.borderTop = value;
        return this;
    }

    public StyleBuilder borderRight(Border value) {
        box.borderRight = value;
        return this;
    }

    public StyleBuilder borderBottom(Border value) {
        box.borderBottom = value;
        return this;
    }

    public StyleBuilder borderLeft(Border value) {
        box.borderLeft = value;
        return this;
    }

    public StyleBuilder width(Extent value) {
        box.width = value;
        return this;
    }

    public StyleBuilder height(Extent value) {
        box.height = value;
        return this;
    }

    public StyleBuilder minHeight(Extent value) {
        box.minHeight = value;
        return this;
    }

    public StyleBuilder background(Color value) {
        box.background = value;
        return this;
    }

    public StyleBuilder verticalAlign(VerticalAlign value) {
        box.verticalAlign = value;
        return this;
    }

    public StyleBuilder verticalShiftPt(double value) {
        box.verticalShiftPt = value;
        return this;
    }

    public StyleBuilder initialLetter(InitialLetter value) {
        box.initialLetter = value;
        return this;
    }

    public StyleBuilder decoration(Decoration value) {
        box.decoration = value;
        return this;
    }

    public StyleBuilder margin(double topPt, double rightPt, double bottomPt, double leftPt) {
        box.margin = Edges.pt(topPt, rightPt, bottomPt, leftPt);
        return this;
    }

    public StyleBuilder padding(double topPt, double rightPt, double bottomPt, double leftPt) {
        box.padding = Edges.pt(topPt, rightPt, bottomPt, leftPt);
        return this;
    }

    public StyleBuilder breakBefore(Break value) {
        flow.breakBefore = value;
        return this;
    }

    public StyleBuilder breakAfter(Break value) {
        flow.breakAfter = value;
        return this;
    }

    public StyleBuilder breakInside(Break value) {
        flow.breakInside = value;
        return this;
    }

    public StyleBuilder orphans(int value) {
        flow.orphans = value;
        return this;
    }

    public StyleBuilder widows(int value) {
        flow.widows = value;
        return this;
    }

    public StyleBuilder page(String value) {
        flow.page = value;
        return this;
    }

    public StyleBuilder gridSnap(boolean value) {
        flow.gridSnap = value;
        return this;
    }

    public StyleBuilder stringSet(Map<String, List<ContentItem>> value) {
        flow.stringSet = value;
        return this;
    }

    public StyleBuilder bookmarkLabel(@Nullable String value) {
        flow.bookmarkLabel = value;
        return this;
    }

    public StyleBuilder type(String value) {
        list.type = value;
        return this;
    }
}
