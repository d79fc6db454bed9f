package octavo.gather.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// A page measured: for every element how much text stands in it, how much of that is links, and how much of it reads
/// like prose. Elements are numbered in document order, so that a pass backwards meets children before their parents:
/// everything is linear and nothing recurses.
final class PageOutline {
    private static final double LONGEST_LINK = 1200;

    final List<Element> elements = new ArrayList<>();
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    int[] parent = new int[256];

    /// Number of the first element behind this one's subtree.
    int[] end = new int[256];

    /// Weight of the text: see [TextWeight].
    double[] chars;

    double[] linkChars;

    /// Weight of the paragraphs that read like prose.
    double[] prose;

    /// Prose less what is clearly none.
    double[] score;

    /// Elements that hold text and no block.
    boolean[] leaf;

    private PageOutline() {
        chars = new double[0];
        linkChars = chars;
        prose = chars;
        score = chars;
        leaf = new boolean[0];
    }

    /// @param root every text in it stands in an element of its own, see [LooseText]
    static PageOutline of(Element root) {
        PageOutline o = new PageOutline();
        o.number(root);
        o.measure();
        return o;
    }

    private void number(Element root) {
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (!(node instanceof Element e)) return;
                        int i = elements.size();
                        if (i == parent.length) {
                            parent = Arrays.copyOf(parent, 2 * i);
                            end = Arrays.copyOf(end, 2 * i);
                        }
                        elements.add(e);
                        numbers.put(e, i);
                        Integer up = i == 0 ? null : numbers.get(e.parent());
                        parent[i] = up == null ? -1 : up;
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element e) end[numberOf(e)] = elements.size();
                    }
                },
                root);
    }

    private void measure() {
        int n = elements.size();
        chars = new double[n];
        linkChars = new double[n];
        prose = new double[n];
        score = new double[n];
        leaf = new boolean[n];
        int[] sentences = new int[n];
        weigh(sentences);
        boolean[] linked = linked();
        for (int i = n - 1; i >= 0; i--) {
            if (linked[i]) linkChars[i] = chars[i];
            if (leaf[i]) {
                double s = judge(elements.get(i), chars[i], linkChars[i], sentences[i]);
                score[i] = s;
                prose[i] = Math.max(0, s);
            }
            int up = parent[i];
            if (up < 0) continue;
            linkChars[up] += linkChars[i];
            prose[up] += prose[i];
            // What is no prose counts less: it can be taken out afterwards.
            score[up] += score[i] < 0 ? 0.4 * score[i] : score[i];
        }
    }

    private void weigh(int[] sentences) {
        boolean[] hasBlock = new boolean[size()];
        for (int i = size() - 1; i >= 0; i--) {
            Element e = elements.get(i);
            for (Node child : e.childNodes()) {
                if (!(child instanceof TextNode t) || t.isBlank()) continue;
                TextWeight w = TextWeight.of(t.getWholeText());
                chars[i] += w.weight();
                sentences[i] += w.sentences();
            }
            boolean block = Markup.isBlock(e);
            leaf[i] = (block || i == 0) && !hasBlock[i] && chars[i] > 0;
            int up = parent[i];
            if (up < 0) continue;
            chars[up] += chars[i];
            sentences[up] += sentences[i];
            hasBlock[up] |= hasBlock[i] || block;
        }
    }

    /// What stands in a link, be it a word or a whole box. A link around more than a box's text was never closed.
    private boolean[] linked() {
        boolean[] in = new boolean[size()];
        for (int i = 0; i < in.length; i++) {
            Element e = elements.get(i);
            boolean link =
                    Markup.name(e).equals("a")
                            && e.hasAttr("href")
                            && !e.attr("href").startsWith("#")
                            && chars[i] < LONGEST_LINK;
            in[i] = link || parent[i] >= 0 && in[parent[i]];
        }
        return in;
    }

    /// How much a block of text reads like a paragraph of prose; negative for lists of links and for scraps.
    private static double judge(Element e, double chars, double linkChars, int sentences) {
        double links = linkChars / chars;
        if (Markup.isHeading(e)) return links > 0.5 ? -10 : 0;
        if (links > 0.6) return -Math.min(chars, 120);
        boolean inItem = false;
        for (Element p = e; p != null && !inItem; p = p.parent()) {
            String n = Markup.name(p);
            if (n.equals("li") || n.equals("td") || n.equals("dd") || n.equals("dt")) inItem = true;
            else if (!n.equals("p") && !n.equals("div")) break;
        }
        double worth = chars * (1 - 1.5 * links);
        if (sentences > 0 && chars >= 50) return inItem ? 0.7 * worth : worth;
        if (chars >= 140) return 0.5 * worth;
        if (Markup.name(e).equals("pre")) return 0.5 * chars;
        return sentences > 0 ? 0.3 * worth : -Math.min(chars, 25) * 0.5;
    }

    int size() {
        return elements.size();
    }

    /// -1 for an element that is not of this outline.
    int numberOf(Element e) {
        return numbers.getOrDefault(e, -1);
    }

    double linkShare(int i) {
        return chars[i] == 0 ? 0 : linkChars[i] / chars[i];
    }

    boolean contains(int outer, int inner) {
        return outer <= inner && inner < end[outer];
    }
}
