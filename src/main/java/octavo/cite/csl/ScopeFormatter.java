package octavo.cite.csl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Formats one [CitationScope]: numbers, positions, disambiguation, then the text.
final class ScopeFormatter {
    private final RenderContext context;
    private final CslElement citation;
    private final @Nullable CslElement bibliography;
    private final Map<String, RenderContext.ItemState> states = new LinkedHashMap<>();
    private final Map<String, CslItem> items = new HashMap<>();

    ScopeFormatter(RenderContext context) {
        this.context = context;
        this.citation = context.citation;
        this.bibliography = context.style.root().child("bibliography");
    }

    CitationResult format(CitationScope scope) {
        for (CslItem i : scope.items()) items.put(i.id(), i);
        context.states = states;
        context.register.clear();
        for (String id : scope.listedFirst()) register(id);
        for (Citation c : scope.citations()) for (Cite x : c.cites()) register(x.itemId());
        for (String id : scope.listedLast()) register(id);
        registerNames();
        List<RenderContext.ItemState> order = number();
        disambiguate(order);
        List<Citation> sorted = new ArrayList<>();
        Sorting citationSort = Sorting.of(context, citation);
        for (Citation c : scope.citations()) sorted.add(sort(c, citationSort));
        Map<Citation, List<CiteState>> positions = positions(sorted);
        List<CslText> texts = new ArrayList<>();
        CitationAssembler assembler = new CitationAssembler(context);
        for (Citation c : sorted) {
            List<CiteState> s = positions.getOrDefault(c, List.of());
            texts.add(assembler.assemble(c, s));
        }
        return new CitationResult(texts, bibliography(order));
    }

    private void register(String id) {
        CslItem item = items.get(id);
        if (item == null || states.containsKey(id)) return;
        RenderContext.ItemState s = new RenderContext.ItemState(item);
        states.put(id, s);
        s.number = states.size();
    }

    /// Names must all be known before any is judged, for sorting too.
    private void registerNames() {
        CslElement layout = citation.child("layout");
        if (layout == null || !context.addGiven || context.givenRule.equals("by-cite")) return;
        for (RenderContext.ItemState s : states.values()) look(s, layout);
    }

    /// Sorts the bibliography and numbers the items in its order.
    private List<RenderContext.ItemState> number() {
        List<RenderContext.ItemState> order = new ArrayList<>(states.values());
        Sorting sorting = Sorting.of(context, bibliography);
        if (sorting == null) return order;
        Map<RenderContext.ItemState, List<@Nullable String>> keys = new IdentityHashMap<>();
        for (RenderContext.ItemState s : order)
            keys.put(s, sorting.keys(s.item, CiteState.NONE, s.config));
        order.sort((a, b) -> sorting.compare(of(keys, a), of(keys, b)));
        int n = 0;
        boolean down = sorting.isNumberDescending();
        for (RenderContext.ItemState s : order) s.number = down ? order.size() - n++ : ++n;
        return order;
    }

    private static <K, V> V of(Map<K, V> m, K k) {
        V v = m.get(k);
        if (v == null) throw new IllegalStateException();
        return v;
    }

    private Citation sort(Citation c, @Nullable Sorting sorting) {
        List<Cite> cites = new ArrayList<>();
        for (Cite x : c.cites()) if (states.containsKey(x.itemId())) cites.add(x);
        if (sorting != null && cites.size() > 1) {
            Map<Cite, List<@Nullable String>> keys = new IdentityHashMap<>();
            for (Cite x : cites) {
                RenderContext.ItemState s = of(states, x.itemId());
                keys.put(x, sorting.keys(s.item, CiteState.NONE, s.config));
            }
            Map<Cite, String> names = new IdentityHashMap<>();
            for (Cite x : cites) names.put(x, groups() ? names(of(states, x.itemId())) : "");
            Comparator<Cite> byKeys = (a, b) -> sorting.compare(of(keys, a), of(keys, b));
            cites.sort(byKeys.thenComparing(x -> of(names, x)));
        }
        return new Citation(c.id(), c.noteNumber(), cites);
    }

    /// Whether cites of the same names are kept together.
    private boolean groups() {
        return !context.style.isNoteStyle()
                && (citation.get("collapse").startsWith("year")
                        || citation.has("cite-group-delimiter"));
    }

    /// The names that a cite prints, for those that the style's keys leave alike: expanded names tell them apart.
    private String names(RenderContext.ItemState s) {
        CslElement layout = citation.child("layout");
        if (layout == null) return "";
        CiteState c = new CiteState(CitePosition.SUBSEQUENT, true, 0, "", "");
        AmbigConfig config = s.config.copy();
        Renderer r = new Renderer(context, s.item, Renderer.Area.CITATION, citation, c, config);
        Node all = r.children(layout).find(Node.Role.NAMES);
        if (all == null) return "";
        List<Node> single = new ArrayList<>();
        all.findAll(Node.Role.NAME, single);
        StringBuilder b = new StringBuilder();
        for (Node n : single) {
            String name = Flattener.bare(n, context.locale);
            b.append(Collation.key(name, context.locale.language())).append(Collation.BREAK);
        }
        return b.toString();
    }

    /// Cites in the text and in notes are counted apart.
    private Map<Citation, List<CiteState>> positions(List<Citation> citations) {
        String distance = citation.get("near-note-distance");
        Positions text = new Positions(distance);
        Positions notes = new Positions(distance);
        Map<Citation, List<CiteState>> out = new IdentityHashMap<>();
        for (Citation c : citations) {
            out.put(c, (c.noteNumber() > 0 ? notes : text).next(c));
            for (Cite x : c.cites()) {
                RenderContext.ItemState s = of(states, x.itemId());
                if (s.firstNote == 0) s.firstNote = c.noteNumber();
            }
        }
        return out;
    }

    private void disambiguate(List<RenderContext.ItemState> order) {
        Map<RenderContext.ItemState, Integer> rank = new IdentityHashMap<>();
        for (RenderContext.ItemState s : order) rank.put(s, rank.size());
        CslElement layout = citation.child("layout");
        if (layout == null) return;
        Comparator<RenderContext.ItemState> byRank = Comparator.comparing(s -> of(rank, s));
        new Disambiguation(context, s -> look(s, layout), byRank)
                .run(new ArrayList<>(states.values()));
    }

    private Disambiguation.Look look(RenderContext.ItemState s, CslElement layout) {
        // "(n 12)" doesn't say which of an author's works is meant.
        CiteState c = new CiteState(CitePosition.SUBSEQUENT, true, 0, "", "");
        AmbigConfig config = s.config.copy();
        Renderer r = new Renderer(context, s.item, Renderer.Area.CITATION, citation, c, config);
        r.looking = true;
        Node n = r.children(layout);
        String text = Flattener.bare(n, context.locale);
        return new Disambiguation.Look(text, config, r.disambiguateTests);
    }

    private Bibliography bibliography(List<RenderContext.ItemState> order) {
        List<Bibliography.Entry> entries = new ArrayList<>();
        CslElement b = bibliography;
        if (b == null)
            return new Bibliography(entries, false, Bibliography.SecondFieldAlign.NONE, 1, 1);
        BibliographyAssembler assembler = new BibliographyAssembler(context, b);
        for (RenderContext.ItemState s : order) {
            CslText t = assembler.entry(s);
            if (t != null) entries.add(new Bibliography.Entry(s.item.id(), t));
        }
        return new Bibliography(
                entries,
                b.is("hanging-indent", "true"),
                switch (b.get("second-field-align")) {
                    case "flush" -> Bibliography.SecondFieldAlign.FLUSH;
                    case "margin" -> Bibliography.SecondFieldAlign.MARGIN;
                    default -> Bibliography.SecondFieldAlign.NONE;
                },
                b.has("entry-spacing") ? Numbers.parse(b.get("entry-spacing")) : 1,
                b.has("line-spacing") ? Numbers.parse(b.get("line-spacing")) : 1);
    }
}
