package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;

/// Space at the ends of emphasis and links goes outside of them: word processors set it with the words.
public final class OuterSpace {
    private OuterSpace() {}

    public static List<Inline> of(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline i : content) {
            List<Inline> inner = inner(i);
            if (inner == null) {
                out.add(i);
                continue;
            }
            List<Inline> c = new ArrayList<>(of(inner));
            boolean before = trim(c, true);
            boolean after = trim(c, false);
            if (before || c.isEmpty() && after) out.add(new Inline.Text(" "));
            boolean marks = i.attributes().id() != null;
            if (!c.isEmpty() || marks) out.add(with(i, c));
            if (after && !c.isEmpty()) out.add(new Inline.Text(" "));
        }
        return out;
    }

    /// @return whether there was space
    private static boolean trim(List<Inline> c, boolean front) {
        boolean found = false;
        while (!c.isEmpty()) {
            int at = front ? 0 : c.size() - 1;
            if (!(c.get(at) instanceof Inline.Text t)) return found;
            String s = front ? t.text().stripLeading() : t.text().stripTrailing();
            found |= !s.equals(t.text());
            if (s.isEmpty()) {
                c.remove(at);
                continue;
            }
            c.set(at, new Inline.Text(s));
            return found;
        }
        return found;
    }

    private static @Nullable List<Inline> inner(Inline i) {
        return switch (i) {
            case Inline.Emphasis e -> e.content();
            case Inline.Strong e -> e.content();
            case Inline.SmallCaps e -> e.content();
            case Inline.Sub e -> e.content();
            case Inline.Sup e -> e.content();
            case Inline.Span e -> e.content();
            case Inline.Link e -> e.content();
            default -> null;
        };
    }

    private static Inline with(Inline i, List<Inline> c) {
        return switch (i) {
            case Inline.Emphasis e -> new Inline.Emphasis(e.attributes(), c);
            case Inline.Strong e -> new Inline.Strong(e.attributes(), c);
            case Inline.SmallCaps e -> new Inline.SmallCaps(e.attributes(), c);
            case Inline.Sub e -> new Inline.Sub(e.attributes(), c);
            case Inline.Sup e -> new Inline.Sup(e.attributes(), c);
            case Inline.Span e -> new Inline.Span(e.attributes(), c);
            case Inline.Link e -> new Inline.Link(e.attributes(), c, e.target(), e.title());
            default -> i;
        };
    }
}
