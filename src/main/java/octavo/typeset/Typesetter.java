package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.font.FontLibrary;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.OutlineEntry;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
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
import octavo.typeset.line.LineContext;
import octavo.typeset.line.LineSetter;
import octavo.typeset.line.TotalFitSetter;
import octavo.typeset.math.FormulaSetter;
import octavo.typeset.page.ComposedPage;
import octavo.typeset.page.MarginPass;
import octavo.typeset.page.PageException;
import octavo.typeset.page.PageNumber;
import octavo.typeset.page.SectionContext;
import octavo.typeset.page.SectionLayout;
import octavo.typeset.shape.ShapeCache;
import org.jspecify.annotations.Nullable;

/// From the styled sections of a book to its pages.
///
/// Sections are laid out on their own, in parallel, for both sides on which they can begin; then they are put one
/// after the other, and those that print page numbers of others (the contents) are set again until nothing moves.
public final class Typesetter {
    /// Rounds of setting the contents; after that its numbers may be wrong, and a diagnostic says so.
    private static final int MAX_ROUNDS = 5;

    private final Function<LineContext, LineSetter> lineSetters;

    public Typesetter() {
        this(TotalFitSetter::new);
    }

    /// @param lineSetters makes a setter for one section, used by one thread
    public Typesetter(Function<LineContext, LineSetter> lineSetters) {
        this.lineSetters = lineSetters;
    }

    /// @param sections styled, in the order of the document's
    public Outcome<TypesetBook> typeset(
            MarkupDocument doc,
            List<StyledElement> sections,
            PageStyles pages,
            FontLibrary fonts,
            ImageSizes images) {
        try (Workers workers = new Workers()) {
            return new Run(doc, sections, pages, fonts, images, workers).run();
        }
    }

    /// One book.
    private final class Run {
        private final MarkupDocument doc;
        private final List<StyledElement> sections;

        /// The section that each styled element is of; the document may have more (`display: none`).
        private final List<MarkupSection> markup;

        private final PageStyles pages;
        private final FontLibrary fonts;
        private final ImageSizes images;
        private final Workers workers;
        private final TagTable tags;
        private final Set<String> anchors;
        private final References references;
        private final ShapeCache shapes = new ShapeCache();
        private final FormulaSetter formulas;
        private final List<@Nullable SectionLayout> layouts = new ArrayList<>();
        private final List<@Nullable List<ComposedPage>> composed = new ArrayList<>();
        private final int[] composedFor;

        Run(
                MarkupDocument doc,
                List<StyledElement> sections,
                PageStyles pages,
                FontLibrary fonts,
                ImageSizes images,
                Workers workers) {
            this.doc = doc;
            this.sections = List.copyOf(sections);
            markup = markupOf(doc, sections);
            this.pages = new CachedPageStyles(pages);
            this.fonts = fonts;
            this.images = images;
            this.workers = workers;
            formulas = new FormulaSetter(fonts, shapes);
            tags = TagTable.of(doc.language(), sections);
            anchors = LinkTargets.of(doc, sections, this.pages);
            references = new References(doc);
            layouts.addAll(Collections.nCopies(sections.size(), null));
            composed.addAll(Collections.nCopies(sections.size(), null));
            composedFor = new int[sections.size()];
        }

        Outcome<TypesetBook> run() {
            List<Integer> every = new ArrayList<>();
            List<Integer> referring = new ArrayList<>();
            for (int i = 0; i < sections.size(); i++) {
                every.add(i);
                if (LinkTargets.refersToPages(sections.get(i))) referring.add(i);
            }
            layOut(every);
            BookPlan plan = plan();
            compose(plan);
            int rounds = 1;
            boolean moving = references.update(folios(plan)) && !referring.isEmpty();
            while (moving && rounds < MAX_ROUNDS) {
                layOut(referring);
                plan = plan();
                compose(plan);
                moving = references.update(folios(plan));
                rounds++;
            }
            Diagnostics diagnostics = new Diagnostics();
            Places places = new Places();
            for (int i = 0; i < layouts.size(); i++) {
                SectionLayout l = layouts.get(i);
                if (l != null) places.add(markup.get(i), l.context().diagnostics().toList());
            }
            diagnostics.addAll(places.toList());
            if (moving) {
                diagnostics.add(
                        Diagnostic.warning(
                                "page-references-move",
                                "page numbers in the contents still moved after "
                                        + MAX_ROUNDS
                                        + " rounds",
                                null,
                                null));
            }
            return finish(plan, rounds, diagnostics);
        }

        private static List<MarkupSection> markupOf(
                MarkupDocument doc, List<StyledElement> sections) {
            Map<String, MarkupSection> byId = new HashMap<>();
            for (MarkupSection s : doc.sections()) byId.put(s.id(), s);
            List<MarkupSection> out = new ArrayList<>();
            for (int i = 0; i < sections.size(); i++) {
                String id = sections.get(i).element().id();
                MarkupSection s = id == null ? null : byId.get(id);
                out.add(s == null ? doc.sections().get(i) : s);
            }
            return out;
        }

        private void layOut(List<Integer> which) {
            List<Callable<SectionLayout>> tasks = new ArrayList<>();
            for (int i : which) tasks.add(() -> layOut(i));
            List<SectionLayout> results = workers.all(tasks);
            for (int k = 0; k < which.size(); k++) {
                layouts.set(which.get(k), results.get(k));
                composed.set(which.get(k), null);
            }
        }

        private SectionLayout layOut(int i) {
            Diagnostics own = new Diagnostics();
            SectionContext context =
                    new SectionContext(
                            setter(own),
                            images::sizePt,
                            formulas,
                            pages,
                            references,
                            anchors,
                            tags::tagOf,
                            own);
            return SectionLayout.of(markup.get(i).id(), sections.get(i), context);
        }

        private LineSetter setter(Diagnostics diagnostics) {
            return lineSetters.apply(
                    new LineContext(
                            fonts,
                            shapes,
                            references,
                            tags::tagOf,
                            images::sizePt,
                            formulas,
                            diagnostics::add));
        }

        private List<SectionLayout> laidOut() {
            List<SectionLayout> out = new ArrayList<>();
            for (SectionLayout l : layouts) if (l != null) out.add(l);
            return out;
        }

        private BookPlan plan() {
            return BookPlan.of(markup, sections, laidOut());
        }

        private void compose(BookPlan plan) {
            List<Integer> which = new ArrayList<>();
            List<Callable<List<ComposedPage>>> tasks = new ArrayList<>();
            List<SectionLayout> all = laidOut();
            for (int i = 0; i < all.size(); i++) {
                int first = plan.sections().get(i).firstPhysical();
                boolean sameSide = composedFor[i] % 2 == first % 2;
                if (composed.get(i) != null && sameSide) continue;
                which.add(i);
                composedFor[i] = first;
                SectionLayout layout = all.get(i);
                tasks.add(() -> layout.compose(first));
            }
            List<List<ComposedPage>> results = workers.all(tasks);
            for (int k = 0; k < which.size(); k++) composed.set(which.get(k), results.get(k));
        }

        private List<ComposedPage> pagesOf(int section) {
            List<ComposedPage> list = composed.get(section);
            return list == null ? List.of() : list;
        }

        private Map<String, References.Folio> folios(BookPlan plan) {
            Map<String, References.Folio> out = new HashMap<>();
            for (int i = 0; i < sections.size(); i++) {
                int physical = plan.sections().get(i).firstPhysical();
                References.Folio first = folio(plan, physical);
                for (ComposedPage p : pagesOf(i)) {
                    References.Folio here = folio(plan, physical);
                    for (FrameItem item : p.items()) {
                        if (item instanceof AnchorItem a) out.putIfAbsent(a.name(), here);
                    }
                    physical++;
                }
                String id = markup.get(i).id();
                if (anchors.contains(id)) out.put(id, first);
            }
            return out;
        }

        private static References.Folio folio(BookPlan plan, int physical) {
            PageNumber n = plan.numbers().get(physical - 1);
            return new References.Folio(n.number(), n.label());
        }

        private Outcome<TypesetBook> finish(BookPlan plan, int rounds, Diagnostics diagnostics) {
            enterStrings();
            marginBoxes(plan);
            anchorSections();
            List<Page> out = new ArrayList<>();
            List<PageStart> starts = new ArrayList<>();
            List<SectionPages> ranges = new ArrayList<>();
            List<LayoutException> exceptions = new ArrayList<>();
            List<String> waiting = new ArrayList<>();
            for (int i = 0; i < sections.size(); i++) {
                Place place = plan.sections().get(i);
                for (int b = 0; b < place.blanksBefore(); b++) out.add(blank(i, plan, out.size()));
                List<ComposedPage> composedPages = pagesOf(i);
                int text = lastOfText(composedPages);
                for (int k = 0; k < composedPages.size(); k++) {
                    ComposedPage p = composedPages.get(k);
                    String label = plan.numbers().get(out.size()).label();
                    if (!p.notesAlone() || k > text) start(p, label, waiting, starts);
                    else waiting.add(label);
                    report(p, label, exceptions, diagnostics);
                    out.add(new Page(label, p.style().widthPt(), p.style().heightPt(), p.items()));
                }
                ranges.add(range(i, place, plan));
            }
            PagedDocument document =
                    new PagedDocument(
                            doc.language(), out, outline(doc.contents()), tags.tags(), starts);
            LayoutReport report = new LayoutReport(out.size(), rounds, ranges, exceptions);
            return diagnostics.with(new TypesetBook(document, report));
        }

        private void enterStrings() {
            Map<String, String> strings = Map.of();
            for (int i = 0; i < sections.size(); i++) {
                for (ComposedPage p : pagesOf(i)) {
                    p.strings().enter(strings);
                    strings = p.strings().exit();
                }
            }
        }

        private void marginBoxes(BookPlan plan) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            int count = plan.numbers().size();
            for (int i = 0; i < sections.size(); i++) {
                List<ComposedPage> list = pagesOf(i);
                int first = plan.sections().get(i).firstPhysical() - 1;
                List<PageNumber> numbers = plan.numbers().subList(first, first + list.size());
                tasks.add(() -> {
                    new MarginPass(setter(new Diagnostics()), references, count).run(list, numbers);
                    return true;
                });
            }
            workers.all(tasks);
        }

        /// A link to what has no place of its own on paper leads to its section.
        private void anchorSections() {
            Set<String> found = new HashSet<>();
            for (int i = 0; i < sections.size(); i++) {
                for (ComposedPage p : pagesOf(i)) {
                    for (FrameItem item : p.items())
                        if (item instanceof AnchorItem a) found.add(a.name());
                }
            }
            for (int i = 0; i < sections.size(); i++) {
                List<ComposedPage> list = pagesOf(i);
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

        private Page blank(int before, BookPlan plan, int index) {
            PageNumber n = plan.numbers().get(index);
            String name = sections.get(before).style().flow().page();
            PageStyle style = pages.of(new PageSelector(name, n.right(), false, true));
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
        private void start(
                ComposedPage p, String label, List<String> waiting, List<PageStart> starts) {
            if (p.blank()) return;
            String id = p.startId();
            waiting.add(label);
            if (id == null) return;
            for (String w : waiting) starts.add(new PageStart(w, id, p.startOffset()));
            waiting.clear();
        }

        private void report(
                ComposedPage p, String label, List<LayoutException> out, Diagnostics diagnostics) {
            for (PageException e : p.exceptions()) {
                String kind = e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                out.add(new LayoutException(kind, e.sectionId(), label, e.text(), e.amountPt()));
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

        private SectionPages range(int i, Place place, BookPlan plan) {
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
}
