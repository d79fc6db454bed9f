package octavo.cite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import octavo.cite.bib.Reference;
import octavo.cite.bib.ReferenceLibrary;
import octavo.cite.csl.CslItem;
import octavo.collection.CitationSettings;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.MatterKind;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Note;
import octavo.content.Phrases;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// Resolves the citations of a book: references read, citations counted within their scopes and formatted, lists of
/// references put where the manifest wants them.
public final class Citations {
    private final World world;
    private final Path folder;
    private final Volume volume;
    private final CitationSettings settings;
    private final String language;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Works works = new Works();
    private final KeyPlaces keys;
    private final CitingUnits texts;
    private final List<CitingUnit> units;
    private final KeptReferences own;
    private final Map<CitingUnit, ScopeFormatting> formatted = new IdentityHashMap<>();
    private final Map<String, String> codes = new TreeMap<>();
    private @Nullable CitationStyle style;
    private @Nullable ReferenceLists lists;

    private Citations(World world, Path folder, Volume volume, CitationSettings settings) {
        this.world = world;
        this.folder = folder;
        this.volume = volume;
        this.settings = settings;
        this.keys = new KeyPlaces(world, folder);
        this.language = volume.manifest().language();
        this.texts = new CitingUnits(world, folder, language, diagnostics);
        this.units = texts.all;
        this.own = new KeptReferences(settings, works, diagnostics);
    }

    /// @param otherStyle instead of the manifest's, or null
    /// @param thorough say everything that `octavo check` says
    public static Outcome<CitedVolume> resolve(
            World world,
            Path folder,
            Volume volume,
            @Nullable String otherStyle,
            boolean thorough) {
        CitationSettings s = volume.citations();
        if (otherStyle != null) s = s.withStyle(otherStyle);
        Citations c = new Citations(world, folder, volume, s);
        return c.diagnostics.with(c.resolved(thorough));
    }

    private CitedVolume resolved(boolean thorough) {
        boolean none =
                settings.style() == null
                        && settings.bibliography().isEmpty()
                        && settings.references() == CitationSettings.OwnReferences.KEEP
                        && volume.entries().stream()
                                .allMatch(e ->
                                        e.cited() == null
                                                && e.article().citing().citeAs() == null
                                                && e.article().citing().bibliography().isEmpty());
        ReferenceLibrary book = texts.library(settings.bibliography());
        List<ReferenceLibrary> libraries = texts.read(volume, book);
        if (none && units.stream().allMatch(this::citesNothing))
            return new CitedVolume(volume, Map.of(), Map.of(), Map.of(), Map.of(), null);
        load();
        if (style == null)
            return new CitedVolume(titled(), Map.of(), Map.of(), Map.of(), Map.of(), null);
        if (thorough) {
            diagnostics.addAll(book.alike());
            libraries.forEach(l -> diagnostics.addAll(l.alike()));
        }
        collect();
        nocite(settings.nocite(), book, new LinkedHashSet<>(), SourceSpan.ofFile("book.yaml"));
        format();
        lists =
                new ReferenceLists(
                        units,
                        works,
                        settings,
                        style,
                        language,
                        book,
                        has(MatterKind.BIBLIOGRAPHY),
                        own,
                        this::formatted,
                        diagnostics);
        Volume made = rewritten();
        Map<MatterKind, List<Block>> matter = new EnumMap<>(MatterKind.class);
        if (has(MatterKind.BIBLIOGRAPHY)) {
            List<Block> bibliography = lists.bibliography();
            matter.put(MatterKind.BIBLIOGRAPHY, bibliography);
            if (bibliography.isEmpty() && units.stream().anyMatch(u -> !u.works.isEmpty()))
                diagnostics.add(
                        Diagnostic.warning(
                                "bibliography-empty",
                                "the book's bibliography would be empty and is left out: the citation style"
                                        + " lists none of the works that are cited",
                                SourceSpan.ofFile("book.yaml"),
                                "choose a style that does (chicago-notes-bibliography rather than chicago-notes),"
                                        + " or take `bibliography` out"));
        }
        if (has(MatterKind.AUTHOR_INDEX))
            matter.put(
                    MatterKind.AUTHOR_INDEX,
                    AuthorIndex.blocks(PrintedOrder.of(units, settings.notes()), works, language));
        if (settings.list().atBook() && !has(MatterKind.BIBLIOGRAPHY)) {
            diagnostics.add(
                    Diagnostic.warning(
                            "bibliography-nowhere",
                            "references are to be listed at the book's end, and `back` has no `bibliography`",
                            SourceSpan.ofFile("book.yaml"),
                            "add `bibliography` to `back`"));
        }
        CitationLints lints = new CitationLints(units, works, style, diagnostics);
        if (thorough) lints.all(book, settings);
        return new CitedVolume(made, matter, lists.partLists(), codes, originals(), style);
    }

    /// Without a style: readings that are only cited have their titles at least, so that nothing is said of them.
    private Volume titled() {
        List<Part> parts = new ArrayList<>();
        for (Part p : volume.parts())
            parts.add(
                    new Part(
                            p.title(),
                            p.headnote(),
                            p.entries().stream().map(this::titled).toList()));
        return volume(volume.front(), parts, volume.back());
    }

    private Entry titled(Entry e) {
        CitingUnit u = texts.byText.get(e);
        return u == null || e.cited() == null ? e : CitedReadings.titled(e, u.library);
    }

    private boolean citesNothing(CitingUnit u) {
        CitationCollector c = new CitationCollector(u, works, diagnostics, keys, false, 0, 0);
        c.collect();
        return u.places.isEmpty();
    }

    private boolean has(MatterKind kind) {
        return java.util.stream.Stream.concat(volume.front().stream(), volume.back().stream())
                .anyMatch(m -> m instanceof Matter.Generated g && g.kind() == kind);
    }

    private void load() {
        String name = settings.style() != null ? settings.style() : CitationStyles.DEFAULT;
        Optional<CitationStyles.Loaded> loaded =
                diagnostics.take(new CitationStyles(world, folder).load(name, settings.styleAt()));
        loaded.ifPresent(l -> style = new CitationStyle(l));
    }

    /// Texts that are counted together, in the order of the book.
    private List<List<CitingUnit>> scopes() {
        if (settings.scope() == CitationSettings.Scope.BOOK) return List.of(units);
        Map<Object, List<CitingUnit>> out = new LinkedHashMap<>();
        for (CitingUnit u : units) {
            boolean alone = settings.scope() == CitationSettings.Scope.ARTICLE || u.part < 0;
            out.computeIfAbsent(alone ? u : (Object) u.part, k -> new ArrayList<>()).add(u);
        }
        return List.copyOf(out.values());
    }

    private void collect() {
        CitationStyle s = required();
        int anchors = 0;
        for (List<CitingUnit> scope : scopes()) {
            int notes = 0;
            for (CitingUnit u : scope) {
                u.places.clear();
                u.byCitation.clear();
                u.works.clear();
                CitationCollector c =
                        new CitationCollector(
                                u, works, diagnostics, keys, s.isNoteStyle(), notes, anchors);
                c.collect();
                notes = c.lastNote();
                anchors = c.lastAnchor();
                own(u);
                nocite(u.article.citing().nocite(), u.library, u.works, SourceSpan.ofFile(u.file));
            }
        }
    }

    /// Entries of a list to be reformatted count as if the text listed them.
    private void own(CitingUnit u) {
        if (settings.references() != CitationSettings.OwnReferences.REFORMAT) return;
        OwnReferences.Found found = OwnReferences.find(u.flow().blocks());
        if (found == null) return;
        for (Block b : found.entries()) {
            Reference r = OwnReferences.match(b, u.library);
            if (r != null) u.works.add(works.id(r));
        }
    }

    private void nocite(
            List<String> keys, ReferenceLibrary library, Set<String> into, SourceSpan at) {
        for (String k : keys) {
            if (k.equals("*")) {
                library.all().forEach(r -> into.add(works.id(r)));
                continue;
            }
            Reference r = library.get(k);
            if (r != null) {
                into.add(works.id(r));
                continue;
            }
            List<String> near = library.nearest(k);
            diagnostics.add(
                    Diagnostic.error(
                            "citation-unknown",
                            "`nocite` names `" + k + "`, which is in no bibliography",
                            at,
                            near.isEmpty()
                                    ? null
                                    : "did you mean `" + String.join("`, `", near) + "`?"));
        }
    }

    private CitationStyle required() {
        CitationStyle s = style;
        if (s == null) throw new IllegalStateException("no style");
        return s;
    }

    private ReferenceLists lists() {
        ReferenceLists l = lists;
        if (l == null) throw new IllegalStateException("no lists");
        return l;
    }

    private void format() {
        for (List<CitingUnit> scope : scopes()) {
            Set<String> listed = new LinkedHashSet<>();
            for (CitingUnit u : scope) listed.addAll(u.works);
            String l = scope.size() == 1 ? scope.getFirst().language : language;
            ScopeFormatting f = ScopeFormatting.of(required().in(l), scope, listed, works, l);
            for (CitingUnit u : scope) {
                formatted.put(u, f);
                u.places.stream().filter(f.formless::contains).forEach(x -> formless(u, x));
            }
        }
    }

    private void formless(CitingUnit u, CitingUnit.Place p) {
        diagnostics.add(
                Diagnostic.warning(
                        "citation-formless",
                        "the citation style prints nothing for `" + p.citation().source() + "`",
                        SourceSpan.ofFile(u.file),
                        "its title stands there; complete the reference (author, date), or choose another style"));
    }

    private ScopeFormatting formatted(CitingUnit u) {
        ScopeFormatting f = formatted.get(u);
        if (f == null) throw new IllegalStateException(u.id);
        return f;
    }

    private Volume rewritten() {
        List<Part> parts = new ArrayList<>();
        for (Part p : volume.parts()) {
            List<Entry> entries = new ArrayList<>();
            for (Entry e : p.entries()) entries.add(rewritten(e));
            parts.add(new Part(p.title(), headnote(p), entries));
        }
        return volume(
                volume.front().stream().map(this::rewritten).toList(),
                parts,
                volume.back().stream().map(this::rewritten).toList());
    }

    private Volume volume(List<Matter> front, List<Part> parts, List<Matter> back) {
        return new Volume(
                volume.slug(),
                volume.manifest(),
                front,
                parts,
                back,
                volume.newestDate(),
                settings);
    }

    private Matter rewritten(Matter m) {
        CitingUnit u = texts.byText.get(m);
        if (u == null || !(m instanceof Matter.Text t)) return m;
        CitationRewriter r = rewriter(u);
        return new Matter.Text(t.id(), t.file(), article(u, r));
    }

    private Entry rewritten(Entry e) {
        CitingUnit u = texts.byText.get(e);
        if (u == null) return e;
        if (e.cited() != null)
            return CitedReadings.filled(e, u.library, required(), language, codes);
        CitationRewriter r = rewriter(u);
        List<Block> headnote = r.blocks(u.headnote);
        List<Block> questions = r.blocks(u.questions);
        return new Entry(
                e.id(), e.folder(), article(u, r), e.shortTitle(), headnote, questions, null);
    }

    private List<Block> headnote(Part p) {
        CitingUnit u = texts.byText.get(p);
        if (u == null) return p.headnote();
        List<Block> made = new ArrayList<>(rewriter(u).blocks(u.headnote));
        if (lists().listsOwn(u))
            made.add(
                    ReferenceList.division(
                            Phrases.of(u.language).get("references"), lists().entries(u)));
        return made;
    }

    private CitationRewriter rewriter(CitingUnit u) {
        return new CitationRewriter(
                u, formatted(u), w -> lists().target(u, w), required().isNoteStyle());
    }

    private Article article(CitingUnit u, CitationRewriter r) {
        ArticleBody.Flow flow = u.flow();
        List<Block> blocks = new ArrayList<>(flow.blocks());
        OwnReferences.Found found = OwnReferences.find(blocks);
        List<Block> verbatim = List.of();
        boolean replaced = false;
        if (found != null) {
            boolean reformat = settings.references() == CitationSettings.OwnReferences.REFORMAT;
            verbatim = reformat ? own.unmatched(found, u) : List.of();
            blocks.subList(found.from(), found.to()).clear();
            if (!reformat) {
                Block list = KeptReferences.marked(found, flow.blocks(), own.ids(u));
                blocks.add(found.from(), list);
            }
            replaced = reformat;
        }
        List<Block> made = r.blocks(blocks);
        List<Note> notes = new ArrayList<>();
        for (Note n : flow.notes()) notes.add(new Note(n.id(), r.blocks(n.content())));
        notes.addAll(r.notes);
        if (lists().listsOwn(u) || replaced && !verbatim.isEmpty()) {
            List<Block> entries = new ArrayList<>(lists().entries(u));
            entries.addAll(verbatim);
            boolean further = found != null && !replaced;
            String heading =
                    Phrases.of(u.language).get(further ? "references.further" : "references");
            if (!entries.isEmpty()) made.add(ReferenceList.division(heading, entries));
        }
        return u.article.withBody(
                switch (u.article.body()) {
                    case ArticleBody.Flow f -> new ArticleBody.Flow(made, notes);
                    case ArticleBody.Facsimile f -> f.withText(new ArticleBody.Flow(made, notes));
                });
    }

    private Map<String, CslItem> originals() {
        Map<String, CslItem> out = new TreeMap<>();
        for (CitingUnit u : units) {
            String key = u.article.citing().citeAs();
            if (key == null || u.entry == null) continue;
            Reference r = u.library.get(key);
            if (r != null) {
                out.put(u.id, r.item());
                continue;
            }
            List<String> near = u.library.nearest(key);
            diagnostics.add(
                    Diagnostic.error(
                            "citation-unknown",
                            "`cite-as` names `" + key + "`, which is in no bibliography",
                            SourceSpan.ofFile(u.file),
                            near.isEmpty()
                                    ? null
                                    : "did you mean `" + String.join("`, `", near) + "`?"));
        }
        return out;
    }
}
