package octavo.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.content.Attributes;
import octavo.content.Inline;
import octavo.markdown.InlineNode.Run;

/// CommonMark 0.31, "process emphasis", on a stack: what lies between an opener and its closer is taken off and put
/// back as one node, so that the work is linear.
final class EmphasisMatcher {
    private static final int MAX_OPENERS = 200;

    private final InlineAssembler assembler;
    private final List<InlineNode> out = new ArrayList<>();

    /// Indexes in `out` of the runs that may still open.
    private final List<Integer> openers = new ArrayList<>();

    /// For each kind of closer, the number of openers below which there is none for it.
    private final Map<Integer, Integer> bottoms = new HashMap<>();

    EmphasisMatcher(InlineAssembler assembler) {
        this.assembler = assembler;
    }

    List<InlineNode> match(List<InlineNode> nodes) {
        for (InlineNode n : nodes) {
            if (n instanceof Run run) take(run);
            else out.add(n);
        }
        return out;
    }

    private void take(Run run) {
        if (run.closes) {
            int kind = run.ch * 8 + run.length % 3 * 2 + (run.opens ? 1 : 0);
            while (run.left > 0) {
                int at = findOpener(run, bottoms.getOrDefault(kind, 0));
                if (at < 0) {
                    bottoms.put(kind, openers.size());
                    break;
                }
                join(at, run);
            }
        }
        if (run.left == 0) return;
        if (run.opens) open();
        out.add(run);
    }

    /// Of many that are never closed the oldest is forgotten.
    private void open() {
        if (openers.size() == MAX_OPENERS) {
            openers.removeFirst();
            bottoms.replaceAll((k, v) -> Math.max(0, v - 1));
        }
        openers.add(out.size());
    }

    private int findOpener(Run closer, int bottom) {
        for (int i = openers.size() - 1; i >= bottom; i--) {
            if (out.get(openers.get(i)) instanceof Run r && r.matches(closer)) return i;
        }
        return -1;
    }

    private void join(int openerIndex, Run closer) {
        int at = openers.get(openerIndex);
        Run opener = (Run) out.get(at);
        int use = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
        List<InlineNode> inner = out.subList(at + 1, out.size());
        List<InlineNode> content = wrap(closer.ch, use, new ArrayList<>(inner));
        inner.clear();
        opener.left -= use;
        closer.left -= use;
        int keep = opener.left == 0 ? openerIndex : openerIndex + 1;
        openers.subList(keep, openers.size()).clear();
        int size = openers.size();
        bottoms.replaceAll((k, v) -> Math.min(v, size));
        if (opener.left == 0) out.removeLast();
        out.addAll(content);
    }

    private List<InlineNode> wrap(char ch, int use, List<InlineNode> inner) {
        return assembler.wrap(
                inner,
                content -> {
                    if (ch == '~') return new Inline.Span(Attributes.ofClass("strike"), content);
                    return use == 2
                            ? new Inline.Strong(Attributes.NONE, content)
                            : new Inline.Emphasis(Attributes.NONE, content);
                });
    }
}
