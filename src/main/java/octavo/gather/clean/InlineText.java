package octavo.gather.clean;

import java.util.List;
import octavo.content.Inline;

/// The characters of running text.
public final class InlineText {
    private InlineText() {}

    /// Text without mark-up; a line break is a space; notes and page marks have none.
    public static String of(List<Inline> content) {
        StringBuilder b = new StringBuilder();
        append(b, content);
        return b.toString();
    }

    private static void append(StringBuilder b, List<Inline> content) {
        for (Inline i : content) {
            switch (i) {
                case Inline.Text t -> b.append(t.text());
                case Inline.Code c -> b.append(c.text());
                case Inline.LineBreak _ -> b.append(' ');
                case Inline.Emphasis e -> append(b, e.content());
                case Inline.Strong e -> append(b, e.content());
                case Inline.SmallCaps e -> append(b, e.content());
                case Inline.Sub e -> append(b, e.content());
                case Inline.Sup e -> append(b, e.content());
                case Inline.Link e -> append(b, e.content());
                case Inline.Span e -> append(b, e.content());
                case Inline.Citation c -> b.append(c.source());
                case Inline.Math m -> b.append(MathText.of(m.notation(), m.source()));
                case Inline.Image _, Inline.NoteRef _, Inline.PageMark _, Inline.IndexTerm _ -> {}
            }
        }
    }
}
