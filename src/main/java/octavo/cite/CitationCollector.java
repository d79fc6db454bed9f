package octavo.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.bib.Reference;
import octavo.content.Block;
import octavo.content.CitationItem;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Finds the citations of a text in reading order, those of a note where the note is called, and counts notes as they
/// will be numbered.
final class CitationCollector extends InlineWalk {
    private final CitingUnit unit;
    private final Works works;
    private final Diagnostics diagnostics;
    private final KeyPlaces keys;
    private final boolean notes;
    private final Map<String, Note> noteById = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private int number;
    private int inNote;
    private int anchors;

    /// @param notes citations outside notes become notes
    /// @param number of the last note before this text
    /// @param anchors number of the last citation before this text
    CitationCollector(
            CitingUnit unit,
            Works works,
            Diagnostics diagnostics,
            KeyPlaces keys,
            boolean notes,
            int number,
            int anchors) {
        this.unit = unit;
        this.works = works;
        this.diagnostics = diagnostics;
        this.keys = keys;
        this.notes = notes;
        this.number = number;
        this.anchors = anchors;
        for (Note n : unit.flow().notes()) noteById.putIfAbsent(n.id(), n);
    }

    void collect() {
        if (unit.noteless && notes) inNote = Math.max(1, number);
        Block title = Block.Paragraph.of(unit.article.metadata().title());
        block(title);
        block(Block.Paragraph.of(unit.article.metadata().subtitle()));
        blocks(unit.headnote);
        blocks(unit.flow().blocks());
        blocks(unit.questions);
        for (Note n : unit.flow().notes()) if (!called.contains(n.id())) note(n, 0);
    }

    int lastNote() {
        return number;
    }

    int lastAnchor() {
        return anchors;
    }

    @Override
    protected List<Inline> run(List<Inline> run, Block block) {
        for (Inline i : run) {
            switch (i) {
                case Inline.NoteRef r -> {
                    Note n = noteById.get(r.noteId());
                    if (n != null && called.add(r.noteId())) note(n, ++number);
                }
                case Inline.Citation c -> citation(c, block);
                default -> within(i, block);
            }
        }
        return run;
    }

    private void note(Note n, int of) {
        int outer = inNote;
        inNote = of == 0 ? Math.max(1, number) : of;
        blocks(n.content());
        inNote = outer;
    }

    private void citation(Inline.Citation c, Block block) {
        List<String> ids = new ArrayList<>();
        for (CitationItem i : c.items()) {
            Reference r = unit.library.get(i.key());
            if (r == null) {
                unknown(i.key(), block.span());
                continue;
            }
            ids.add(works.id(r));
        }
        // Those beside an unknown one are cited nonetheless.
        unit.works.addAll(ids);
        if (ids.isEmpty() || ids.size() < c.items().size()) return;
        boolean made = notes && inNote == 0;
        int note = made ? ++number : inNote;
        CitingUnit.Place p = new CitingUnit.Place(c, ids, note, made, "o-cite-" + ++anchors);
        unit.places.add(p);
        unit.byCitation.put(c, p);
    }

    private void unknown(String key, @Nullable SourceSpan at) {
        SourceSpan span = keys.of(key, at != null ? at : SourceSpan.ofFile(unit.file));
        if (unit.library.isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "citation-unresolved",
                            "`@" + key + "` stands as it is: the book has no bibliography",
                            span,
                            "name its files in book.yaml (citations: {bibliography: [refs.bib]}), or write \\@"
                                    + " where a plain sign is meant"));
            return;
        }
        List<String> near = unit.library.nearest(key);
        String hint =
                near.isEmpty()
                        ? "add it to the bibliography, or write \\@ where a plain sign is meant"
                        : "did you mean "
                                + String.join(", ", near.stream().map(n -> "`" + n + "`").toList())
                                + "?";
        diagnostics.add(
                Diagnostic.error(
                        "citation-unknown",
                        "`" + key + "` is cited and is in no bibliography",
                        span,
                        hint));
    }
}
