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
import org.jspecify.annotations.Nullable;

/// Makes a [ComputedStyle] by changing another: one setter for each component of its groups. Not thread-safe.
public final class StyleBuilder {
    List<String> families;
    double sizePt;
    int weight;
    boolean italic;
    Capitals capitals;
    List<String> features;
    String languageSystem;
    double lineHeightPt;
    Align align;
    Align alignLast;
    Extent indent;
    Hyphens hyphens;
    int hyphenateLines;
    int hyphenateWordLength;
    int hyphenateBefore;
    int hyphenateAfter;
    HyphenateLast hyphenateLast;
    double letterSpacingPt;
    double wordSpacingPt;
    Transform transform;
    WhiteSpace whiteSpace;
    boolean balance;
    boolean overflowWrap;
    TextStyle.Hanging hangingPunctuation;
    Extent hyphenateZone;
    int lineNumbers;
    int looseness;
    double expansion;
    double protrusion;
    int tabSize;
    Color color;
    boolean rightToLeft;
    boolean autospace;
    String language;
    Display display;
    FloatMode floatMode;
    Clear clear;
    Edges margin;
    Edges padding;
    Border borderTop;
    Border borderRight;
    Border borderBottom;
    Border borderLeft;
    Extent width;
    Extent height;
    Extent minWidth;
    Extent maxWidth;
    Extent minHeight;
    Extent maxHeight;
    Color background;
    VerticalAlign verticalAlign;
    double verticalShiftPt;
    InitialLetter initialLetter;
    Decoration decoration;
    boolean cloneDecoration;
    String alignOn;
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
    String type;
    boolean inside;
    boolean collapseBorders;
    double borderSpacingPt;
    boolean captionBelow;

    private StyleBuilder(ComputedStyle from) {
        families = from.font().families();
        sizePt = from.font().sizePt();
        weight = from.font().weight();
        italic = from.font().italic();
        capitals = from.font().capitals();
        features = from.font().features();
        languageSystem = from.font().language();
        lineHeightPt = from.text().lineHeightPt();
        align = from.text().align();
        alignLast = from.text().alignLast();
        indent = from.text().indent();
        hyphens = from.text().hyphens();
        hyphenateLines = from.text().hyphenateLines();
        hyphenateWordLength = from.text().hyphenateWordLength();
        hyphenateBefore = from.text().hyphenateBefore();
        hyphenateAfter = from.text().hyphenateAfter();
        hyphenateLast = from.text().hyphenateLast();
        letterSpacingPt = from.text().letterSpacingPt();
        wordSpacingPt = from.text().wordSpacingPt();
        transform = from.text().transform();
        whiteSpace = from.text().whiteSpace();
        balance = from.text().balance();
        overflowWrap = from.text().overflowWrap();
        hangingPunctuation = from.text().hangingPunctuation();
        hyphenateZone = from.text().hyphenateZone();
        lineNumbers = from.text().lineNumbers();
        looseness = from.text().looseness();
        expansion = from.text().expansion();
        protrusion = from.text().protrusion();
        tabSize = from.text().tabSize();
        color = from.text().color();
        rightToLeft = from.text().rightToLeft();
        autospace = from.text().autospace();
        language = from.text().language();
        display = from.box().display();
        floatMode = from.box().floatMode();
        clear = from.box().clear();
        margin = from.box().margin();
        padding = from.box().padding();
        borderTop = from.box().borderTop();
        borderRight = from.box().borderRight();
        borderBottom = from.box().borderBottom();
        borderLeft = from.box().borderLeft();
        width = from.box().width();
        height = from.box().height();
        minWidth = from.box().minWidth();
        maxWidth = from.box().maxWidth();
        minHeight = from.box().minHeight();
        maxHeight = from.box().maxHeight();
        background = from.box().background();
        verticalAlign = from.box().verticalAlign();
        verticalShiftPt = from.box().verticalShiftPt();
        initialLetter = from.box().initialLetter();
        decoration = from.box().decoration();
        cloneDecoration = from.box().cloneDecoration();
        alignOn = from.box().alignOn();
        breakBefore = from.flow().breakBefore();
        breakAfter = from.flow().breakAfter();
        breakInside = from.flow().breakInside();
        orphans = from.flow().orphans();
        widows = from.flow().widows();
        page = from.flow().page();
        gridSnap = from.flow().gridSnap();
        stringSet = from.flow().stringSet();
        bookmarkLevel = from.flow().bookmarkLevel();
        bookmarkLabel = from.flow().bookmarkLabel();
        columns = from.flow().columns();
        columnSpan = from.flow().columnSpan();
        type = from.list().type();
        inside = from.list().inside();
        collapseBorders = from.list().collapseBorders();
        borderSpacingPt = from.list().borderSpacingPt();
        captionBelow = from.list().captionBelow();
    }

    public static StyleBuilder from(ComputedStyle style) {
        return new StyleBuilder(style);
    }

    /// Groups equal to those of `shared` are its own objects.
    public ComputedStyle build(ComputedStyle shared) {
        ComputedStyle s = build();
        return new ComputedStyle(
                s.font().equals(shared.font()) ? shared.font() : s.font(),
                s.text().equals(shared.text()) ? shared.text() : s.text(),
                s.box().equals(shared.box()) ? shared.box() : s.box(),
                s.flow().equals(shared.flow()) ? shared.flow() : s.flow(),
                s.list().equals(shared.list()) ? shared.list() : s.list());
    }

    public ComputedStyle build() {
        return new ComputedStyle(
                new FontStyle(families, sizePt, weight, italic, capitals, features, languageSystem),
                new TextStyle(
                        lineHeightPt,
                        align,
                        alignLast,
                        indent,
                        hyphens,
                        hyphenateLines,
                        hyphenateWordLength,
                        hyphenateBefore,
                        hyphenateAfter,
                        hyphenateLast,
                        letterSpacingPt,
                        wordSpacingPt,
                        transform,
                        whiteSpace,
                        balance,
                        overflowWrap,
                        hangingPunctuation,
                        hyphenateZone,
                        lineNumbers,
                        looseness,
                        expansion,
                        protrusion,
                        tabSize,
                        color,
                        rightToLeft,
                        autospace,
                        language),
                new BoxStyle(
                        display,
                        floatMode,
                        clear,
                        margin,
                        padding,
                        borderTop,
                        borderRight,
                        borderBottom,
                        borderLeft,
                        width,
                        height,
                        minWidth,
                        maxWidth,
                        minHeight,
                        maxHeight,
                        background,
                        verticalAlign,
                        verticalShiftPt,
                        initialLetter,
                        decoration,
                        cloneDecoration,
                        alignOn),
                new FlowStyle(
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
                        columnSpan),
                new ListStyle(type, inside, collapseBorders, borderSpacingPt, captionBelow));
    }

    public StyleBuilder families(List<String> value) {
        families = value;
        return this;
    }

    public StyleBuilder sizePt(double value) {
        sizePt = value;
        return this;
    }

    public StyleBuilder weight(int value) {
        weight = value;
        return this;
    }

    public StyleBuilder italic(boolean value) {
        italic = value;
        return this;
    }

    public StyleBuilder capitals(Capitals value) {
        capitals = value;
        return this;
    }

    public StyleBuilder features(List<String> value) {
        features = value;
        return this;
    }

    public StyleBuilder languageSystem(String value) {
        languageSystem = value;
        return this;
    }

    public StyleBuilder autospace(boolean value) {
        autospace = value;
        return this;
    }

    public StyleBuilder lineHeightPt(double value) {
        lineHeightPt = value;
        return this;
    }

    public StyleBuilder align(Align value) {
        align = value;
        return this;
    }

    public StyleBuilder alignLast(Align value) {
        alignLast = value;
        return this;
    }

    public StyleBuilder indent(Extent value) {
        indent = value;
        return this;
    }

    public StyleBuilder hyphens(Hyphens value) {
        hyphens = value;
        return this;
    }

    public StyleBuilder hyphenateLines(int value) {
        hyphenateLines = value;
        return this;
    }

    public StyleBuilder hyphenateWordLength(int value) {
        hyphenateWordLength = value;
        return this;
    }

    public StyleBuilder hyphenateBefore(int value) {
        hyphenateBefore = value;
        return this;
    }

    public StyleBuilder hyphenateAfter(int value) {
        hyphenateAfter = value;
        return this;
    }

    public StyleBuilder hyphenateLast(HyphenateLast value) {
        hyphenateLast = value;
        return this;
    }

    public StyleBuilder letterSpacingPt(double value) {
        letterSpacingPt = value;
        return this;
    }

    public StyleBuilder wordSpacingPt(double value) {
        wordSpacingPt = value;
        return this;
    }

    public StyleBuilder transform(Transform value) {
        transform = value;
        return this;
    }

    public StyleBuilder whiteSpace(WhiteSpace value) {
        whiteSpace = value;
        return this;
    }

    public StyleBuilder balance(boolean value) {
        balance = value;
        return this;
    }

    public StyleBuilder overflowWrap(boolean value) {
        overflowWrap = value;
        return this;
    }

    public StyleBuilder hyphenateZone(Extent value) {
        hyphenateZone = value;
        return this;
    }

    public StyleBuilder looseness(int value) {
        looseness = value;
        return this;
    }

    public StyleBuilder hangingPunctuation(TextStyle.Hanging value) {
        hangingPunctuation = value;
        return this;
    }

    public StyleBuilder expansion(double value) {
        expansion = value;
        return this;
    }

    public StyleBuilder protrusion(double value) {
        protrusion = value;
        return this;
    }

    public StyleBuilder tabSize(int value) {
        tabSize = value;
        return this;
    }

    public StyleBuilder color(Color value) {
        color = value;
        return this;
    }

    public StyleBuilder rightToLeft(boolean value) {
        rightToLeft = value;
        return this;
    }

    public StyleBuilder language(String value) {
        language = value;
        return this;
    }

    public StyleBuilder display(Display value) {
        display = value;
        return this;
    }

    public StyleBuilder floatMode(FloatMode value) {
        floatMode = value;
        return this;
    }

    public StyleBuilder margin(Edges value) {
        margin = value;
        return this;
    }

    public StyleBuilder padding(Edges value) {
        padding = value;
        return this;
    }

    public StyleBuilder borderTop(Border value) {
        borderTop = value;
        return this;
    }

    public StyleBuilder borderRight(Border value) {
        borderRight = value;
        return this;
    }

    public StyleBuilder borderBottom(Border value) {
        borderBottom = value;
        return this;
    }

    public StyleBuilder borderLeft(Border value) {
        borderLeft = value;
        return this;
    }

    public StyleBuilder width(Extent value) {
        width = value;
        return this;
    }

    public StyleBuilder height(Extent value) {
        height = value;
        return this;
    }

    public StyleBuilder minHeight(Extent value) {
        minHeight = value;
        return this;
    }

    public StyleBuilder background(Color value) {
        background = value;
        return this;
    }

    public StyleBuilder verticalAlign(VerticalAlign value) {
        verticalAlign = value;
        return this;
    }

    public StyleBuilder verticalShiftPt(double value) {
        verticalShiftPt = value;
        return this;
    }

    public StyleBuilder initialLetter(InitialLetter value) {
        initialLetter = value;
        return this;
    }

    public StyleBuilder decoration(Decoration value) {
        decoration = value;
        return this;
    }

    public StyleBuilder breakBefore(Break value) {
        breakBefore = value;
        return this;
    }

    public StyleBuilder breakAfter(Break value) {
        breakAfter = value;
        return this;
    }

    public StyleBuilder breakInside(Break value) {
        breakInside = value;
        return this;
    }

    public StyleBuilder orphans(int value) {
        orphans = value;
        return this;
    }

    public StyleBuilder widows(int value) {
        widows = value;
        return this;
    }

    public StyleBuilder page(String value) {
        page = value;
        return this;
    }

    public StyleBuilder gridSnap(boolean value) {
        gridSnap = value;
        return this;
    }

    public StyleBuilder stringSet(Map<String, List<ContentItem>> value) {
        stringSet = value;
        return this;
    }

    public StyleBuilder bookmarkLabel(@Nullable String value) {
        bookmarkLabel = value;
        return this;
    }

    public StyleBuilder margin(double topPt, double rightPt, double bottomPt, double leftPt) {
        margin = Edges.pt(topPt, rightPt, bottomPt, leftPt);
        return this;
    }

    public StyleBuilder padding(double topPt, double rightPt, double bottomPt, double leftPt) {
        padding = Edges.pt(topPt, rightPt, bottomPt, leftPt);
        return this;
    }

    public StyleBuilder type(String value) {
        type = value;
        return this;
    }

    public StyleBuilder alignOn(String value) {
        alignOn = value;
        return this;
    }
}
