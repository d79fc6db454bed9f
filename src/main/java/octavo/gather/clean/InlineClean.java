package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import octavo.content.Inline;

/// White space in running text, across its nodes.
public final class InlineClean {
    private final StringBuilder pending = new StringBuilder();
    private boolean afterSpace = true;

    private InlineClean() {}

    /// One space where there were several, none at either end or beside a line break; text nodes that meet are joined
    /// and empty ones dropped.
    public static List<Inline> normalize(List<Inline> content) {
        InlineClean c = new InlineClean();
        List<Inline> out = trimEnd(c.walk(content));
        while (!out.isEmpty() && out.getFirst() instanceof Inline.LineBreak) out.removeFirst();
        return out;
    }

    private List<Inline> walk(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline i : content) {
            switch (i) {
                case Inline.Text t -> text(t.text());
                case Inline.LineBreak b -> {
                    flush(out);
                    dropTrailingSpace(out);
                    afterSpace = true;
                    out.add(b);
                }
                case Inline.Emphasis e ->
                        nested(out, e.content(), c -> new Inline.Emphasis(e.attributes(), c));
                case Inline.Strong e ->
                        nested(out, e.content(), c -> new Inline.Strong(e.attributes(), c));
                case Inline.SmallCaps e ->
                        nested(out, e.content(), c -> new Inline.SmallCaps(e.attributes(), c));
                case Inline.Sub e ->
                        nested(out, e.content(), c -> new Inline.Sub(e.attributes(), c));
                case Inline.Sup e ->
                        nested(out, e.content(), c -> new Inline.Sup(e.attributes(), c));
                case Inline.Span e ->
                        nested(out, e.content(), c -> new Inline.Span(e.attributes(), c));
                case Inline.Link e ->
                        nested(
                                out,
                                e.content(),
                                c -> new Inline.Link(e.attributes(), c, e.target(), e.title()));
                case Inline.Code k -> leaf(out, k);
                case Inline.Image k -> leaf(out, k);
                case Inline.NoteRef k -> leaf(out, k);
                case Inline.Citation k -> leaf(out, k);
                case Inline.Math k -> leaf(out, k);
                case Inline.PageMark k -> {
                    flush(out);
                    out.add(k);
                }
                case Inline.IndexTerm k -> {
                    flush(out);
                    out.add(k);
                }
            }
        }
        flush(out);
        return out;
    }

    private void text(String text) {
        String collapsed = TextClean.collapse(text, true);
        if (collapsed.isEmpty()) return;
        boolean space = TextClean.isSpace(collapsed.charAt(0));
        pending.append(space && afterSpace ? collapsed.substring(1) : collapsed);
        afterSpace = TextClean.isSpace(collapsed.charAt(collapsed.length() - 1));
    }

    private void nested(
            List<Inline> out, List<Inline> content, Function<List<Inline>, Inline> make) {
        flush(out);
        List<Inline> inner = walk(content);
        if (inner.isEmpty() && !keepsEmpty(make)) return;
        // A space that only stands in mark-up is plain text: "<em> </em>".
        if (inner.size() == 1 && inner.getFirst() instanceof Inline.Text t && t.text().isBlank()) {
            out.add(t);
            return;
        }
        out.add(make.apply(inner));
    }

    private static boolean keepsEmpty(Function<List<Inline>, Inline> make) {
        return make.apply(List.of()) instanceof Inline.Span s && s.attributes().id() != null;
    }

    private void leaf(List<Inline> out, Inline leaf) {
        flush(out);
        afterSpace = false;
        out.add(leaf);
    }

    private void flush(List<Inline> out) {
        if (pending.isEmpty()) return;
        append(out, pending.toString());
        pending.setLength(0);
    }

    private static void append(List<Inline> out, String text) {
        if (!out.isEmpty() && out.getLast() instanceof Inline.Text t) {
            out.set(out.size() - 1, new Inline.Text(t.text() + text));
        } else {
            out.add(new Inline.Text(text));
        }
    }

    private static void dropTrailingSpace(List<Inline> out) {
        List<Inline> trimmed = trimEnd(out);
        out.clear();
        out.addAll(trimmed);
    }

    private static List<Inline> trimEnd(List<Inline> content) {
        List<Inline> out = new ArrayList<>(content);
        while (!out.isEmpty()) {
            Inline last = out.removeLast();
            Inline trimmed =
                    switch (last) {
                        case Inline.Text t -> new Inline.Text(TextClean.cleanEnd(t.text()));
                        case Inline.Emphasis e ->
                                new Inline.Emphasis(e.attributes(), trimEnd(e.content()));
                        case Inline.Strong e ->
                                new Inline.Strong(e.attributes(), trimEnd(e.content()));
                        case Inline.SmallCaps e ->
                                new Inline.SmallCaps(e.attributes(), trimEnd(e.content()));
                        case Inline.Span e -> new Inline.Span(e.attributes(), trimEnd(e.content()));
                        case Inline.Link e ->
                                new Inline.Link(
                                        e.attributes(),
                                        trimEnd(e.content()),
                                        e.target(),
                                        e.title());
                        default -> last;
                    };
            if (trimmed instanceof Inline.Text t && t.text().isEmpty()) continue;
            if (trimmed instanceof Inline.LineBreak) continue;
            out.add(trimmed);
            break;
        }
        return out;
    }
}
