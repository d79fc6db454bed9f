package octavo.typeset.line;

import java.text.Bidi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.font.Face;
import octavo.style.FontStyle;
import octavo.typeset.shape.ShapedWord;
import octavo.typeset.shape.ShapedWords;
import org.jspecify.annotations.Nullable;

/// Itemises characters into words of one style, face, script and direction, and shapes them.
final class Segmenter {
    /// Longer pieces without a space are shaped in parts.
    private static final int LONGEST = 60;

    private record Fallback(InlineStyle style, Face face) {}

    private final LineContext context;
    private final FontChoices fonts;
    private final Map<Fallback, InlineStyle> fallbacks = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    Segmenter(LineContext context, FontChoices fonts) {
        this.context = context;
        this.fonts = fonts;
    }

    Segments segment(InlineText text, boolean rightToLeft) {
        fallbacks.clear();
        Segments out = new Segments(text);
        byte[] levels = levels(text, rightToLeft);
        int run = 0;
        int object = 0;
        int i = 0;
        char[] c = text.chars;
        int n = text.length;
        while (i < n) {
            while (text.styleEnds[run] <= i) run++;
            InlineStyle style = text.styles.get(run);
            int runEnd = text.styleEnds[run];
            char ch = c[i];
            byte level = levels == null ? 0 : levels[i];
            switch (ch) {
                case ' ' -> out.add(Segments.SPACE, i, style, null, null, style.spacePt());
                case '\u00A0' ->
                        out.add(Segments.FIXED_BREAKLESS, i, style, null, null, style.spacePt());
                case InlineText.BREAK -> out.add(Segments.BREAK, i, style, null, null, 0);
                case InlineText.OBJECT -> {
                    InlineObject o = text.objects.get(object++);
                    out.add(Segments.OBJECT, i, style, null, o, width(o));
                }
                default -> {
                    int end = wordEnd(c, i, runEnd, levels, style.words());
                    if (end > i) {
                        word(out, c, i, end, style, level);
                    } else {
                        end = missing(out, c, i, runEnd, levels, style, level);
                    }
                    mark(out, level, levels, i);
                    i = end;
                    continue;
                }
            }
            mark(out, level, levels, i);
            i++;
        }
        out.close();
        return out;
    }

    private static void mark(Segments out, byte level, byte @Nullable [] levels, int at) {
        if (levels == null) return;
        byte[] l = out.level;
        if (l == null || l.length < out.count) {
            byte[] more = new byte[Math.max(64, out.count * 2)];
            if (l != null) System.arraycopy(l, 0, more, 0, l.length);
            out.level = l = more;
        }
        for (int k = out.count - 1; k >= 0 && out.start[k] >= at; k--) l[k] = level;
    }

    private static double width(InlineObject o) {
        return switch (o) {
            case InlineObject.Picture p -> p.widthPt();
            case InlineObject.Gap g -> g.widthPt();
            case InlineObject.Leader _, InlineObject.Initial _ -> 0;
        };
    }

    private static void word(
            Segments out, char[] c, int from, int to, InlineStyle style, byte level) {
        ShapedWord w = ((level & 1) == 0 ? style.words() : style.rtlWords()).get(c, from, to);
        double width = w.width() * style.scale();
        if (style.letterSpacingPt() != 0) width += w.glyphs() * style.letterSpacingPt();
        out.add(Segments.WORD, from, style, w, null, width);
    }

    /// The end of the word that begins at `from`; `from` itself where the face has not its first character.
    private static int wordEnd(
            char[] c, int from, int runEnd, byte @Nullable [] levels, ShapedWords words) {
        Face face = words.face();
        boolean ascii = words.coversAscii();
        int most = Math.min(runEnd, from + LONGEST);
        int script = 0;
        for (int i = from; i < most; i++) {
            char ch = c[i];
            if (ch < 0x250) {
                if (ch <= ' ' || ch == '\u00A0') return i;
                if ((ch > 0x7E || !ascii) && face.glyphId(ch) == 0) return i;
                if (isLatin(ch)) {
                    if (script == 0) script = LATIN;
                    else if (script != LATIN) return i;
                }
                if (levels != null && levels[i] != levels[from]) return i;
                continue;
            }
            if (ch == InlineText.OBJECT || levels != null && levels[i] != levels[from]) return i;
            if (BreakRules.isIdeographic(ch)) {
                if (i > from) return i;
                return covers(face, ch) ? i + 1 : i;
            }
            int cp = ch;
            if (Character.isHighSurrogate(ch)
                    && i + 1 < runEnd
                    && Character.isLowSurrogate(c[i + 1])) {
                cp = Character.toCodePoint(ch, c[i + 1]);
            }
            if (i > from && joins(cp)) {
                if (cp > 0xFFFF) i++;
                continue;
            }
            if (!covers(face, cp)) return i;
            int s = scriptOf(cp);
            if (s != 0) {
                if (script == 0) script = s;
                else if (script != s) return i;
            }
            if (cp > 0xFFFF) i++;
        }
        int end = most;
        if (end < runEnd) {
            while (end > from + 1 && (joins(c[end]) || Character.isLowSurrogate(c[end]))) end--;
        }
        return end;
    }

    private static final int LATIN = 1;

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c != 0xD7 && c != 0xF7;
    }

    /// 0 for characters that all scripts share.
    private static int scriptOf(int cp) {
        return switch (Character.UnicodeScript.of(cp)) {
            case COMMON, INHERITED, UNKNOWN -> 0;
            case LATIN -> LATIN;
            case Character.UnicodeScript s -> s.ordinal() + 2;
        };
    }

    /// A mark or joiner, which goes with the character before it.
    private static boolean joins(int cp) {
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || cp == 0x200D
                || cp == 0x200C
                || cp >= 0xFE00 && cp <= 0xFE0F;
    }

    /// Whether the face can set the character; HarfBuzz makes spaces and the unbreakable hyphen itself.
    private static boolean covers(Face face, int cp) {
        if (face.glyphId(cp) != 0) return true;
        if (cp >= 0x2000 && cp <= 0x200F
                || cp == 0x202F
                || cp == 0x205F
                || cp >= 0x202A && cp <= 0x202E) return true;
        return cp == 0x2011 && face.glyphId(0x2010) != 0;
    }

    /// Sets what the style's face lacks in another; returns where that ends.
    private int missing(
            Segments out,
            char[] c,
            int from,
            int runEnd,
            byte @Nullable [] levels,
            InlineStyle style,
            byte level) {
        int cp = Character.codePointAt(c, from, runEnd);
        FontStyle f = style.style().font();
        Face face = context.fonts().fallback(cp, f.families(), f.weight(), f.italic());
        if (face == null) {
            int end = from + Character.charCount(cp);
            while (end < runEnd && joins(c[end])) end++;
            say(cp, f);
            word(out, c, from, end, style, level);
            return end;
        }
        InlineStyle other =
                fallbacks.computeIfAbsent(new Fallback(style, face), k -> other(style, face));
        // Marks on a borrowed letter are borrowed with it; so is what follows, while the first face
        // lacks it too.
        int end = from;
        while (end < runEnd) {
            int next = Character.codePointAt(c, end, runEnd);
            boolean goesOn =
                    end == from
                            || joins(next)
                            || c[end] > ' '
                                    && c[end] != '\u00A0'
                                    && !covers(style.face(), next)
                                    && face.hasGlyph(next);
            if (!goesOn || levels != null && levels[end] != levels[from]) break;
            if (end > from && BreakRules.isIdeographic((char) next)) break;
            end += Character.charCount(next);
        }
        word(out, c, from, end, other, level);
        return end;
    }

    private InlineStyle other(InlineStyle style, Face face) {
        List<String> features = style.words().options().features();
        String extra =
                String.join(
                        ",",
                        features.subList(
                                Math.min(features.size(), style.style().font().features().size()),
                                features.size()));
        FontChoices.Choice c =
                fonts.in(face, style.style().font(), style.words().options().language(), extra);
        ShapedWords ltr = c.ltr();
        return style.in(ltr, c.rtl());
    }

    private void say(int cp, FontStyle f) {
        String message =
                String.format(
                        java.util.Locale.ROOT,
                        "no font has a glyph for U+%04X %s; tried %s and all others",
                        cp,
                        Character.getName(cp),
                        String.join(", ", f.families()));
        if (said.add(message)) {
            context.diagnostics()
                    .accept(
                            Diagnostic.warning(
                                    "glyph-missing", message, null, "add a font that has it"));
        }
    }

    /// Whether a character may be set from right to left: faster than `Bidi.requiresBidi` where none is.
    private static boolean mayRunLeft(char[] c, int length) {
        for (int i = 0; i < length; i++) {
            char ch = c[i];
            if (ch < 0x590 || ch > 0x8FF && ch < 0x200F) continue;
            if (ch <= 0x8FF
                    || ch >= 0xFB1D
                    || ch == 0x200F
                    || ch >= 0x202A && ch <= 0x202E
                    || ch >= 0x2066 && ch <= 0x2069
                    || Character.isSurrogate(ch)) {
                return Bidi.requiresBidi(c, 0, length);
            }
        }
        return false;
    }

    private static byte @Nullable [] levels(InlineText text, boolean rightToLeft) {
        if (!rightToLeft && !mayRunLeft(text.chars, text.length)) return null;
        // UAX 9 on the whole paragraph; a forced break is a separator of lines, not of paragraphs.
        char[] chars = text.chars.clone();
        for (int i = 0; i < text.length; i++) if (chars[i] == InlineText.BREAK) chars[i] = '\u2028';
        Bidi bidi =
                new Bidi(
                        chars,
                        0,
                        null,
                        0,
                        text.length,
                        rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight() && !rightToLeft) return null;
        byte[] levels = new byte[text.length];
        for (int r = 0; r < bidi.getRunCount(); r++) {
            for (int i = bidi.getRunStart(r); i < bidi.getRunLimit(r); i++)
                levels[i] = (byte) bidi.getRunLevel(r);
        }
        return levels;
    }
}
