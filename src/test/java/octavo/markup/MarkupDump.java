package octavo.markup;

import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;

/// The tree as lines of text, for expected files: an element a line, its text in quotes, its role at the end.
final class MarkupDump {
    private final StringBuilder out = new StringBuilder();

    private MarkupDump() {}

    static String of(MarkupDocument d) {
        MarkupDump m = new MarkupDump();
        for (MarkupSection s : d.sections()) {
            m.out.append("== ")
                    .append(s.id())
                    .append(' ')
                    .append(s.kind())
                    .append(" \"")
                    .append(s.title())
                    .append("\"\n");
            m.element(s.element(), 0);
        }
        m.out.append("== contents\n");
        m.nav(d.contents(), 0);
        return m.out.toString();
    }

    private void nav(List<NavPoint> points, int depth) {
        for (NavPoint p : points) {
            out.repeat("  ", depth)
                    .append(p.label())
                    .append(" -> ")
                    .append(p.sectionId())
                    .append('#')
                    .append(p.targetId());
            out.append('\n');
            nav(p.children(), depth + 1);
        }
    }

    private void element(Element e, int depth) {
        out.repeat("  ", depth).append(e.name());
        for (Map.Entry<String, String> a : e.attributes().entrySet()) {
            switch (a.getKey()) {
                case "class" -> out.append('.').append(a.getValue().replace(' ', '.'));
                case "id" -> out.append('#').append(a.getValue());
                default ->
                        out.append('[')
                                .append(a.getKey())
                                .append('=')
                                .append(a.getValue())
                                .append(']');
            }
        }
        if (e.role() != StructureRole.NONE) out.append(" /").append(e.role().pdfName());
        boolean oneText = e.children().size() == 1 && e.children().getFirst() instanceof TextNode;
        if (oneText) out.append(' ').append(quoted(e.textContent()));
        out.append('\n');
        if (oneText) return;
        for (MarkupNode n : e.children()) {
            switch (n) {
                case TextNode t ->
                        out.repeat("  ", depth + 1).append(quoted(t.text())).append('\n');
                case Element c -> element(c, depth + 1);
            }
        }
    }

    private static String quoted(String s) {
        return "\"" + s.replace("\n", "\\n") + "\"";
    }
}
