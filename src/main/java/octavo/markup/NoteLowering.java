package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.CitationSettings.NotePlace;
import octavo.content.Attributes;
import octavo.content.Note;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

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
                        .language(scope.phrases.isOf(scope.language) ? null : "en")
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

    /// The backlink stands at the beginning of the note's first paragraph, within a quotation too; a note that begins
    /// otherwise gets one.
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
        Element first = content.isEmpty() ? null : numbered(content.getFirst(), backlink);
        if (first == null) {
            note.add(blocks.leaf("p", StructureRole.P, Attributes.NONE, null).add(backlink).build())
                    .addAll(content);
        } else {
            note.add(first).addAll(content.subList(1, content.size()));
        }
        return note.build();
    }

    /// The block with the backlink before its first words; null where it doesn't begin with a paragraph.
    private static @Nullable Element numbered(Element block, Element backlink) {
        List<MarkupNode> children = new ArrayList<>(block.children());
        switch (block.name()) {
            case "p" -> children.addAll(0, List.of(backlink, new TextNode(" ")));
            case "blockquote", "div" -> {
                if (children.isEmpty() || !(children.getFirst() instanceof Element inner))
                    return null;
                Element first = numbered(inner, backlink);
                if (first == null) return null;
                children.set(0, first);
            }
            default -> {
                return null;
            }
        }
        ElementBuilder out = ElementBuilder.of(block.name(), block.role()).span(block.span());
        block.attributes().forEach(out::attribute);
        return out.addAll(children).build();
    }
}
