package octavo.gather.pasted;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Makes of a page what somebody has who copies it: its text, without mark-up.
enum Flattener {
    /// Each block in a line of its own, nothing between.
    LINES,
    /// As browsers copy: paragraphs and headings with an empty line around, other blocks in a new line, cells with tabs.
    BROWSER,
    /// As Chromium copies a selection: an empty line after paragraphs, none after headings and other blocks.
    SELECTION,
    /// As terminals show it: wrapped at 76 columns, an empty line between blocks, bullets before items.
    TERMINAL;

    private static final Set<String> SILENT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "select",
                    "textarea",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "audio",
                    "video",
                    "button");
    private static final Set<String> SPACED =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "ul",
                    "ol",
                    "dl",
                    "pre",
                    "figure",
                    "hr");
    private static final Set<String> BLOCK =
            Set.of(
                    "div",
                    "section",
                    "article",
                    "aside",
                    "nav",
                    "header",
                    "footer",
                    "main",
                    "li",
                    "dt",
                    "dd",
                    "tr",
                    "table",
                    "tbody",
                    "thead",
                    "figcaption",
                    "form",
                    "fieldset",
                    "address",
                    "center",
                    "details",
                    "summary",
                    "body",
                    "caption",
                    "legend",
                    "noscript",
                    "hgroup");

    String flatten(Element body) {
        StringBuilder b = new StringBuilder();
        walk(body, b);
        StringBuilder out = new StringBuilder();
        int blank = 0;
        for (String line : b.toString().split("\n", -1)) {
            String t = line.replaceAll("[ \\r\\n]+", " ").strip();
            if (t.isEmpty()) {
                blank++;
                continue;
            }
            if (!out.isEmpty() && this != LINES && blank > 0) out.append('\n');
            blank = 0;
            out.append(this == TERMINAL ? wrap(t) : t).append('\n');
        }
        return out.toString();
    }

    private void walk(Node node, StringBuilder b) {
        if (node instanceof TextNode t) {
            b.append(t.getWholeText().replaceAll("\\s+", " "));
            return;
        }
        if (!(node instanceof Element e)) return;
        String name = e.normalName();
        if (SILENT.contains(name) && !(this == LINES && name.equals("button"))) return;
        if (this != LINES && hidden(e)) return;
        if (name.equals("br")) {
            b.append('\n');
            return;
        }
        boolean spaced = SPACED.contains(name);
        boolean block = spaced || BLOCK.contains(name);
        if (block) open(b, this != SELECTION && spaced || this == TERMINAL);
        if (name.equals("li") && this == TERMINAL) b.append("* ");
        if ((name.equals("td") || name.equals("th")) && e.previousElementSibling() != null)
            b.append(this == LINES ? "\n" : "\t");
        for (Node child : e.childNodes()) walk(child, b);
        boolean after = this == SELECTION ? name.equals("p") : spaced;
        if (block) open(b, after || this == TERMINAL);
    }

    private static void open(StringBuilder b, boolean spaced) {
        int end = b.length();
        while (end > 0 && b.charAt(end - 1) == ' ') end--;
        b.setLength(end);
        if (end == 0) return;
        if (b.charAt(end - 1) != '\n') b.append('\n');
        if (spaced && (end < 2 || !b.substring(Math.max(0, b.length() - 2)).equals("\n\n")))
            b.append('\n');
    }

    private static boolean hidden(Element e) {
        String style = e.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return e.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    private static String wrap(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + 1 + word.length() > 76) {
                out.append('\n');
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }
}
