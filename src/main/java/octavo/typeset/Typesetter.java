package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.font.FontLibrary;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.style.PageStyles;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.LineContext;
import octavo.typeset.line.LineSetter;
import octavo.typeset.line.TotalFitSetter;
import octavo.typeset.math.FormulaSetter;
import octavo.typeset.page.ComposedPage;
import octavo.typeset.page.MarginPass;
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
            List<List<ComposedPage>> all = new ArrayList<>();
            for (int i = 0; i < sections.size(); i++) all.add(pagesOf(i));
            BookAssembly book = new BookAssembly(doc, markup, sections, plan, all, diagnostics);
            book.anchorSections(anchors);
            return diagnostics.with(book.assemble(pages, tags.tags(), rounds));
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
    }
}
