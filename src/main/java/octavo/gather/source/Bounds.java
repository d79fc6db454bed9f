package octavo.gather.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// What no text that people wrote is beyond. Without these, effort grows with the square of what a file holds.
public final class Bounds {
    private static final int MOST_TEXT = 16 * 1024 * 1024;
    private static final int LONGEST_LINE = 1_000_000;

    /// The longest novels have half of it.
    private static final int MOST_LINES = 200_000;

    /// The parser, as browsers do, puts what is nested deeper than 512 side by side there; of a page that is only badly
    /// written it is not much.
    private static final int DEEPEST = 500;

    private static final int MOST_DEEP = 5_000;

    /// Columns before a list's marker.
    private static final int DEEPEST_ITEM = 200;

    /// Of a paragraph in Markdown: each bracket may close any before it.
    private static final int MOST_BRACKETS = 30_000;

    /// Lines of a paragraph that begin with a sign: each may begin a block.
    private static final int MOST_MARKED = 20_000;

    private static final int MOST_COMMENTS = 3_000;

    private static final int MOST_ELEMENTS = 2_000_000;

    private Bounds() {}

    /// Of pasted text and Markdown.
    ///
    /// @throws IOException when it is beyond them
    public static void text(String text) throws IOException {
        if (text.length() > MOST_TEXT)
            throw new TooLongException(
                    "it has "
                            + text.length()
                            + " characters; of a text at most "
                            + MOST_TEXT
                            + " are read");
        int start = 0;
        int lines = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            if (end - start > LONGEST_LINE) throw tooLong(end - start);
            lines++;
            start = end + 1;
        }
        if (lines > MOST_LINES)
            throw new TooLongException(
                    "it has " + lines + " lines; of a text at most " + MOST_LINES + " are read");
    }

    /// Of Markdown besides: items indented within items.
    ///
    /// @throws IOException when it is beyond them
    public static void markdown(String text) throws IOException {
        text(text);
        brackets(text);
        int marked = 0;
        int deep = 0;
        for (int at = 0; at >= 0 && at < text.length(); at = text.indexOf('\n', at) + 1) {
            int i = at;
            while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) i++;
            boolean end = i >= text.length() || text.charAt(i) == '\n';
            if (end) marked = 0;
            else if (!Character.isLetterOrDigit(text.charAt(i)) && ++marked > MOST_MARKED)
                throw new TooLongException(
                        "a paragraph or table of it has more than " + MOST_MARKED + " lines");
            boolean item =
                    i + 1 < text.length()
                            && "-*+".indexOf(text.charAt(i)) >= 0
                            && text.charAt(i + 1) == ' ';
            if (item && i - at > DEEPEST_ITEM && ++deep > 20)
                throw new TooDeepException("lists nested deeper than any that people write");
            if (text.indexOf('\n', at) < 0) return;
        }
    }

    /// Index after the front matter, which has a reader of its own.
    private static int frontMatter(String text) {
        String close =
                text.startsWith("---\n")
                        ? "\n---\n"
                        : text.startsWith("+++\n")
                                ? "\n+++\n"
                                : text.startsWith("{") ? "}\n\n" : "";
        return close.isEmpty() ? 0 : Math.max(0, text.indexOf(close));
    }

    private static void brackets(String text) throws IOException {
        int brackets = 0;
        int comments = 0;
        for (int i = frontMatter(text); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') brackets = 0;
            if ((c == '[' || c == ']') && ++brackets > MOST_BRACKETS)
                throw new TooLongException(
                        "a paragraph of it has more than " + MOST_BRACKETS + " square brackets");
            if (c == '<' && text.startsWith("<!--", i)) comments++;
            if (c == '-' && text.startsWith("-->", i)) comments = Math.max(0, comments - 1);
            if (comments > MOST_COMMENTS)
                throw new TooLongException(
                        "more than " + MOST_COMMENTS + " comments of it begin and don’t end");
        }
    }

    private static IOException tooLong(int length) {
        return new TooLongException(
                "a line of it has "
                        + length
                        + " characters; at most "
                        + LONGEST_LINE
                        + " are read");
    }

    /// Of a page that is parsed.
    public static void page(Document doc) {
        int[] elements = {0};
        int[] deep = {0};
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (depth > DEEPEST && node instanceof Element && ++deep[0] > MOST_DEEP)
                            throw new UncheckedIOException(
                                    new TooDeepException(
                                            "nested deeper than " + DEEPEST + " elements"));
                        if (node instanceof Element && ++elements[0] > MOST_ELEMENTS)
                            throw new UncheckedIOException(
                                    new IOException(
                                            "it has more than " + MOST_ELEMENTS + " elements"));
                        if (node instanceof TextNode t && t.getWholeText().length() > LONGEST_LINE)
                            throw new UncheckedIOException(tooLong(t.getWholeText().length()));
                    }
                },
                doc);
    }

    /// A text that is longer than any, or a paragraph, a line, a number of marks in it.
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;

        public TooLongException(String message) {
            super(message);
        }
    }

    /// Elements within elements beyond any page.
    public static final class TooDeepException extends IOException {
        private static final long serialVersionUID = 1;

        public TooDeepException(String message) {
            super(message);
        }
    }
}
