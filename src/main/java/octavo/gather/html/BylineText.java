package octavo.gather.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The text of a byline with bars between what stands in elements or lines of its own: an author, her paper, a day.
final class BylineText {
    private final StringBuilder out = new StringBuilder();
    private @Nullable TextNode last;
    private boolean line;

    private BylineText() {}

    static String of(Element e) {
        BylineText t = new BylineText();
        t.walk(e);
        return t.out.toString().strip();
    }

    private void walk(Node n) {
        if (n instanceof TextNode t) {
            add(t);
            return;
        }
        if (!(n instanceof Element e)) return;
        boolean breaks = Markup.isBlock(e) || Markup.name(e).equals("br");
        line |= breaks;
        for (Node c : e.childNodes()) walk(c);
        line |= breaks;
    }

    private void add(TextNode t) {
        String text = t.text();
        if (text.isBlank()) return;
        if (last != null) {
            boolean space =
                    Character.isWhitespace(out.charAt(out.length() - 1)) || text.startsWith(" ");
            boolean glued = !space && Character.isUpperCase(text.charAt(0));
            if (line || glued || isApart(last, t)) bar(text.strip());
        }
        out.append(out.isEmpty() ? text.stripLeading() : text);
        last = t;
        line = false;
    }

    /// Between what is complete on both sides; a label ("By") and a conjunction go with what they stand at.
    private void bar(String next) {
        String before = out.toString().strip();
        boolean label =
                before.matches(
                        "(?iuU)(?:von|par|por|di|door|text|autor|author)|.*(?:\\b(?:by|and|und|et|y|e|og|och)|[,;:&|])");
        boolean goesOn = !Character.isLetterOrDigit(next.charAt(0)) || isConjunction(next);
        out.setLength(0);
        out.append(before).append(label || goesOn ? " " : " | ");
    }

    private static boolean isConjunction(String next) {
        return next.matches("(?iuU)(?:and|und|et|y|e|og|och)\\b.*");
    }

    /// Whether each is in an element that the other isn't in.
    private static boolean isApart(TextNode a, TextNode b) {
        Node p = a.parent();
        Node q = b.parent();
        return p instanceof Element pe
                && q instanceof Element qe
                && pe != qe
                && !pe.parents().contains(qe)
                && !qe.parents().contains(pe);
    }
}
