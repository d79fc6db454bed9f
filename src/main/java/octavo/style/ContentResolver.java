package octavo.style;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import org.jspecify.annotations.Nullable;

/// Content lists for one element: what doesn't depend on pages becomes text.
final class ContentResolver {
    private final Counters counters;
    private final StyleState state;
    private final @Nullable Element element;

    /// @param element null in a margin box
    ContentResolver(Counters counters, StyleState state, @Nullable Element element) {
        this.counters = counters;
        this.state = state;
        this.element = element;
    }

    /// Neighbouring texts are joined.
    List<ContentItem> resolve(List<ContentPart> parts) {
        List<ContentItem> out = new ArrayList<>();
        for (ContentPart p : parts) {
            ContentItem item = item(p);
            if (item instanceof ContentItem.Text t) {
                if (t.text().isEmpty()) continue;
                if (!out.isEmpty() && out.getLast() instanceof ContentItem.Text before) {
                    out.removeLast();
                    item = new ContentItem.Text(before.text() + t.text());
                }
            }
            out.add(item);
        }
        return out;
    }

    String text(List<ContentPart> parts) {
        StringBuilder sb = new StringBuilder();
        for (ContentItem i : resolve(parts)) {
            if (i instanceof ContentItem.Text t) sb.append(t.text());
        }
        return sb.toString();
    }

    private ContentItem item(ContentPart part) {
        return switch (part) {
            case ContentPart.Text t -> new ContentItem.Text(t.text());
            case ContentPart.Attr a -> new ContentItem.Text(attribute(a.name(), a.fallback()));
            case ContentPart.CounterValue c -> counter(c);
            case ContentPart.CounterValues c ->
                    new ContentItem.Text(
                            counters.all(c.name()).stream()
                                    .map(n -> CounterStyles.format(n, c.style()))
                                    .collect(Collectors.joining(c.separator())));
            case ContentPart.Quote q -> new ContentItem.Text(quote(q));
            case ContentPart.TargetCounter t ->
                    new ContentItem.TargetCounter(target(t.target()), t.name(), t.style());
            case ContentPart.PageRange r -> new ContentItem.PageRange(r.name(), r.one(), r.more());
            case ContentPart.TargetText t -> new ContentItem.TargetText(target(t.target()));
            case ContentPart.Leader l -> new ContentItem.Leader(l.pattern());
            case ContentPart.NamedString s -> new ContentItem.NamedString(s.name(), s.keyword());
            case ContentPart.Own o -> new ContentItem.Text(own(o));
        };
    }

    private ContentItem counter(ContentPart.CounterValue c) {
        boolean pages = c.name().equals("page") || c.name().equals("pages");
        return pages || element == null
                ? new ContentItem.Counter(c.name(), c.style())
                : new ContentItem.Text(CounterStyles.format(counters.value(c.name()), c.style()));
    }

    private String attribute(String name, String fallback) {
        String value = element == null ? null : element.attribute(name);
        return value == null ? fallback : value;
    }

    private String target(ContentPart.Target t) {
        String address = t.attribute() ? attribute(t.value(), "") : t.value();
        return address.substring(address.indexOf('#') + 1);
    }

    private String quote(ContentPart.Quote q) {
        int depth = counters.quote(q.open());
        if (q.silent()) return "";
        List<String> marks = state.quotes == null ? Quotes.of(state.text.language) : state.quotes;
        return Quotes.mark(marks, depth, q.open());
    }

    private String own(ContentPart.Own o) {
        if (element == null) return "";
        StringBuilder sb = new StringBuilder();
        appendText(element, sb);
        String text = sb.toString().strip().replaceAll("[ \\t\\r\\n]+", " ");
        if (o.kind() == ContentPart.Kind.TEXT || text.isEmpty()) return text;
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    /// Without the marks of notes; a line break counts as a space.
    private static void appendText(Element e, StringBuilder sb) {
        if ("doc-noteref".equals(e.attribute("role"))) return;
        if (NoteSeparators.isSeparator(e)) return;
        if (e.name().equals("br")) sb.append(' ');
        for (MarkupNode n : e.children()) {
            switch (n) {
                case TextNode t -> sb.append(t.text());
                case Element child -> appendText(child, sb);
            }
        }
    }
}
