package octavo.epub;

import java.util.Set;
import octavo.markup.Element;

/// The spans by which Kobo's reading system finds bookmarks and highlights: one around each sentence and image,
/// `kobo.PARAGRAPH.SENTENCE`. Notes' marks stay plain, or they would not pop up.
final class KoboSpans {
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "dt",
                    "dd",
                    "td",
                    "th",
                    "pre",
                    "figcaption",
                    "caption",
                    "figure",
                    "blockquote");
    private static final Set<String> CLOSED = Set.of("pre", "math", "svg");

    private final StringBuilder sb;
    private int paragraph;
    private int sentence;
    private int closed;

    KoboSpans(StringBuilder sb) {
        this.sb = sb;
    }

    /// Before the element's start tag.
    void enter(Element e) {
        if (PARAGRAPHS.contains(e.name())) {
            paragraph++;
            sentence = 0;
        }
        if (isClosed(e)) closed++;
        if (e.name().equals("img") && closed == 0) open();
    }

    /// After its end tag.
    void leave(Element e) {
        if (isClosed(e)) closed--;
        if (e.name().equals("img") && closed == 0) sb.append("</span>");
    }

    void text(String text, int from, int to) {
        if (closed > 0) {
            Xml.text(sb, text, from, to);
            return;
        }
        for (int at = from; at < to; ) {
            int end = sentenceEnd(text, at, to);
            if (text.substring(at, end).isBlank()) {
                Xml.text(sb, text, at, end);
            } else {
                open();
                Xml.text(sb, text, at, end);
                sb.append("</span>");
            }
            at = end;
        }
    }

    private void open() {
        if (paragraph == 0) paragraph = 1;
        sb.append("<span class=\"koboSpan\" id=\"kobo.")
                .append(paragraph)
                .append('.')
                .append(++sentence)
                .append("\">");
    }

    private static boolean isClosed(Element e) {
        return CLOSED.contains(e.name())
                || "doc-noteref".equals(e.attribute("role"))
                || "noteref-separator".equals(e.attribute("class"));
    }

    /// After the space that follows a full stop, question or exclamation mark, or after an ideographic one.
    private static int sentenceEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '！' || c == '？') return closing(text, i + 1, to);
            if (c != '.' && c != '?' && c != '!' && c != '؟' && c != '…') continue;
            int after = closing(text, i + 1, to);
            if (after < to && text.charAt(after) == ' ') return after + 1;
        }
        return to;
    }

    private static int closing(String text, int from, int to) {
        int i = from;
        while (i < to && "”’\"')]»」』".indexOf(text.charAt(i)) >= 0) i++;
        return i;
    }
}
