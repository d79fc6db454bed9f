package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Phrases;

/// The note on the texts: by article, what the editor emended, with the source's reading after a bracket, how many
/// passages were left out, and how many notes are the editor's.
final class TextsNoteMatter {
    private TextsNoteMatter() {}

    static List<Block> blocks(Volume volume) {
        Phrases p = Phrases.of(volume.manifest().language());
        List<Block> out = new ArrayList<>();
        boolean emended = false;
        for (Entry e : volume.entries()) {
            ArticleBody.Flow flow =
                    switch (e.article().body()) {
                        case ArticleBody.Flow f -> f;
                        case ArticleBody.Facsimile f -> f.text();
                    };
            EditorialMarks marks = EditorialMarks.of(flow);
            if (!marks.isEmpty()) out.add(entry(e, marks, p));
            emended |= !marks.emendations().isEmpty();
        }
        if (emended) out.addFirst(Words.paragraph("texts-note-intro", p.get("texts-note.intro")));
        return out;
    }

    private static String emendation(EditorialMarks.Emendation m, Phrases p) {
        if (m.original() == null) return m.reading();
        return m.reading()
                + "] "
                + (m.original().isBlank() ? p.get("texts-note.added") : m.original());
    }

    private static Block entry(Entry e, EditorialMarks marks, Phrases p) {
        List<String> said = new ArrayList<>();
        for (EditorialMarks.Emendation m : marks.emendations()) said.add(emendation(m, p));
        if (marks.omissions() > 0) said.add(p.format("texts-note.omissions", marks.omissions()));
        if (marks.notes() > 0) said.add(p.format("texts-note.notes", marks.notes()));
        Inline title =
                new Inline.Emphasis(
                        Attributes.ofClass("texts-note-title"),
                        AttributionMatter.withoutNotes(e.title()));
        return Words.paragraph(
                "texts-note-entry",
                List.of(
                        new Inline.Link(Attributes.NONE, List.of(title), e.folder(), null),
                        new Inline.Link(
                                Attributes.ofClass("page-ref"),
                                List.of(Words.text(", " + p.get("page"))),
                                e.folder(),
                                null),
                        Words.text(". " + Words.sentence(String.join("; ", said)))));
    }
}
