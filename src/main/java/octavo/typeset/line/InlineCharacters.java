package octavo.typeset.line;

import octavo.style.TextStyle;
import octavo.style.TextStyle.Transform;

/// The characters of a paragraph: white space collapsed (CSS Text 3, section 4.1), `text-transform`, small capitals, soft
/// hyphens and joiners.
final class InlineCharacters {
    /// Offset in the source's text, in UTF-16 units, of what comes next.
    int raw;

    private int column;

    /// A collapsible space would be dropped here: one stands before, or the line begins.
    boolean afterSpace = true;

    private final InlineText text;
    private final LetterForms forms;

    InlineCharacters(InlineText text, LetterForms forms) {
        this.text = text;
        this.forms = forms;
    }

    /// @param generated no text of the source
    void add(String s, InlineBox box, boolean generated) {
        TextStyle t = box.style.text();
        InlineStyle style = forms.of(s, box);
        boolean collapses = InlineStyle.collapses(t.whiteSpace());
        boolean newlines = InlineStyle.keepsNewlines(t.whiteSpace());
        int n = s.length();
        boolean plain = t.transform() == Transform.NONE;
        int step = generated ? 0 : 1;
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            if (plain && c > ' ' && (c < 0x7F || c >= 0xC0 && c < 0x2000)) {
                int end = i + 1;
                while (end < n
                        && (c = s.charAt(end)) > ' '
                        && (c < 0x7F || c >= 0xC0 && c < 0x2000)) end++;
                text.append(s, i, end, raw, step, style);
                afterSpace = false;
                column += end - i;
                raw += step * (end - i);
                i = end - 1;
                continue;
            } else if (c > ' ' && c < 0x7F) {
                letter(c, s, i, t.transform(), t.language(), style);
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space(c, s, i, collapses, newlines, t, style);
            } else if (c == '\u00AD') {
                if (style.softHyphens()) text.mark(InlineText.SOFT_HYPHEN);
            } else if (c == '\u2060' || c == '\uFEFF') {
                text.mark(InlineText.JOINED);
            } else if (c == '\u200B') {
                text.mark(InlineText.BREAKABLE);
            } else if (c >= ' ' && c != InlineText.OBJECT && !isControl(c)) {
                letter(c, s, i, t.transform(), t.language(), style);
            }
            raw += step;
        }
    }

    void newLine(InlineBox box) {
        dropTrailingSpace();
        text.append(InlineText.BREAK, InlineText.NO_SOURCE, raw, box.plain());
        afterSpace = true;
        column = 0;
    }

    void dropTrailingSpace() {
        int i = text.length - 1;
        if (i >= 0 && text.chars[i] == ' ' && !text.styles.getLast().fixedSpaces()) text.dropLast();
    }

    private static boolean isControl(char c) {
        return c >= 0x7F && c < 0xA0;
    }

    private void space(
            char c,
            String s,
            int at,
            boolean collapses,
            boolean newlines,
            TextStyle t,
            InlineStyle style) {
        if (newlines && (c == '\n' || c == '\r')) {
            if (c == '\r' && at + 1 < s.length() && s.charAt(at + 1) == '\n') return;
            if (collapses) dropTrailingSpace();
            text.append(InlineText.BREAK, InlineText.NO_SOURCE, raw, style);
            afterSpace = collapses;
            column = 0;
        } else if (collapses) {
            if (afterSpace || (c == '\n' && betweenIdeographs(s, at))) return;
            text.append(' ', ' ', raw, style);
            afterSpace = true;
        } else {
            int count = c == '\t' && t.tabSize() > 0 ? t.tabSize() - column % t.tabSize() : 1;
            for (int k = 0; k < count; k++) text.append(' ', ' ', raw, style);
            column += count;
            afterSpace = false;
        }
    }

    /// CSS Text 3, section 4.1.3: a line end between ideographs is no space.
    private boolean betweenIdeographs(String s, int at) {
        return text.length > 0
                && at + 1 < s.length()
                && EastAsian.isWide(text.chars[text.length - 1])
                && EastAsian.isWide(s.charAt(at + 1));
    }

    private void letter(
            char c, String s, int at, Transform transform, String language, InlineStyle style) {
        char d = c;
        if (transform != Transform.NONE) {
            char next = at + 1 < s.length() ? s.charAt(at + 1) : ' ';
            String changed = LetterCase.transformed(c, next, text, transform, language);
            if (changed.length() > 1) {
                for (int k = 0; k < changed.length(); k++) {
                    emit(changed.charAt(k), k == 0 ? c : InlineText.NO_SOURCE, style);
                }
                return;
            }
            d = changed.charAt(0);
        }
        emit(d, c, style);
    }

    private void emit(char displayed, char original, InlineStyle style) {
        afterSpace = false;
        column++;
        text.append(displayed, original, raw, style);
    }
}
