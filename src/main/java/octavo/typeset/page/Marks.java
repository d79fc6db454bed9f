package octavo.typeset.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.style.ContentItem;
import octavo.style.StyledNode.StyledElement;

/// What an element leaves in the flow besides its content: the place that links lead to, named strings.
final class Marks {
    private Marks() {}

    static void of(StyledElement e, double xPt, SectionContext context, FlowList list) {
        String id = e.pseudo() == null ? e.element().id() : null;
        if (id != null && context.anchors().contains(id)) list.anchor(id, xPt);
        if (e.style().flow().stringSet().isEmpty()) return;
        Map<String, String> values = new LinkedHashMap<>();
        e.style()
                .flow()
                .stringSet()
                .forEach((name, content) -> values.put(name, plain(content, context)));
        list.strings(values);
    }

    private static String plain(List<ContentItem> content, SectionContext context) {
        StringBuilder sb = new StringBuilder();
        for (ContentItem c : content) {
            switch (c) {
                case ContentItem.Text t -> sb.append(t.text());
                case ContentItem.TargetCounter t -> deferred(t.targetId() + " " + t.style(), sb);
                case ContentItem.PageRange r ->
                        deferred(r.name() + " " + r.one() + " " + r.more(), sb);
                case ContentItem.TargetText t -> {
                    String s = context.references().textOf(t.targetId());
                    if (s != null) sb.append(s);
                }
                default -> {}
            }
        }
        return sb.toString();
    }

    private static void deferred(String what, StringBuilder sb) {
        sb.append(NamedStrings.DEFERRED).append(what).append(NamedStrings.DEFERRED);
    }
}
