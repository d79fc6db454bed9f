package octavo.markup;

import java.util.List;
import octavo.content.Inline;

/// Characters: which may stand in XML, and how white space collapses.
final class TextRules {
    private TextRules() {}

    /// XML 1.0, production 2 (Char); a lone surrogate is none.
    static String xmlText(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x20 || c == 0x7f || c >= 0xd800) return filtered(s);
        }
        return s;
    }

    private static String filtered(String s) {
        StringBuilder sb = new StringBuilder(s.length());
        s.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20)
                .filter(c -> c != 0x7f && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff)
                .forEach(sb::appendCodePoint);
        return sb.toString();
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /// Inline content as plain text, without notes' marks and images, white space collapsed: for labels.
    static String plain(List<Inline> content) {
        StringBuilder sb = new StringBuilder();
        plain(content, sb);
        return xmlText(sb.toString()).replaceAll("[ \\t\\n\\r\\f]+", " ").strip();
    }

    private static void plain(List<Inline> content, StringBuilder sb) {
        for (Inline i : content) {
            switch (i) {
                case Inline.Text t -> sb.append(t.text());
                case Inline.Emphasis e -> plain(e.content(), sb);
                case Inline.Strong s -> plain(s.content(), sb);
                case Inline.SmallCaps s -> plain(s.content(), sb);
                case Inline.Sub s -> plain(s.content(), sb);
                case Inline.Sup s -> plain(s.content(), sb);
                case Inline.Span s -> plain(s.content(), sb);
                case Inline.Link l -> plain(l.content(), sb);
                case Inline.Code c -> sb.append(c.text());
                case Inline.Citation c -> sb.append(c.source());
                case Inline.Math m -> sb.append(m.source());
                case Inline.LineBreak b -> sb.append(' ');
                case Inline.Image i2 -> {}
                case Inline.NoteRef n -> {}
                case Inline.PageMark p -> {}
                case Inline.IndexTerm t -> {}
            }
        }
    }
}
