package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.content.PlainText;
import org.jspecify.annotations.Nullable;

/// Puts the formatted citations in their places. Of a note style each becomes a note; its mark stands after the
/// punctuation that follows, without the space before it.
final class CitationRewriter extends InlineWalk {

    private final boolean noteStyle;
    private final CitingUnit unit;
    private final ScopeFormatting formatting;
    private final Function<String, @Nullable String> target;
    final List<Note> notes = new ArrayList<>();

    /// @param target id of the entry of a work, or null
    CitationRewriter(
            CitingUnit unit,
            ScopeFormatting formatting,
            Function<String, @Nullable String> target,
            boolean noteStyle) {
        this.noteStyle = noteStyle;
        this.unit = unit;
        this.formatting = formatting;
        this.target = target;
    }

    @Override
    protected List<Inline> run(List<Inline> run, Block block) {
        if (run.stream().noneMatch(i -> i instanceof Inline.Citation)
                && run.stream().allMatch(CitationRewriter::isLeaf)) return run;
        List<Inline> out = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            if (!(run.get(i) instanceof Inline.Citation c)) {
                out.add(within(run.get(i), block));
                continue;
            }
            CitingUnit.Place p = unit.byCitation.get(c);
            if (p == null) {
                out.add(c);
                continue;
            }
            ScopeFormatting.Made made = formatting.of(p);
            String names = made.authors();
            boolean within = p.note() > 0 && noteStyle && !p.made();
            if (names != null && made.bare() && !p.made()) {
                out.add(CslInlines.link(names, target.apply(p.works().getFirst()), p.anchor()));
                continue;
            }
            if (names != null)
                out.add(new Inline.Text(p.made() ? names : names + (within ? ", " : " ")));
            if (!p.made()) {
                List<Inline> content = CslInlines.of(made.text(), target, p.anchor());
                if (!within) out.addAll(content);
                else if (names != null) out.addAll(CslInlines.withoutStop(content));
                else out.addAll(embedded(content, out, run, i));
                continue;
            }
            if (names == null) trimEnd(out);
            if (i + 1 < run.size() && run.get(i + 1) instanceof Inline.Text(String after)) {
                String marks = marks(after);
                if (!marks.isEmpty()) {
                    out.add(new Inline.Text(marks));
                    String rest = after.substring(marks.length());
                    out.add(noteRef(p, made));
                    if (!rest.isEmpty()) out.add(new Inline.Text(rest));
                    i++;
                    continue;
                }
            }
            out.add(noteRef(p, made));
        }
        return join(out);
    }

    private static boolean isLeaf(Inline i) {
        return switch (i) {
            case Inline.Emphasis e -> false;
            case Inline.Strong e -> false;
            case Inline.SmallCaps e -> false;
            case Inline.Sub e -> false;
            case Inline.Sup e -> false;
            case Inline.Span e -> false;
            default -> true;
        };
    }

    private static String marks(String s) {
        int end = 0;
        while (end < s.length() && end < 4 && ".,;:!?…”’»\"".indexOf(s.charAt(end)) >= 0) end++;
        // An opening or straight quotation mark after a space is none of this sentence.
        return s.substring(0, end);
    }

    private static void trimEnd(List<Inline> out) {
        if (out.isEmpty() || !(out.getLast() instanceof Inline.Text(String t))) return;
        String trimmed = t.replaceFirst("[\\s\\u00A0]+$", "");
        if (trimmed.isEmpty()) out.removeLast();
        else out.set(out.size() - 1, new Inline.Text(trimmed));
    }

    /// A citation of a note style within a note of the text's own: in parentheses where it stands in a sentence, without
    /// its full stop where one follows.
    private static List<Inline> embedded(
            List<Inline> content, List<Inline> before, List<Inline> run, int at) {
        boolean after = at + 1 < run.size();
        String text = before.isEmpty() ? "" : PlainText.ofInlines(before).stripTrailing();
        boolean within = !text.isEmpty() && !text.matches("(?s).*[.!?:;(–—][”’»\")]?");
        List<Inline> bare = after || within ? CslInlines.withoutStop(content) : content;
        if (!within) return bare;
        List<Inline> out = new ArrayList<>();
        out.add(new Inline.Text("("));
        out.addAll(bare);
        out.add(new Inline.Text(")"));
        return out;
    }

    private Inline noteRef(CitingUnit.Place p, ScopeFormatting.Made made) {
        List<Inline> content =
                CslInlines.capitalised(CslInlines.of(made.text(), target, p.anchor()));
        notes.add(new Note(p.anchor(), List.of(Block.Paragraph.of(content))));
        return new Inline.NoteRef(p.anchor());
    }

    private static List<Inline> join(List<Inline> all) {
        List<Inline> out = new ArrayList<>();
        for (Inline i : all) {
            if (i instanceof Inline.Text(String b)
                    && !out.isEmpty()
                    && out.getLast() instanceof Inline.Text(String a))
                out.set(out.size() - 1, new Inline.Text(a + b));
            else out.add(i);
        }
        return out;
    }
}
