package octavo.typeset.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import octavo.content.StructureRole;
import octavo.frame.FrameItem;
import octavo.markup.Element;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.style.ContentItem;
import octavo.style.CounterStyles;
import octavo.style.MarginBox;
import octavo.style.MarginBox.Place;
import octavo.style.PageStyle;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledText;
import octavo.style.TextStyle.Align;
import octavo.typeset.line.LineSetter;
import octavo.typeset.line.PageReferences;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph;

/// Running heads and folios: the margin boxes of a page (CSS Paged Media 3, section 5).
final class MarginBoxSetter {
    private static final Element ELEMENT =
            new Element("div", Map.of(), List.of(), StructureRole.NONE, null);

    /// Room that a head leaves to a folio on either side.
    private static final double FOLIO_PT = 30;

    private final LineSetter setter;
    private final PageReferences references;
    private final int pageCount;
    private final Map<Key, SetParagraph> cache = new HashMap<>();

    private record Key(MarginBox box, String text, double widthPt) {}

    /// A rectangle in points from the page's top left corner.
    private record Area(double x, double y, double width, double height) {}

    MarginBoxSetter(LineSetter setter, PageReferences references, int pageCount) {
        this.setter = setter;
        this.references = references;
        this.pageCount = pageCount;
    }

    void set(PageStyle page, PageNumber number, NamedStrings strings, List<FrameItem> out) {
        for (MarginBox box : page.marginBoxes()) {
            String text = text(box, number, strings);
            if (text.isBlank()) continue;
            Area area = area(box.place(), page);
            place(box, shortened(box, text, area, page), area, out);
        }
    }

    /// A head that would run into the folio or over a line loses its last words.
    private String shortened(MarginBox box, String text, Area area, PageStyle page) {
        boolean head = box.place() == Place.TOP_CENTER || box.place() == Place.BOTTOM_CENTER;
        boolean alone = page.marginBoxes().size() == 1;
        double room = area.width - (head && !alone ? 2 * FOLIO_PT : 0);
        String shorter = text;
        while (tooLong(setLines(box, shorter, room))) {
            String words =
                    shorter.endsWith("…") ? shorter.substring(0, shorter.length() - 1) : shorter;
            int space = words.stripTrailing().lastIndexOf(' ');
            if (space <= 0) return shorter;
            shorter = words.substring(0, space).replaceFirst("[\\s\\p{Punct}]+$", "") + "…";
        }
        return shorter;
    }

    private static boolean tooLong(SetParagraph set) {
        return set.lines().size() > 1
                || (!set.lines().isEmpty() && set.lines().getFirst().overfullPt() > 0.5);
    }

    private String text(MarginBox box, PageNumber number, NamedStrings strings) {
        StringBuilder sb = new StringBuilder();
        for (ContentItem c : box.content()) {
            switch (c) {
                case ContentItem.Text t -> sb.append(t.text());
                case ContentItem.Counter n when n.name().equals("page") ->
                        sb.append(
                                n.style().equals("decimal") || n.style().isEmpty()
                                        ? number.label()
                                        : CounterStyles.format(number.number(), n.style()));
                case ContentItem.Counter n when n.name().equals("pages") ->
                        sb.append(CounterStyles.format(pageCount, n.style()));
                case ContentItem.Counter _ -> {}
                case ContentItem.NamedString s ->
                        sb.append(deferred(strings.value(s.name(), s.keyword()), strings));
                case ContentItem.TargetCounter t -> {
                    String label = references.pageOf(t.targetId(), t.style());
                    if (label != null) sb.append(label);
                }
                case ContentItem.PageRange r ->
                        sb.append(range(r.name(), r.one(), r.more(), strings));
                case ContentItem.TargetText t -> {
                    String s = references.textOf(t.targetId());
                    if (s != null) sb.append(s);
                }
                case ContentItem.Leader l -> sb.append(l.pattern().isEmpty() ? " " : l.pattern());
            }
        }
        return sb.toString();
    }

    private String range(String name, String one, String more, NamedStrings strings) {
        String first = deferred(strings.value(name, "first"), strings);
        String last = deferred(strings.value(name, "last"), strings);
        boolean alone = first.equals(last) || first.isEmpty() || last.isEmpty();
        String pages = alone ? first + (first.isEmpty() ? last : "") : first + "–" + last;
        if (pages.isEmpty()) return "";
        return strings.value(alone ? one : more, "first").replace("{0}", pages);
    }

    /// What depends on pages is known when all sections are laid out.
    private String deferred(String value, NamedStrings strings) {
        if (value.indexOf(NamedStrings.DEFERRED) < 0) return value;
        StringBuilder sb = new StringBuilder();
        String[] parts = value.split(Character.toString(NamedStrings.DEFERRED), -1);
        for (int i = 0; i < parts.length; i++) {
            String[] words = parts[i].split(" ", -1);
            if (i % 2 == 0) sb.append(parts[i]);
            else if (words.length == 3) sb.append(range(words[0], words[1], words[2], strings));
            else sb.append(Objects.requireNonNullElse(references.pageOf(words[0], words[1]), ""));
        }
        return sb.toString();
    }

    private void place(MarginBox box, String text, Area area, List<FrameItem> out) {
        BoxStyle s = box.style().box();
        double left =
                area.x
                        + s.margin().left().resolvePt(area.width)
                        + s.padding().left().resolvePt(area.width);
        double right =
                s.margin().right().resolvePt(area.width)
                        + s.padding().right().resolvePt(area.width);
        double width =
                s.width().auto()
                        ? area.width - (left - area.x) - right
                        : s.width().resolvePt(area.width);
        double top =
                area.y
                        + s.margin().top().resolvePt(area.height)
                        + s.padding().top().resolvePt(area.height);
        double bottom =
                s.margin().bottom().resolvePt(area.height)
                        + s.padding().bottom().resolvePt(area.height);
        double room =
                s.height().auto()
                        ? area.height - (top - area.y) - bottom
                        : s.height().resolvePt(area.height);
        SetParagraph set = setLines(box, text, width);
        double height = 0;
        for (SetLine l : set.lines()) height += l.ascentPt() + l.descentPt();
        double y = top + verticalSlack(box, room - height);
        for (SetLine l : set.lines()) {
            double dx = slackShare(box) * (width - l.widthPt()) - originPt(l);
            for (FrameItem i : l.items()) out.add(i.moved(left + dx, y + l.ascentPt()));
            y += l.ascentPt() + l.descentPt();
        }
    }

    private SetParagraph setLines(MarginBox box, String text, double width) {
        return cache.computeIfAbsent(new Key(box, text, width), k -> lines(box, text, width));
    }

    private SetParagraph lines(MarginBox box, String text, double width) {
        StyledElement e =
                new StyledElement(
                        ELEMENT, "margin", box.style(), List.of(new StyledText(text)), null, null);
        return setter.set(new ParagraphInput(e, e.children(), width, List.of(), 0));
    }

    /// Left end of what the setter has put on the line, which aligns by the box's place and not by `text-align`.
    private static double originPt(SetLine line) {
        double least = Double.MAX_VALUE;
        for (FrameItem i : line.items()) {
            if (i instanceof FrameItem.GlyphRun g) least = Math.min(least, g.xPt());
        }
        return least == Double.MAX_VALUE ? 0 : least;
    }

    private static double verticalSlack(MarginBox box, double slack) {
        VerticalAlign align = box.style().box().verticalAlign();
        return switch (align) {
            case TOP -> 0;
            case BOTTOM -> slack;
            case MIDDLE -> slack / 2;
            default ->
                    switch (box.place()) {
                        case LEFT_TOP, RIGHT_TOP -> 0;
                        case LEFT_BOTTOM, RIGHT_BOTTOM -> slack;
                        default -> slack / 2;
                    };
        };
    }

    /// 0 for left, 1/2 for centred, 1 for right.
    private static double slackShare(MarginBox box) {
        Align align = box.style().text().align();
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> 0.5;
            case RIGHT, END -> 1;
            case START, JUSTIFY, AUTO ->
                    switch (box.place()) {
                        case TOP_LEFT, BOTTOM_LEFT, TOP_RIGHT_CORNER, BOTTOM_RIGHT_CORNER -> 0;
                        case TOP_RIGHT, BOTTOM_RIGHT, TOP_LEFT_CORNER, BOTTOM_LEFT_CORNER -> 1;
                        default -> 0.5;
                    };
        };
    }

    private static Area area(Place place, PageStyle p) {
        double right = p.widthPt() - p.marginRightPt();
        double bottom = p.heightPt() - p.marginBottomPt();
        double third = p.depthPt() / 3;
        return switch (place) {
            case TOP_LEFT, TOP_CENTER, TOP_RIGHT ->
                    new Area(p.marginLeftPt(), 0, p.measurePt(), p.marginTopPt());
            case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT ->
                    new Area(p.marginLeftPt(), bottom, p.measurePt(), p.marginBottomPt());
            case TOP_LEFT_CORNER -> new Area(0, 0, p.marginLeftPt(), p.marginTopPt());
            case TOP_RIGHT_CORNER -> new Area(right, 0, p.marginRightPt(), p.marginTopPt());
            case BOTTOM_LEFT_CORNER -> new Area(0, bottom, p.marginLeftPt(), p.marginBottomPt());
            case BOTTOM_RIGHT_CORNER ->
                    new Area(right, bottom, p.marginRightPt(), p.marginBottomPt());
            case LEFT_TOP -> new Area(0, p.marginTopPt(), p.marginLeftPt(), third);
            case LEFT_MIDDLE -> new Area(0, p.marginTopPt() + third, p.marginLeftPt(), third);
            case LEFT_BOTTOM -> new Area(0, p.marginTopPt() + 2 * third, p.marginLeftPt(), third);
            case RIGHT_TOP -> new Area(right, p.marginTopPt(), p.marginRightPt(), third);
            case RIGHT_MIDDLE -> new Area(right, p.marginTopPt() + third, p.marginRightPt(), third);
            case RIGHT_BOTTOM ->
                    new Area(right, p.marginTopPt() + 2 * third, p.marginRightPt(), third);
        };
    }
}
