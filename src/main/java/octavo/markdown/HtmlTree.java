package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import octavo.content.Block;

/// The block elements of the HTML in one container, with the running text and the Markdown blocks in them. A blank line
/// ends CommonMark's HTML block, so that an element may hold several of these and Markdown between them.
final class HtmlTree {
    private static final int MAX_DEPTH = 100;
    private static final Set<String> CLOSE_P =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "aside",
                    "header",
                    "footer",
                    "main",
                    "figure",
                    "figcaption",
                    "blockquote",
                    "ul",
                    "ol",
                    "dl",
                    "table",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "pre",
                    "hr",
                    "center",
                    "address",
                    "details",
                    "form",
                    "fieldset",
                    "li",
                    "dt",
                    "dd",
                    "td",
                    "th",
                    "tr");

    sealed interface Child {}

    /// Running text with its inline tags.
    record Raw(Leaf leaf) implements Child {}

    record Whole(Block block) implements Child {}

    static final class Element implements Child {
        final HtmlTag tag;
        final int offset;
        final List<Child> children = new ArrayList<>();

        Element(HtmlTag tag, int offset) {
            this.tag = tag;
            this.offset = offset;
        }

        String name() {
            return tag.name();
        }
    }

    private final ReadContext context;
    private final List<Child> roots = new ArrayList<>();
    private final List<Element> open = new ArrayList<>();

    HtmlTree(ReadContext context) {
        this.context = context;
    }

    List<Child> roots() {
        return roots;
    }

    void add(Block block) {
        add(new Whole(block));
    }

    private void add(Child child) {
        (open.isEmpty() ? roots : open.getLast().children).add(child);
    }

    /// Takes an HTML block.
    void addHtml(Leaf leaf) {
        String s = leaf.text();
        int from = 0;
        int i = s.indexOf('<');
        while (i >= 0) {
            boolean escaped = context.options.pandoc() && isEscaped(s, i);
            HtmlTag tag = escaped ? null : HtmlTag.parse(s, i);
            int next = i + 1;
            if (tag != null) {
                next = tag.end();
                if (isStructure(tag)) {
                    raw(leaf, from, i);
                    next = structure(tag, leaf);
                    from = next;
                }
            }
            i = s.indexOf('<', next);
        }
        raw(leaf, from, s.length());
    }

    private static boolean isEscaped(String s, int i) {
        int start = i;
        while (start > 0 && s.charAt(start - 1) == '\\') start--;
        return (i - start) % 2 == 1;
    }

    private static boolean isStructure(HtmlTag tag) {
        String n = tag.name();
        return tag.kind() == HtmlTag.Kind.OTHER
                || HtmlNames.isBlock(n)
                || HtmlNames.isDropped(n)
                || HtmlNames.isEmbedded(n);
    }

    private void raw(Leaf leaf, int from, int to) {
        if (from >= to) return;
        Leaf part = leaf.part(from, to);
        boolean afterRaw = !children().isEmpty() && children().getLast() instanceof Raw;
        if (!part.isBlank() || afterRaw) add(new Raw(part));
    }

    private List<Child> children() {
        return open.isEmpty() ? roots : open.getLast().children;
    }

    /// Takes a tag that is no running text; returns where the text goes on.
    private int structure(HtmlTag tag, Leaf leaf) {
        int offset = leaf.offset(tag.start());
        if (tag.kind() == HtmlTag.Kind.OTHER) {
            HtmlBlocks.reportComment(
                    leaf.text().substring(tag.start(), tag.end()), context, offset);
            return tag.end();
        }
        if (tag.kind() == HtmlTag.Kind.CLOSE) {
            close(tag.name());
            return tag.end();
        }
        boolean empty = tag.kind() == HtmlTag.Kind.EMPTY && !HtmlNames.isBlock(tag.name());
        if (HtmlNames.isDropped(tag.name())) {
            HtmlNames.reportLeftOut(tag, context, offset);
            return empty ? tag.end() : endOf(tag, leaf.text());
        }
        impliedEnds(tag.name());
        var element = new Element(tag, offset);
        add(element);
        if (HtmlNames.isEmbedded(tag.name())) {
            return empty || HtmlNames.isVoid(tag.name()) ? tag.end() : endOf(tag, leaf.text());
        }
        if (tag.name().equals("pre")) return preformatted(element, leaf);
        if (!HtmlNames.isVoid(tag.name()) && open.size() < MAX_DEPTH) open.add(element);
        return tag.end();
    }

    private static int preformatted(Element element, Leaf leaf) {
        int start = element.tag.end();
        int end = endOf(element.tag, leaf.text());
        int close = leaf.text().lastIndexOf("</", end - 1);
        element.children.add(
                new Raw(leaf.part(start, close >= start ? close : Math.max(start, end))));
        return end;
    }

    private static int endOf(HtmlTag tag, String s) {
        String end = "</" + tag.name();
        for (int i = s.indexOf("</", tag.end()); i >= 0; i = s.indexOf("</", i + 2)) {
            if (s.regionMatches(true, i, end, 0, end.length())) {
                int close = s.indexOf('>', i);
                return close < 0 ? s.length() : close + 1;
            }
        }
        return s.length();
    }

    /// Ends that HTML lets an author leave out.
    private void impliedEnds(String name) {
        if (CLOSE_P.contains(name)) closeIfCurrent(Set.of("p"));
        switch (name) {
            case "li" -> closeUpTo(Set.of("li"), Set.of("ul", "ol"));
            case "dt", "dd" -> closeUpTo(Set.of("dt", "dd"), Set.of("dl"));
            case "td", "th" -> closeUpTo(Set.of("td", "th"), Set.of("tr", "table"));
            case "tr" ->
                    closeUpTo(
                            Set.of("tr", "colgroup", "caption"),
                            Set.of("table", "thead", "tbody", "tfoot"));
            case "thead", "tbody", "tfoot" ->
                    closeUpTo(
                            Set.of("thead", "tbody", "tfoot", "colgroup", "caption"),
                            Set.of("table"));
            default -> {}
        }
    }

    private void closeIfCurrent(Set<String> names) {
        if (!open.isEmpty() && names.contains(open.getLast().name())) open.removeLast();
    }

    private void closeUpTo(Set<String> names, Set<String> barriers) {
        for (int i = open.size() - 1; i >= 0 && !barriers.contains(open.get(i).name()); i--) {
            if (names.contains(open.get(i).name())) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }

    private void close(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).name().equals(name)) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }
}
