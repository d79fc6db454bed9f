package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import octavo.collection.CitationSettings;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Note;
import octavo.content.Phrases;

/// Puts into the texts of a book what the citation style makes of their citations, and at their ends the lists of
/// references that are theirs; fills in readings that are only cited.
final class VolumeRewriter {
    private final CitingBook book;
    private final ReferenceLists lists;
    private final Function<CitingUnit, ScopeFormatting> formatted;
    private final Map<String, String> codes = new TreeMap<>();

    /// @param formatted the scope that a text is counted in
    VolumeRewriter(
            CitingBook book,
            ReferenceLists lists,
            Function<CitingUnit, ScopeFormatting> formatted) {
        this.book = book;
        this.lists = lists;
        this.formatted = formatted;
    }

    /// Addresses to print as QR codes, by the name of their picture; complete after [#rewritten].
    Map<String, String> codes() {
        return codes;
    }

    Volume rewritten() {
        Volume volume = book.volume();
        List<Part> parts = new ArrayList<>();
        for (Part p : volume.parts()) {
            List<Entry> entries = new ArrayList<>();
            for (Entry e : p.entries()) entries.add(rewritten(e));
            parts.add(new Part(p.title(), headnote(p), entries));
        }
        return book.with(
                volume.front().stream().map(this::rewritten).toList(),
                parts,
                volume.back().stream().map(this::rewritten).toList());
    }

    private Matter rewritten(Matter m) {
        CitingUnit u = book.texts().byText.get(m);
        if (u == null || !(m instanceof Matter.Text t)) return m;
        CitationRewriter r = rewriter(u);
        return new Matter.Text(t.id(), t.file(), article(u, r));
    }

    private Entry rewritten(Entry e) {
        CitingUnit u = book.texts().byText.get(e);
        if (u == null) return e;
        if (e.cited() != null)
            return CitedReadings.filled(e, u.library, book.style(), book.language(), codes);
        CitationRewriter r = rewriter(u);
        List<Block> headnote = r.blocks(u.headnote);
        List<Block> questions = r.blocks(u.questions);
        return new Entry(
                e.id(), e.folder(), article(u, r), e.shortTitle(), headnote, questions, null);
    }

    private List<Block> headnote(Part p) {
        CitingUnit u = book.texts().byText.get(p);
        if (u == null) return p.headnote();
        List<Block> made = new ArrayList<>(rewriter(u).blocks(u.headnote));
        if (lists.listsOwn(u))
            made.add(
                    ReferenceList.division(
                            Phrases.of(u.language).get("references"), lists.entries(u)));
        return made;
    }

    private CitationRewriter rewriter(CitingUnit u) {
        return new CitationRewriter(
                u, formatted.apply(u), w -> lists.target(u, w), book.style().isNoteStyle());
    }

    private Article article(CitingUnit u, CitationRewriter r) {
        ArticleBody.Flow flow = u.flow();
        List<Block> blocks = new ArrayList<>(flow.blocks());
        OwnReferences.Found found = OwnReferences.find(blocks);
        List<Block> verbatim = List.of();
        boolean reformat = book.settings().references() == CitationSettings.OwnReferences.REFORMAT;
        if (found != null) {
            if (reformat) verbatim = book.own().unmatched(found, u);
            blocks.subList(found.from(), found.to()).clear();
            if (!reformat)
                blocks.add(
                        found.from(),
                        KeptReferences.marked(found, flow.blocks(), book.own().ids(u)));
        }
        List<Block> made = r.blocks(blocks);
        List<Note> notes = new ArrayList<>();
        for (Note n : flow.notes()) notes.add(new Note(n.id(), r.blocks(n.content())));
        notes.addAll(r.notes);
        if (lists.listsOwn(u) || !verbatim.isEmpty()) {
            List<Block> entries = new ArrayList<>(lists.entries(u));
            entries.addAll(verbatim);
            boolean further = found != null && !reformat;
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
}
