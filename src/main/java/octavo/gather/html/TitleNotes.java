package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.clean.InlineClean;
import octavo.gather.clean.ModelMapper;

/// A title stands in contents and running heads, where no mark of a note can: a note on the title goes to the end of the
/// first paragraph.
final class TitleNotes extends ModelMapper {
    private final List<Inline> marks = new ArrayList<>();

    @Override
    protected List<Inline> inline(Inline node) {
        if (!(node instanceof Inline.NoteRef)) return List.of(node);
        marks.add(node);
        return List.of();
    }

    List<Inline> without(List<Inline> title) {
        return InlineClean.normalize(inlines(title));
    }

    List<Block> into(List<Block> body, String file, Diagnostics diagnostics) {
        if (marks.isEmpty()) return body;
        List<Block> out = new ArrayList<>(body);
        for (int i = 0; i < out.size(); i++) {
            if (!(out.get(i) instanceof Block.Paragraph p)) continue;
            List<Inline> content = new ArrayList<>(p.content());
            content.addAll(marks);
            out.set(i, new Block.Paragraph(p.attributes(), content, p.span()));
            diagnostics.add(
                    Diagnostic.note(
                            "note-moved",
                            "the note on the title stands at the end of the first paragraph",
                            p.span() == null ? SourceSpan.ofFile(file) : p.span(),
                            null));
            break;
        }
        return out;
    }
}
