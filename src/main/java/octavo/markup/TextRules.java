package octavo.markup;

import java.util.List;
import octavo.content.Inline;
import octavo.content.PlainText;

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
                .filter(c ->
                        c != 0x7f && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff)
                .forEach(sb::appendCodePoint);
        return sb.toString();
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /// Inline content as plain text, for labels.
    static String plain(List<Inline> content) {
        return xmlText(PlainText.label(content));
    }

    /// Whether a title is set in capitals alone: a word of four letters or more among them, and no small letter.
    static boolean inCapitals(String text) {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLowerCase(c)) return false;
            run = Character.isUpperCase(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= 4;
    }
}
