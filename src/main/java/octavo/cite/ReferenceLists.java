package octavo.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import octavo.cite.bib.Reference;
import octavo.cite.csl.Bibliography;
import octavo.collection.CitationSettings;
import octavo.collection.MatterKind;
import octavo.content.Block;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The lists of references of a book, at the end of its articles, its parts and its own, and where in them each work
/// stands.
final class ReferenceLists {
    private final CitingBook book;
    private final List<CitingUnit> units;
    private final Works works;
    private final CitationSettings settings;
    private final Function<CitingUnit, ScopeFormatting> formatted;

    /// Ids of the entries that stand in the book's bibliography or a part's list, by work.
    private final Map<String, String> bookEntries = new HashMap<>();

    private final Map<Integer, Map<String, String>> partEntries = new HashMap<>();

    /// @param formatted the scope that a text is counted in
    ReferenceLists(CitingBook book, Function<CitingUnit, ScopeFormatting> formatted) {
        this.book = book;
        this.units = book.units();
        this.works = book.works();
        this.settings = book.settings();
        this.formatted = formatted;
        targets();
    }

    private void targets() {
        if (book.has(MatterKind.BIBLIOGRAPHY)) {
            Set<String> all = bookWorks();
            Set<String> printed = printed(all);
            for (String w : all) if (printed.contains(w)) bookEntries.put(w, "o-ref-" + w);
        }
        if (settings.list() == CitationSettings.Lists.PART) {
            for (CitingUnit u : units) {
                if (u.part < 0) continue;
                Map<String, String> of = partEntries.computeIfAbsent(u.part, k -> new TreeMap<>());
                Set<String> printed = printed(u.works);
                for (String w : u.works)
                    if (printed.contains(w)) of.put(w, "o-ref-p" + (u.part + 1) + "-" + w);
            }
        }
    }

    /// Those of which the style makes an entry: letters and cases are often cited and not listed.
    private Set<String> printed(Set<String> listed) {
        Set<String> out = new LinkedHashSet<>();
        for (CitingUnit u : units)
            for (String w : formatted.apply(u).entries().keySet())
                if (listed.contains(w)) out.add(w);
        for (String w : listed)
            if (!out.contains(w) && units.stream().noneMatch(u -> u.works.contains(w))) out.add(w);
        return out;
    }

    private Set<String> bookWorks() {
        Set<String> all = new LinkedHashSet<>();
        for (CitingUnit u : units) all.addAll(u.works);
        for (String k : settings.nocite()) {
            if (k.equals("*")) book.library().all().forEach(r -> all.add(works.id(r)));
            else {
                Reference r = book.library().get(k);
                if (r != null) all.add(works.id(r));
            }
        }
        return all;
    }

    boolean listsOwn(CitingUnit u) {
        if (!settings.list().atArticle() || u.works.isEmpty()) return false;
        return !formatted.apply(u).bibliography.entries().isEmpty();
    }

    @Nullable String target(CitingUnit u, String work) {
        if (listsOwn(u))
            return formatted.apply(u).entries().containsKey(work)
                            || book.own().kept(u).containsValue(work)
                    ? "o-ref-" + u.id + "-" + work
                    : null;
        Map<String, String> part = partEntries.get(u.part);
        if (part != null && part.containsKey(work)) return part.get(work);
        return bookEntries.get(work);
    }

    List<Block> entries(CitingUnit u) {
        Bibliography all = formatted.apply(u).bibliography;
        Set<String> kept = Set.copyOf(book.own().kept(u).values());
        List<Bibliography.Entry> mine =
                all.entries().stream()
                        .filter(e -> u.works.contains(e.itemId()) && !kept.contains(e.itemId()))
                        .toList();
        return ReferenceList.entries(mine, all, "book:o-ref-" + u.id + "-", anchors(List.of(u)));
    }

    private Map<String, List<String>> anchors(List<CitingUnit> of) {
        Map<String, List<String>> out = new HashMap<>();
        for (CitingUnit.Place p : PrintedOrder.of(of, settings.notes()))
            for (String w : new LinkedHashSet<>(p.works()))
                out.computeIfAbsent(w, k -> new ArrayList<>()).add(p.anchor());
        return out;
    }

    /// The works of some texts as one list, counted by itself where their scopes are others.
    private List<Block> list(List<CitingUnit> of, Set<String> listed, String prefix) {
        if (listed.isEmpty()) return List.of();
        String language = book.language();
        boolean whole = settings.scope() == CitationSettings.Scope.BOOK && !units.isEmpty();
        Bibliography b =
                whole && formatted.apply(units.getFirst()).entries().keySet().containsAll(listed)
                        ? formatted.apply(units.getFirst()).bibliography
                        : ScopeFormatting.of(
                                        book.style().in(language),
                                        List.of(),
                                        listed,
                                        works,
                                        language)
                                .bibliography;
        List<Bibliography.Entry> entries =
                b.entries().stream().filter(e -> listed.contains(e.itemId())).toList();
        return ReferenceList.entries(entries, b, prefix, anchors(of));
    }

    List<Block> bibliography() {
        lettersDiffer();
        return list(units, bookWorks(), "book:o-ref-");
    }

    /// Letters and numbers of one list don't fit citations that were counted by article.
    private void lettersDiffer() {
        if (settings.list() != CitationSettings.Lists.BOOK
                || settings.scope() == CitationSettings.Scope.BOOK
                || book.style().isNoteStyle()
                || units.stream().filter(u -> !u.places.isEmpty()).count() < 2) return;
        book.diagnostics()
                .add(
                        Diagnostic.warning(
                                "citation-scope",
                                "citations are counted by "
                                        + settings.scope().name().toLowerCase(Locale.ROOT)
                                        + ", and the one list is the book's: numbers, and letters after years, may not agree",
                                SourceSpan.ofFile("book.yaml"),
                                "write `scope: book`, or `list: both`"));
    }

    Map<Integer, List<Block>> partLists() {
        Map<Integer, List<Block>> out = new TreeMap<>();
        for (var e : partEntries.entrySet()) {
            List<CitingUnit> of = units.stream().filter(u -> u.part == e.getKey()).toList();
            Set<String> listed = new LinkedHashSet<>();
            for (CitingUnit u : of) listed.addAll(u.works);
            List<Block> list = list(of, listed, "book:o-ref-p" + (e.getKey() + 1) + "-");
            if (!list.isEmpty()) out.put(e.getKey(), list);
        }
        return out;
    }
}
