package octavo.markup;

import java.util.ArrayList;
import java.util.List;
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

    /// `div.unreferenced-note` for each note that nothing calls, then `section.notes`; empty when there are none.
    List<Element> lower() {
        ElementBuilder section =
                ElementBuilder.of("section", StructureRole.NONE)
                        .addClass("notes")
                        .id(scope.claim("notes"))
                        .semantics("footnotes", "doc-endnotes")
                        .add(
                                blocks.leaf(
                                                "h2",
                                                StructureRole.H2,
                                                Attributes.ofClass("notes-title"),
                                                null)
                                        .text(scope.phrases.get("notes"))
                                        .build());
        int count = 0;
        for (NoteNumbers.Numbered n; (n = scope.notes.get(count)) != null; count++)
            section.add(note(n));
        List<Element> out = new ArrayList<>();
        for (Note n : scope.notes.unreferenced()) {
            out.add(
                    ElementBuilder.of("div", StructureRole.DIV)
                            .addClass("unreferenced-note")
                            .addAll(blocks.lowerAll(n.content()))
                            .build());
        }
        if (count > 0) out.add(section.build());
        return out;
    }

    /// The backlink stands at the beginning of the note's first paragraph; a note that begins otherwise gets one.
    private Element note(NoteNumbers.Numbered n) {
        Element backlink =
                ElementBuilder.of("a", StructureRole.LBL)
                        .addClass("note-number")
                        .attribute("href", "#" + n.refId())
                        .attribute("role", "doc-backlink")
                        .text(Integer.toString(n.number()))
                        .build();
        ElementBuilder note =
                ElementBuilder.of("div", StructureRole.NOTE)
                        .addClass("note")
                        .id(n.noteId())
                        .semantics("footnote", "doc-footnote");
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
