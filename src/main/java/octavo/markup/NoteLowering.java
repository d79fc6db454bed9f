package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.CitationSettings.NotePlace;
import octavo.content.Attributes;
import octavo.content.Note;
import octavo.content.StructureRole;

/// The notes of one text, in the order of their numbers.
final class NoteLowering {
    private final Scope scope;
    private final BlockLowering blocks;

    NoteLowering(Scope scope, BlockLowering blocks) {
        this.scope = scope;
        this.blocks = blocks;
    }

    /// @param after what stands after the text
    /// @param away notes that are to stand elsewhere
    record Lowered(List<Element> after, List<Element> away) {}

    /// `div.unreferenced-note` for each note that nothing calls, then `section.notes` (`section.endnotes` where they are
    /// printed there), if there are any.
    Lowered lower() {
        boolean foot = scope.notePlace() == NotePlace.FOOT;
        String cls = foot ? "note" : "endnote";
        String id = scope.claim("notes");
        Element title =
                blocks.leaf("h2", StructureRole.H2, Attributes.ofClass(cls + "s-title"), null)
                        .text(scope.phrases.get("notes"))
                        .build();
        List<Element> notes = new ArrayList<>();
        NoteNumbers.Numbered n;
        while ((n = scope.notes.get(notes.size())) != null) notes.add(note(n, cls));
        List<Element> out = new ArrayList<>();
        for (Note unreferenced : scope.notes.unreferenced()) {
            out.add(
                    ElementBuilder.of("div", StructureRole.DIV)
                            .addClass("unreferenced-note")
                            .addAll(blocks.lowerAll(unreferenced.content()))
                            .build());
        }
        if (notes.isEmpty()) return new Lowered(out, List.of());
        if (scope.notePlace() == NotePlace.BOOK_END) return new Lowered(out, notes);
        out.add(
                ElementBuilder.of("section", foot ? StructureRole.NONE : StructureRole.SECT)
                        .addClass(cls + "s")
                        .id(id)
                        .semantics(foot ? "footnotes" : "endnotes", "doc-endnotes")
                        .add(title)
                        .addAll(notes)
                        .build());
        return new Lowered(out, List.of());
    }

    /// The backlink stands at the beginning of the note's first paragraph; a note that begins otherwise gets one.
    private Element note(NoteNumbers.Numbered n, String cls) {
        Element backlink =
                ElementBuilder.of("a", StructureRole.LBL)
                        .addClass("note-number")
                        .attribute("href", "#" + n.refId())
                        .attribute("role", "doc-backlink")
                        .text(Integer.toString(n.number()))
                        .build();
        ElementBuilder note =
                ElementBuilder.of("div", StructureRole.NOTE)
                        .addClass(cls)
                        .id(n.noteId())
                        .semantics("footnote", "doc-footnote");
        if (!cls.equals("note")) note.attribute("data-ref", "#" + n.refId());
        List<Element> content = blocks.lowerAll(n.note().content());
        if (!content.isEmpty() && content.getFirst().name().equals("p")) {
            Element p = content.getFirst();
            List<MarkupNode> children = new ArrayList<>();
            children.add(backlink);
            children.add(new TextNode(" "));
            children.addAll(p.children());
            ElementBuilder first = ElementBuilder.of("p", p.role()).span(p.span());
            p.attributes().forEach(first::attribute);
            note.add(first.addAll(children).build()).addAll(content.subList(1, content.size()));
        } else {
            note.add(blocks.leaf("p", StructureRole.P, Attributes.NONE, null).add(backlink).build())
                    .addAll(content);
        }
        return note.build();
    }
}
