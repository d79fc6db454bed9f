package octavo.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.style.MarginBox.Place;
import octavo.style.TextStyle.Align;
import octavo.style.css.CssSheet.PageSelectors;
import org.jspecify.annotations.Nullable;

/// `@page` (CSS Paged Media 3). The page context inherits from the root element, the margin boxes and the footnote
/// area from the page context. Thread-safe.
final class PageRules implements PageStyles {
    /// By so much the page may be lower than its lines: millimetres and points don't meet exactly.
    private static final double LINE_TOLERANCE_PT = 0.02;

    private final List<Entry> entries = new ArrayList<>();
    private final StyleState root;
    private final Computer computer;
    private final Map<PageSelector, PageStyle> made = new ConcurrentHashMap<>();

    private record Entry(PageSelectors selector, StyleSheet.PageRule rule) {}

    PageRules(StyleSheet sheet, StyleState root, Media media, Computer computer) {
        this.root = root;
        this.computer = computer;
        entries.addAll(entries(UserAgent.sheet(), media));
        entries.addAll(entries(sheet, media));
    }

    /// By specificity; equal rules stay in their order.
    private static List<Entry> entries(StyleSheet sheet, Media media) {
        List<Entry> out = new ArrayList<>();
        for (StyleSheet.PageRule r : sheet.pages()) {
            if (!(media == Media.PRINT ? r.applies().print() : r.applies().epub())) continue;
            for (PageSelectors s : r.selectors()) out.add(new Entry(s, r));
        }
        out.sort(Comparator.comparingInt(e -> e.selector().specificity()));
        return out;
    }

    static @Nullable Place place(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Place p : Place.values()) {
            if (p.name().equals(wanted)) return p;
        }
        return null;
    }

    @Override
    public PageStyle of(PageSelector selector) {
        return made.computeIfAbsent(selector, this::make);
    }

    /// A book that is read from right to left opens to the right: its rectos are left pages (CSS Paged Media 3, section
    /// 3.3).
    private boolean matches(PageSelectors s, PageSelector page) {
        boolean right = page.right() != root.text.rightToLeft;
        return (s.name().isEmpty() || s.name().equals(page.name()))
                && (!s.first() || page.first())
                && (!s.blank() || page.blank())
                && (!s.left() || !right)
                && (!s.right() || right);
    }

    private PageStyle make(PageSelector selector) {
        List<StyleSheet.Meaning> own = new ArrayList<>();
        Map<Place, List<StyleSheet.Meaning>> boxes = new EnumMap<>(Place.class);
        List<StyleSheet.Meaning> notes = new ArrayList<>();
        for (Entry e : entries) {
            if (!matches(e.selector(), selector)) continue;
            own.addAll(e.rule().declarations());
            for (StyleSheet.Box b : e.rule().boxes()) {
                Place place = place(b.name());
                if (place == null) notes.addAll(b.declarations());
                else boxes.computeIfAbsent(place, k -> new ArrayList<>()).addAll(b.declarations());
            }
        }
        StyleState page = computer.compute(root, own, null);
        StyleState footnote = computer.compute(page, notes, null);
        return style(page, footnote, marginBoxes(page, boxes));
    }

    private static PageStyle style(StyleState page, StyleState footnote, List<MarginBox> boxes) {
        BoxStyle box = page.computed().box();
        BoxStyle notes = footnote.computed().box();
        double w = page.pageWidthPt;
        double h = page.pageHeightPt;
        double left = inset(box.margin().left(), box.padding().left(), box.borderLeft(), w);
        double right = inset(box.margin().right(), box.padding().right(), box.borderRight(), w);
        double measure = Math.max(1, w - left - right);
        double top = inset(box.margin().top(), box.padding().top(), box.borderTop(), h);
        double bottom = inset(box.margin().bottom(), box.padding().bottom(), box.borderBottom(), h);
        Extent rule = notes.width();
        return new PageStyle(
                w,
                h,
                top,
                right,
                bottom + beneathTheGrid(h - top - bottom, bottom, page.gridPt),
                left,
                page.gridPt,
                page.facing,
                notes.margin().top().resolvePt(measure),
                notes.borderTop(),
                rule.auto() ? measure : rule.resolvePt(measure),
                page.bleedPt,
                page.cropMarks,
                page.crossMarks,
                boxes);
    }

    /// What is left beneath the last line of the grid, which falls to the lower margin: text ends on a line of the grid
    /// whatever the size of the page. A page without a lower margin is filled to its edge.
    private static double beneathTheGrid(double depth, double marginBottom, double grid) {
        if (grid <= 0 || marginBottom <= 0 || depth < grid) return 0;
        return depth - Math.floor((depth + LINE_TOLERANCE_PT) / grid) * grid;
    }

    private static double inset(Extent margin, Extent padding, Border border, double of) {
        return margin.resolvePt(of) + padding.resolvePt(of) + border.widthPt();
    }

    private List<MarginBox> marginBoxes(
            StyleState page, Map<Place, List<StyleSheet.Meaning>> boxes) {
        List<MarginBox> out = new ArrayList<>();
        boxes.forEach((place, declarations) -> {
            StyleState s = Computer.begin(page, null);
            s.text.align = align(place);
            s.box.verticalAlign = verticalAlign(place);
            s.box.display = BoxStyle.Display.BLOCK;
            computer.apply(s, page, declarations);
            Computer.finish(s, page);
            if (s.content == null || s.content.isEmpty()) return;
            List<ContentItem> items =
                    new ContentResolver(new Counters(), s, null).resolve(s.content);
            if (!items.isEmpty()) out.add(new MarginBox(place, items, s.computed()));
        });
        return out;
    }

    /// CSS Paged Media 3, section 5.1: how text stands in each box before any style.
    private static Align align(Place place) {
        return switch (place) {
            case TOP_LEFT, BOTTOM_LEFT -> Align.LEFT;
            case TOP_RIGHT, BOTTOM_RIGHT -> Align.RIGHT;
            default -> Align.CENTER;
        };
    }

    private static VerticalAlign verticalAlign(Place place) {
        return switch (place) {
            case RIGHT_TOP, LEFT_TOP -> VerticalAlign.TOP;
            case RIGHT_BOTTOM, LEFT_BOTTOM -> VerticalAlign.BOTTOM;
            default -> VerticalAlign.MIDDLE;
        };
    }
}
