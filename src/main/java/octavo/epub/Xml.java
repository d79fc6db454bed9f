package octavo.epub;

import java.nio.charset.StandardCharsets;
import octavo.content.Direction;

/// Escaping for XML 1.0.
final class Xml {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Xml() {}

    static String text(String s) {
        StringBuilder sb = new StringBuilder(s.length() + 16);
        text(sb, s, 0, s.length());
        return sb.toString();
    }

    /// Appends characters `from` to `to`; what XML can't hold is left out.
    static void text(StringBuilder sb, String s, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            switch (c) {
                case '&' -> sb.append("&amp;");
                case '<' -> sb.append("&lt;");
                case '>' -> sb.append("&gt;");
                default -> {
                    if (legal(s, i)) sb.append(c);
                }
            }
        }
    }

    static String attribute(String s) {
        StringBuilder sb = new StringBuilder(s.length() + 16);
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '&' -> sb.append("&amp;");
                case '<' -> sb.append("&lt;");
                case '"' -> sb.append("&quot;");
                case '\n' -> sb.append("&#10;");
                case '\t' -> sb.append("&#9;");
                default -> {
                    if (legal(s, i)) sb.append(c);
                }
            }
        }
        return sb.toString();
    }

    /// The start of an XHTML document, up to and with the title.
    static StringBuilder xhtml(String language, String title) {
        return xhtml(language, language, title);
    }

    /// @param own language of what stands in the document
    /// @param book language of the book, which gives the direction of its pages
    static StringBuilder xhtml(String own, String book, String title) {
        String tag = attribute(own);
        return new StringBuilder(4096)
                .append(DECLARATION)
                .append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"")
                .append(" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"")
                .append(tag)
                .append("\" xml:lang=\"")
                .append(tag)
                .append(Direction.of(book) == Direction.RTL ? "\" dir=\"rtl" : "")
                .append("\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>")
                .append(text(title))
                .append("</title>\n");
    }

    static byte[] bytes(StringBuilder sb) {
        return sb.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean legal(String s, int i) {
        char c = s.charAt(i);
        if (c < 0x20) return c == '\n' || c == '\t' || c == '\r';
        if (Character.isHighSurrogate(c)) {
            return i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) return i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
        return c != 0xFFFE && c != 0xFFFF;
    }
}
