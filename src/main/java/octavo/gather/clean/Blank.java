package octavo.gather.clean;

import java.util.List;
import octavo.content.Inline;

/// Running text with nothing in it to see or to lead to.
final class Blank {
    private Blank() {}

    static boolean is(List<Inline> content) {
        for (Inline i : content) if (!is(i)) return false;
        return true;
    }

    private static boolean is(Inline i) {
        if (i.attributes().id() != null) return false;
        return switch (i) {
            case Inline.Text t ->
                    t.text().chars().allMatch(c -> TextClean.isSpace(c) || c == '\u200B');
            case Inline.LineBreak _ -> true;
            case Inline.Emphasis e -> is(e.content());
            case Inline.Strong e -> is(e.content());
            case Inline.SmallCaps e -> is(e.content());
            case Inline.Sub e -> is(e.content());
            case Inline.Sup e -> is(e.content());
            case Inline.Span e -> is(e.content());
            case Inline.Link e -> is(e.content());
            case Inline.Code c -> c.text().isBlank();
            case Inline.Image _,
                    Inline.NoteRef _,
                    Inline.Citation _,
                    Inline.Math _,
                    Inline.PageMark _,
                    Inline.IndexTerm _ ->
                    false;
        };
    }
}
