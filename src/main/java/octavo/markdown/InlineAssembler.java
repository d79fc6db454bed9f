package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import octavo.content.Inline;
import octavo.markdown.InlineNode.Bracket;
import octavo.markdown.InlineNode.Done;
import octavo.markdown.InlineNode.Run;
import octavo.markdown.InlineNode.Tag;

/// Puts what was read together: what found no partner becomes text, tags of HTML are matched with their ends, and
/// nothing nests deeper than [#MAX_DEPTH].
final class InlineAssembler {
    static final int MAX_DEPTH = 60;

    private record Open(HtmlTag tag, int at) {}

    private final ReadContext context;
    private final Leaf leaf;

    InlineAssembler(ReadContext context, Leaf leaf) {
        this.context = context;
        this.leaf = leaf;
    }

    /// Emphasis and tags resolved.
    List<Done> resolve(List<InlineNode> nodes) {
        return finish(new EmphasisMatcher(this).match(nodes));
    }

    static List<Inline> inlines(List<Done> nodes) {
        return Inlines.join(nodes.stream().map(Done::inline).toList());
    }

    /// Nodes without emphasis left to match as one node; where they nest too deep, themselves.
    List<InlineNode> wrap(List<InlineNode> nodes, Function<List<Inline>, Inline> maker) {
        return new ArrayList<>(wrapDone(finish(nodes), maker));
    }

    List<Done> wrapDone(List<Done> content, Function<List<Inline>, Inline> maker) {
        int depth = 1 + content.stream().mapToInt(Done::depth).max().orElse(0);
        if (depth > MAX_DEPTH) return content;
        return List.of(new Done(maker.apply(inlines(content)), depth));
    }

    private List<Done> finish(List<InlineNode> nodes) {
        List<Done> out = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (InlineNode n : nodes) {
            switch (n) {
                case Done d -> out.add(d);
                case Run r -> text(String.valueOf(r.ch).repeat(r.left), out);
                case Bracket b -> text(b.kind.text, out);
                case Tag t -> tag(t.tag(), out, open);
            }
        }
        for (Open o : open) leftOut(o.tag());
        return out;
    }

    private static void text(String s, List<Done> out) {
        if (!s.isEmpty()) out.add(new Done(new Inline.Text(s), 0));
    }

    private void tag(HtmlTag tag, List<Done> out, List<Open> open) {
        switch (tag.kind()) {
            case OTHER -> {}
            case EMPTY -> element(tag, List.of(), out);
            case OPEN -> {
                if (HtmlNames.isVoid(tag.name())) element(tag, List.of(), out);
                else open.add(new Open(tag, out.size()));
            }
            case CLOSE -> close(tag, out, open);
        }
    }

    private void close(HtmlTag tag, List<Done> out, List<Open> open) {
        int i = open.size() - 1;
        while (i >= 0 && !open.get(i).tag().name().equals(tag.name())) i--;
        if (i < 0) {
            leftOut(tag);
            return;
        }
        List<Open> within = open.subList(i + 1, open.size());
        for (Open o : within) leftOut(o.tag());
        within.clear();
        Open start = open.removeLast();
        List<Done> inner = out.subList(start.at(), out.size());
        List<Done> content = List.copyOf(inner);
        inner.clear();
        element(start.tag(), content, out);
    }

    private void element(HtmlTag tag, List<Done> content, List<Done> out) {
        Function<List<Inline>, List<Inline>> element =
                inner -> HtmlInlines.element(tag, inner, context, leaf);
        int depth = 1 + content.stream().mapToInt(Done::depth).max().orElse(0);
        if (depth > MAX_DEPTH) {
            out.addAll(content);
            return;
        }
        for (Inline i : element.apply(inlines(content))) out.add(new Done(i, depth));
    }

    private void leftOut(HtmlTag tag) {
        HtmlNames.reportLeftOut(tag, context, leaf.offset(tag.start()));
    }
}
