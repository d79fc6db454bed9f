package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import octavo.cite.csl.CslDisplay;
import octavo.cite.csl.CslFormat;
import octavo.cite.csl.CslText;
import octavo.cite.csl.CslToken;
import octavo.content.Attributes;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;

/// A formatted citation or entry as running text.
final class CslInlines {
    private CslInlines() {}

    /// Without links to entries.
    static List<Inline> of(CslText text) {
        return of(text, item -> null, null);
    }

    /// @param target of the entry of a work, or null where no list has it
    /// @param anchor id of the first link, to which an entry leads back; null for none
    static List<Inline> of(
            CslText text, Function<String, @Nullable String> target, @Nullable String anchor) {
        List<Inline> out = new ArrayList<>();
        List<Inline> open = new ArrayList<>();
        String of = "";
        String id = anchor;
        boolean label = false;
        for (CslToken t : text.tokens()) {
            if (t.text().isEmpty()) continue;
            String item = t.link().isEmpty() ? t.itemId() : "";
            if (!item.equals(of)) {
                id = close(open, of, target, id, out);
                of = item;
            }
            List<Inline> made = formatted(t);
            if (t.display() == CslDisplay.LEFT_MARGIN) {
                made = List.of(new Inline.Span(Attributes.ofClass("reference-label"), made));
                label = true;
            } else if (label) {
                // As wide in every line, so that the text stands in one column.
                open.add(new Inline.Text("\u00a0"));
                label = false;
            }
            open.addAll(made);
        }
        id = close(open, of, target, id, out);
        List<Inline> joined = joined(out);
        if (id != null && !joined.isEmpty())
            return List.of(
                    new Inline.Span(
                            new Attributes("book:" + id, List.of("citation"), null, null, Map.of()),
                            joined));
        return joined;
    }

    /// Words that lead to a work's entry, where it has one.
    static Inline link(String words, @Nullable String target, String anchor) {
        List<Inline> content = List.of(new Inline.Text(words));
        Attributes plain =
                new Attributes("book:" + anchor, List.of("citation"), null, null, Map.of());
        if (target == null) return new Inline.Span(plain, content);
        Attributes led =
                new Attributes("book:" + anchor, List.of("biblioref"), null, null, Map.of());
        return new Inline.Link(led, content, "#" + target, null);
    }

    /// Without the number of a numbered list.
    static List<Inline> unlabelled(List<Inline> all) {
        boolean labelled =
                !all.isEmpty()
                        && all.getFirst() instanceof Inline.Span s
                        && s.attributes().hasClass("reference-label");
        if (!labelled) return all;
        List<Inline> out = new ArrayList<>(all.subList(1, all.size()));
        if (!out.isEmpty() && out.getFirst() instanceof Inline.Text(String t))
            out.set(0, new Inline.Text(t.replaceFirst("^[\\s\u00a0]+", "")));
        return out;
    }

    /// @return the anchor where it is still to be placed
    private static @Nullable String close(
            List<Inline> open,
            String item,
            Function<String, @Nullable String> target,
            @Nullable String anchor,
            List<Inline> out) {
        if (open.isEmpty()) return anchor;
        String to = item.isEmpty() ? null : target.apply(item);
        List<Inline> content = joined(open);
        open.clear();
        if (to == null) {
            out.addAll(content);
            return anchor;
        }
        out.add(
                new Inline.Link(
                        new Attributes(
                                anchor == null ? null : "book:" + anchor,
                                List.of("biblioref"),
                                null,
                                null,
                                Map.of()),
                        content,
                        "#" + to,
                        null));
        return null;
    }

    private static List<Inline> formatted(CslToken t) {
        Inline i = new Inline.Text(t.text());
        CslFormat f = t.format();
        if (f.align() == CslFormat.VerticalAlign.SUP)
            i = new Inline.Sup(Attributes.NONE, List.of(i));
        if (f.align() == CslFormat.VerticalAlign.SUB)
            i = new Inline.Sub(Attributes.NONE, List.of(i));
        if (f.smallCaps()) i = new Inline.SmallCaps(Attributes.NONE, List.of(i));
        if (f.underline()) i = new Inline.Span(Attributes.ofClass("underline"), List.of(i));
        if (f.weight() == CslFormat.FontWeight.BOLD)
            i = new Inline.Strong(Attributes.NONE, List.of(i));
        if (f.style() != CslFormat.FontStyle.NORMAL)
            i = new Inline.Emphasis(Attributes.NONE, List.of(i));
        if (!t.link().isEmpty())
            i = new Inline.Link(Attributes.ofClass("url"), List.of(i), t.link(), null);
        return List.of(i);
    }

    /// Neighbours of one kind joined, so that there are no two marks of emphasis side by side.
    private static List<Inline> joined(List<Inline> all) {
        List<Inline> out = new ArrayList<>();
        for (Inline i : all) {
            Inline last = out.isEmpty() ? null : out.getLast();
            if (i instanceof Inline.Text(String b) && last instanceof Inline.Text(String a)) {
                out.set(out.size() - 1, new Inline.Text(a + b));
            } else if (i instanceof Inline.Emphasis b && last instanceof Inline.Emphasis a) {
                List<Inline> both = new ArrayList<>(a.content());
                both.addAll(b.content());
                out.set(out.size() - 1, new Inline.Emphasis(a.attributes(), joined(both)));
            } else if (i instanceof Inline.Link b
                    && last instanceof Inline.Link a
                    && a.target().equals(b.target())
                    && a.attributes().equals(b.attributes())) {
                List<Inline> both = new ArrayList<>(a.content());
                both.addAll(b.content());
                out.set(
                        out.size() - 1,
                        new Inline.Link(a.attributes(), joined(both), a.target(), null));
            } else {
                out.add(i);
            }
        }
        return out;
    }

    /// Without the full stop at its end.
    static List<Inline> withoutStop(List<Inline> all) {
        return edge(all, false);
    }

    /// With a capital at its beginning.
    static List<Inline> capitalised(List<Inline> all) {
        return edge(all, true);
    }

    private static List<Inline> edge(List<Inline> all, boolean first) {
        if (all.isEmpty()) return all;
        List<Inline> out = new ArrayList<>(all);
        int at = first ? 0 : all.size() - 1;
        out.set(
                at,
                switch (all.get(at)) {
                    case Inline.Text(String t) -> new Inline.Text(edge(t, first));
                    case Inline.Link l ->
                            new Inline.Link(
                                    l.attributes(),
                                    edge(l.content(), first),
                                    l.target(),
                                    l.title());
                    case Inline.Span s -> new Inline.Span(s.attributes(), edge(s.content(), first));
                    case Inline.Emphasis e when first ->
                            new Inline.Emphasis(e.attributes(), edge(e.content(), true));
                    case Inline i -> i;
                });
        return out;
    }

    private static String edge(String t, boolean first) {
        if (t.isEmpty()) return t;
        if (!first)
            return t.endsWith(".") && !t.endsWith("..") ? t.substring(0, t.length() - 1) : t;
        // An address at the head keeps its letters.
        if (t.matches("(?s)(https?:|www\\.).*")) return t;
        int c = t.codePointAt(0);
        return Character.toString(Character.toTitleCase(c)) + t.substring(Character.charCount(c));
    }
}
