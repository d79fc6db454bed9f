package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries of a bibliography, one after the other: each may shorten names that it shares with the one before.
final class BibliographyAssembler {
    private final RenderContext context;
    private final CslElement bibliography;
    private final CslElement layout;
    private final @Nullable String substitute;
    private final String rule;
    private final boolean numeric;
    private List<String> namesBefore = List.of();
    private String setBefore = "";

    BibliographyAssembler(RenderContext context, CslElement bibliography) {
        this.context = context;
        this.bibliography = bibliography;
        CslElement l = bibliography.child("layout");
        this.layout = l == null ? bibliography : l;
        this.substitute = bibliography.find("subsequent-author-substitute");
        this.numeric = usesNumber(bibliography);
        String r = bibliography.get("subsequent-author-substitute-rule");
        this.rule = r.isEmpty() ? "complete-all" : r;
    }

    private static boolean usesNumber(CslElement e) {
        if (e.is("variable", "citation-number")) return true;
        for (CslElement c : e.children()) if (usesNumber(c)) return true;
        return false;
    }

    /// Null where nothing but perhaps a number is printed and the style has no numbers.
    @Nullable CslText entry(RenderContext.ItemState s) {
        AmbigConfig config = s.config.copy();
        Renderer r =
                new Renderer(
                        context,
                        s.item,
                        Renderer.Area.BIBLIOGRAPHY,
                        bibliography,
                        CiteState.NONE,
                        config);
        Node body = r.children(layout);
        if (body.isEmpty()) {
            if (!numeric) return null;
            body.add(Node.leaf(s.number + ". "));
            body.add(Node.leaf(CslText.FORMLESS));
        }
        for (Node k : body.kids) keepInLine(k);
        if (substitute != null) substitute(body, substitute);
        boolean align = bibliography.has("second-field-align");
        if (align) align(body);
        else {
            body.style(layout);
            Node block = lastBlock(body);
            if (block != null && !body.suffix.isEmpty()) {
                Node inner = Node.of(block.kids).delimiter(block.delimiter);
                if (block.kids.isEmpty()) inner = Node.leaf(block.text);
                block.kids = new ArrayList<>(List.of(inner, Node.affix(body.suffix)));
                block.delimiter = "";
                body.suffix = "";
            }
        }
        body.delimiter(layout.get("delimiter"));
        body.itemId = s.item.id();
        return Flattener.flatten(body, context.locale);
    }

    /// Blocks are parts of the layout itself: what is set within another part stays in its line.
    private static void keepInLine(Node n) {
        for (Node k : n.kids) {
            k.display = "";
            keepInLine(k);
        }
    }

    /// The block with which the entry ends, or null: the layout's suffix belongs into it.
    private static @Nullable Node lastBlock(Node n) {
        if (!n.display.isEmpty()) return n;
        for (int i = n.kids.size() - 1; i >= 0; i--)
            if (!n.kids.get(i).isEmpty())
                return n.suffix.isEmpty() || i < 0 || n.display.isEmpty()
                        ? lastBlock(n.kids.get(i))
                        : null;
        return null;
    }

    /// The first field is set off, the rest follows.
    private void align(Node body) {
        List<Node> kids = new ArrayList<>(body.kids);
        Node first = kids.removeFirst();
        Node left = Node.branch().add(first);
        if (!kids.isEmpty()) left.add(leadingMark(kids.getFirst()));
        Node rest = Node.of(kids);
        rest.suffix = layout.get("suffix");
        body.kids = new ArrayList<>();
        left.prefix = layout.get("prefix");
        left.display = "left-margin";
        Node right = Node.branch().add(rest);
        right.display = "right-inline";
        body.add(left);
        if (!rest.isEmpty()) body.add(right);
        body.format(layout);
    }

    /// A mark with which the second field begins belongs to the first: "1." stands in the margin, whole.
    private static @Nullable Node leadingMark(Node second) {
        String p = second.prefix;
        int end = 0;
        while (end < p.length() && Punctuation.isMark(p.charAt(end))) end++;
        if (end == 0) return null;
        second.prefix = p.substring(end).stripLeading();
        return Node.affix(p.substring(0, end));
    }

    private String plain(Node n) {
        return Flattener.flatten(n, context.locale).plain();
    }

    /// A mark stands for people, not for a title in their place; and for the same people, not for namesakes whose given
    /// names the style shortens alike.
    private void substitute(Node body, String text) {
        Node set = body.find(Node.Role.NAMES);
        boolean people = set != null && set.find(Node.Role.NAME_LIST) != null;
        if (set == null || set.ofStyle || set.ofTitle && rule.startsWith("complete")) {
            namesBefore = List.of();
            setBefore = "";
            return;
        }
        if (!leads(body, set)) return;
        List<Node> single = new ArrayList<>();
        set.findAll(Node.Role.NAME, single);
        List<String> names = new ArrayList<>();
        for (Node n : single) names.add(plain(n) + n.identity);
        List<Node> lists = new ArrayList<>();
        set.findAll(Node.Role.NAME_LIST, lists);
        StringBuilder joined = new StringBuilder();
        for (Node l : lists) joined.append(plain(l)).append('\n');
        String whole = people ? joined.append(String.join("\n", names)).toString() : plain(set);
        int same = 0;
        while (same < names.size()
                && same < namesBefore.size()
                && names.get(same).equals(namesBefore.get(same))) same++;
        boolean all = !whole.isEmpty() && whole.equals(setBefore);
        switch (rule) {
            case "complete-all" -> {
                if (all) replaceAll(set, single, text);
            }
            case "complete-each" -> {
                if (all) for (Node n : single) replace(n, text);
            }
            case "partial-each" -> {
                if (all && single.isEmpty()) replace(set, text);
                for (int i = 0; i < same; i++) replace(single.get(i), text);
            }
            case "partial-first" -> {
                if (all && single.isEmpty()) replace(set, text);
                if (same > 0) replace(single.getFirst(), text);
            }
            default -> {}
        }
        namesBefore = names;
        setBefore = whole;
    }

    /// Whether nothing but a number stands before the names: the list is ordered by them.
    private static boolean leads(Node body, Node names) {
        for (Node n = body; n != names; ) {
            Node next = null;
            for (Node k : n.kids) {
                if (k.find(Node.Role.NAMES) != null) {
                    next = k;
                    break;
                }
                if (!k.isEmpty() && k.find(Node.Role.CITATION_NUMBER) == null) return false;
            }
            if (next == null) return false;
            n = next;
        }
        return true;
    }

    private static void replace(Node n, String text) {
        n.clear();
        n.add(Node.leaf(text));
    }

    /// The names become one mark; a label that follows stays.
    private static void replaceAll(Node set, List<Node> single, String text) {
        if (single.isEmpty()) {
            replace(set, text);
            return;
        }
        List<Node> lists = new ArrayList<>();
        set.findAll(Node.Role.NAME_LIST, lists);
        if (lists.isEmpty()) replace(set, text);
        boolean first = true;
        for (Node l : lists) {
            l.clear();
            if (first && !text.isEmpty()) l.add(Node.leaf(text));
            first = false;
        }
        while (set.kids.size() > 1 && lists.size() > 1) set.kids.removeLast();
    }
}
