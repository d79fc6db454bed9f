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
import octavo.collection.MatterKind;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Block;
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
        ReferenceLibrary library = texts.library(settings.bibliography());
        List<ReferenceLibrary> libraries = texts.read(volume, library);
        if (asksForNothing() && units.stream().allMatch(this::citesNothing)) return uncited(volume);
        CitationStyle style = style();
        if (style == null) return uncited(titled());
        if (thorough) {
            diagnostics.addAll(library.alike());
            libraries.forEach(l -> diagnostics.addAll(l.alike()));
        }
        collect(style);
        nocite(settings.nocite(), library, new LinkedHashSet<>(), SourceSpan.ofFile("book.yaml"));
        format(style);
        CitingBook book =
                new CitingBook(volume, settings, style, texts, library, works, own, diagnostics);
        ReferenceLists lists = new ReferenceLists(book, this::formatted);
        VolumeRewriter rewriter = new VolumeRewriter(book, lists, this::formatted);
        Volume made = rewriter.rewritten();
        Map<MatterKind, List<Block>> matter = matter(book, lists);
        CitationLints lints = new CitationLints(units, works, style, diagnostics);
        if (thorough) lints.all(library, settings);
        return new CitedVolume(
                made, matter, lists.partLists(), rewriter.codes(), originals(), style);
    }

    /// Whether the manifest and the articles say nothing of citations.
    private boolean asksForNothing() {
        return settings.style() == null
                && settings.bibliography().isEmpty()
                && settings.references() == CitationSettings.OwnReferences.KEEP
                && volume.entries().stream()
                        .allMatch(e ->
                                e.cited() == null
                                        && e.article().citing().citeAs() == null
                                        && e.article().citing().bibliography().isEmpty());
    }

    private static CitedVolume uncited(Volume volume) {
        return new CitedVolume(volume, Map.of(), Map.of(), Map.of(), Map.of(), null);
    }

    /// What the book's front and back matter has of citations.
    private Map<MatterKind, List<Block>> matter(CitingBook book, ReferenceLists lists) {
        Map<MatterKind, List<Block>> matter = new EnumMap<>(MatterKind.class);
        if (book.has(MatterKind.BIBLIOGRAPHY)) {
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
        if (book.has(MatterKind.AUTHOR_INDEX))
            matter.put(
                    MatterKind.AUTHOR_INDEX,
                    AuthorIndex.blocks(PrintedOrder.of(units, settings.notes()), works, language));
        if (settings.list().atBook() && !book.has(MatterKind.BIBLIOGRAPHY)) {
            diagnostics.add(
                    Diagnostic.warning(
                            "bibliography-nowhere",
                            "references are to be listed at the book's end, and `back` has no `bibliography`",
                            SourceSpan.ofFile("book.yaml"),
                            "add `bibliography` to `back`"));
        }
        return matter;
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
        return CitingBook.with(volume, settings, volume.front(), parts, volume.back());
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

    private @Nullable CitationStyle style() {
        String name = settings.style() != null ? settings.style() : CitationStyles.DEFAULT;
        Optional<CitationStyles.Loaded> loaded =
                diagnostics.take(new CitationStyles(world, folder).load(name, settings.styleAt()));
        return loaded.map(CitationStyle::new).orElse(null);
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

    private void collect(CitationStyle style) {
        int anchors = 0;
        for (List<CitingUnit> scope : scopes()) {
            int notes = 0;
            for (CitingUnit u : scope) {
                u.places.clear();
                u.byCitation.clear();
                u.works.clear();
                CitationCollector c =
                        new CitationCollector(
                                u, works, diagnostics, keys, style.isNoteStyle(), notes, anchors);
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

    private void format(CitationStyle style) {
        for (List<CitingUnit> scope : scopes()) {
            Set<String> listed = new LinkedHashSet<>();
            for (CitingUnit u : scope) listed.addAll(u.works);
            String l = scope.size() == 1 ? scope.getFirst().language : language;
            ScopeFormatting f = ScopeFormatting.of(style.in(l), scope, listed, works, l);
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
