package octavo.style;

import octavo.style.BoxStyle.Clear;
import octavo.style.BoxStyle.Decoration;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.InitialLetter;
import octavo.style.BoxStyle.VerticalAlign;

/// A [BoxStyle] while it is computed: the same values, not yet final. Not thread-safe.
final class BoxStyleBuilder {
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

    BoxStyleBuilder(BoxStyle from) {
        display = from.display();
        floatMode = from.floatMode();
        clear = from.clear();
        margin = from.margin();
        padding = from.padding();
        borderTop = from.borderTop();
        borderRight = from.borderRight();
        borderBottom = from.borderBottom();
        borderLeft = from.borderLeft();
        width = from.width();
        height = from.height();
        minWidth = from.minWidth();
        maxWidth = from.maxWidth();
        minHeight = from.minHeight();
        maxHeight = from.maxHeight();
        background = from.background();
        verticalAlign = from.verticalAlign();
        verticalShiftPt = from.verticalShiftPt();
        initialLetter = from.initialLetter();
        decoration = from.decoration();
        cloneDecoration = from.cloneDecoration();
        alignOn = from.alignOn();
    }

    BoxStyle build() {
        return new BoxStyle(
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
                alignOn);
    }
}
