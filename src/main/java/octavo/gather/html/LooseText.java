package octavo.gather.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Gives text that stands loose among blocks, and text whose paragraphs are only parted by line breaks, paragraphs of
/// its own, so that each can be judged alone.
final class LooseText {
    private LooseText() {}

    /// The paragraphs that were made of text beside blocks. Those that stand for line breaks are not among them.
    static List<Element> wrap(Element root) {
        List<Element> made = new ArrayList<>();
        Map<Element, Boolean> holdsBlock = new IdentityHashMap<>();
        for (Element e : containers(root, holdsBlock)) wrapIn(e, holdsBlock, made);
        return made;
    }

    /// Undoes it where it changes nothing.
    static void unwrap(List<Element> made) {
        for (Element p : made) if (p.parent() != null) p.unwrap();
    }

    /// Elements that hold blocks, and blocks that hold doubled line breaks.
    private static List<Element> containers(Element root, Map<Element, Boolean> holdsBlock) {
        List<Element> all = new ArrayList<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (!(node instanceof Element e)) return;
                        all.add(e);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (!(node instanceof Element e) || e == root || e.parent() == null) return;
                        if (Markup.isBlock(e) || holdsBlock.containsKey(e))
                            holdsBlock.put(e.parent(), true);
                    }
                },
                root);
        List<Element> out = new ArrayList<>();
        for (Element e : all) {
            String n = Markup.name(e);
            if (n.equals("pre") || n.equals("table") || n.equals("tr") || n.equals("tbody"))
                continue;
            boolean block = Markup.isBlock(e) || e == root || n.equals("td") || n.equals("th");
            if (holdsBlock.containsKey(e) || block && hasDoubleBreak(e)) out.add(e);
        }
        return out;
    }

    private static boolean hasDoubleBreak(Element e) {
        boolean one = false;
        for (Node n : e.childNodes()) {
            if (isBreak(n)) {
                if (one) return true;
                one = true;
            } else if (!isBlank(n)) {
                one = false;
            }
        }
        return false;
    }

    private static void wrapIn(
            Element container, Map<Element, Boolean> holdsBlock, List<Element> made) {
        if (Markup.isHeading(container)) return;
        // A paragraph can't hold paragraphs.
        if (Markup.name(container).equals("p")) container.tagName("div");
        List<Element> own = hasDoubleBreak(container) ? new ArrayList<>() : made;
        List<Node> run = new ArrayList<>();
        List<Node> breaks = new ArrayList<>();
        for (Node n : List.copyOf(container.childNodes())) {
            boolean block =
                    n instanceof Element e && (Markup.isBlock(e) || holdsBlock.containsKey(e));
            if (block) {
                own.addAll(close(run));
                breaks.clear();
            } else if (isBreak(n)) {
                breaks.add(n);
                if (breaks.size() == 1) {
                    run.add(n);
                } else {
                    close(run);
                    n.remove();
                }
            } else {
                run.add(n);
                if (!isBlank(n)) breaks.clear();
            }
        }
        own.addAll(close(run));
    }

    private static List<Element> close(List<Node> run) {
        while (!run.isEmpty() && isBreak(run.getFirst())) run.removeFirst().remove();
        while (!run.isEmpty() && (isBreak(run.getLast()) || isBlank(run.getLast()))) {
            Node last = run.removeLast();
            if (isBreak(last)) last.remove();
        }
        List<Element> made = new ArrayList<>();
        if (run.stream().anyMatch(LooseText::hasText)) {
            Element p = new Element("p");
            run.getFirst().before(p);
            for (Node n : run) p.appendChild(n);
            made.add(p);
        }
        run.clear();
        return made;
    }

    private static boolean hasText(Node n) {
        if (n instanceof TextNode t) return !t.isBlank();
        return n instanceof Element e && !Markup.isDropped(e) && e.hasText();
    }

    private static boolean isBreak(Node n) {
        return n instanceof Element e && Markup.name(e).equals("br");
    }

    private static boolean isBlank(Node n) {
        return !(n instanceof Element) && !(n instanceof TextNode t && !t.isBlank());
    }
}
