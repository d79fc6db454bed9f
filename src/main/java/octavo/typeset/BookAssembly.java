package octavo.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.OutlineEntry;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.frame.Tag;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;
import octavo.style.PageSelector;
import octavo.style.PageStyle;
import octavo.style.PageStyles;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.BookPlan.Place;
import octavo.typeset.LayoutReport.LayoutException;
import octavo.typeset.LayoutReport.SectionPages;
import octavo.typeset.page.ComposedPage;
import octavo.typeset.page.PageException;
import octavo.typeset.page.PageNumber;

/// The finished pages of the sections, put one after the other: the document with blank pages, labels, outline and
/// the starts of its pages, and the report on them.
final class BookAssembly {
    private final MarkupDocument doc;

    /// The section that each styled element is of.
    private final List<MarkupSection> markup;

    private final List<StyledElement> sections;
    private final BookPlan plan;
    private final List<List<ComposedPage>> composed;
    private final Diagnostics diagnostics;

    private final List<Page> pages = new ArrayList<>();
    private final List<PageStart> starts = new ArrayList<>();
    private final List<LayoutException> exceptions = new ArrayList<>();

    /// Labels of pages of floats alone: they begin where the next page does.
    private final List<String> waiting = new ArrayList<>();

    BookAssembly(
            MarkupDocument doc,
            List<MarkupSection> markup,
            List<StyledElement> sections,
            BookPlan plan,
            List<List<ComposedPage>> composed,
            Diagnostics diagnostics) {
        this.doc = doc;
        this.markup = markup;
        this.sections = sections;
        this.plan = plan;
        this.composed = composed;
        this.diagnostics = diagnostics;
    }

    /// @param styles of the blank pages
    /// @param tags the document's tag tree
    /// @param rounds in which the contents were set
    TypesetBook assemble(PageStyles styles, List<Tag> tags, int rounds) {
        List<SectionPages> ranges = new ArrayList<>();
        for (int i = 0; i < composed.size(); i++) {
            Place place = plan.sections().get(i);
            for (int b = 0; b < place.blanksBefore(); b++) pages.add(blank(i, styles));
            add(composed.get(i));
            ranges.add(range(i, place));
        }
        PagedDocument document =
                new PagedDocument(doc.language(), pages, outline(doc.contents()), tags, starts);
        return new TypesetBook(
                document, new LayoutReport(pages.size(), rounds, ranges, exceptions));
    }

    private void add(List<ComposedPage> section) {
        int text = lastOfText(section);
        for (int k = 0; k < section.size(); k++) {
            ComposedPage p = section.get(k);
            String label = plan.numbers().get(pages.size()).label();
            if (!p.notesAlone() || k > text) start(p, label);
            else waiting.add(label);
            report(p, label);
            pages.add(new Page(label, p.style().widthPt(), p.style().heightPt(), p.items()));
        }
    }

    /// A link to what has no place of its own on paper leads to its section.
    ///
    /// @param anchors ids that links or bookmarks lead to
    void anchorSections(Set<String> anchors) {
        Set<String> found = new HashSet<>();
        for (List<ComposedPage> list : composed) {
            for (ComposedPage p : list) {
                for (FrameItem item : p.items())
                    if (item instanceof AnchorItem a) found.add(a.name());
            }
        }
        for (int i = 0; i < composed.size(); i++) {
            List<ComposedPage> list = composed.get(i);
            if (list.isEmpty()) continue;
            ComposedPage first = list.getFirst();
            for (String id : LinkTargets.idsIn(markup.get(i).element(), anchors)) {
                if (found.add(id)) {
                    first.items()
                            .addFirst(
                                    new AnchorItem(
                                            id,
                                            first.style().marginLeftPt(),
                                            first.style().marginTopPt()));
                }
            }
        }
    }

    private Page blank(int before, PageStyles styles) {
        PageNumber n = plan.numbers().get(pages.size());
        String name = sections.get(before).style().flow().page();
        PageStyle style = styles.of(new PageSelector(name, n.right(), false, true));
        return new Page(n.label(), style.widthPt(), style.heightPt(), List.of());
    }

    /// Index of the last page with text of the section's main flow. The pages after it may be of notes, which
    /// follow the text where they are not set at the foot.
    private static int lastOfText(List<ComposedPage> pages) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            ComposedPage p = pages.get(i);
            if (p.startId() != null && !p.notesAlone()) return i;
        }
        return -1;
    }

    /// A page of floats alone begins where the next page does.
    private void start(ComposedPage p, String label) {
        if (p.blank()) return;
        String id = p.startId();
        waiting.add(label);
        if (id == null) return;
        for (String w : waiting) starts.add(new PageStart(w, id, p.startOffset()));
        waiting.clear();
    }

    private void report(ComposedPage p, String label) {
        for (PageException e : p.exceptions()) {
            String kind = e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            exceptions.add(new LayoutException(kind, e.sectionId(), label, e.text(), e.amountPt()));
            String where = " on page " + label + " of " + e.sectionId();
            switch (e.kind()) {
                case OVERFULL_LINE ->
                        diagnostics.add(
                                Diagnostic.warning(
                                        "overfull-line",
                                        String.format(
                                                Locale.ROOT,
                                                "a line is %.1f pt too wide%s: %s",
                                                e.amountPt(),
                                                where,
                                                e.text()),
                                        null,
                                        null));
                case OVERFULL_PAGE ->
                        diagnostics.add(
                                Diagnostic.warning(
                                        "overfull-page",
                                        "something is taller than the page" + where,
                                        null,
                                        null));
                default -> {}
            }
        }
    }

    private SectionPages range(int i, Place place) {
        int first = place.firstPhysical();
        int last = first + Math.max(1, place.pageCount()) - 1;
        List<PageNumber> n = plan.numbers();
        return new SectionPages(
                markup.get(i).id(),
                first,
                place.pageCount(),
                n.get(first - 1).label(),
                n.get(last - 1).label());
    }

    private static List<OutlineEntry> outline(List<NavPoint> points) {
        List<OutlineEntry> out = new ArrayList<>();
        for (NavPoint p : points)
            out.add(new OutlineEntry(p.label(), p.targetId(), outline(p.children())));
        return out;
    }
}
