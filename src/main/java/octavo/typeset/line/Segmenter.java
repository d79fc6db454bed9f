package octavo.typeset.line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.style.FontStyle;
import octavo.style.TextStyle;
import octavo.typeset.shape.ShapedWord;
import octavo.typeset.shape.ShapedWords;
import org.jspecify.annotations.Nullable;

/// Itemises characters into words of one style, face, script and direction, and shapes them.
final class Segmenter {
    /// Longer pieces without a space are shaped in parts.
    private static final int LONGEST = 60;

    /// Characters on either side of a missing one that are quoted.
    private static final int AROUND = 20;

    /// Missing characters of one script that are named in one article: more tell nothing more.
    private static final int MOST_SAID = 6;

    private record Fallback(InlineStyle style, Face face) {}

    private final LineContext context;
    private final FontChoices fonts;
    private final Map<Fallback, InlineStyle> fallbacks = new HashMap<>();
    private final Set<Integer> said = new HashSet<>();
    private final Map<Integer, Integer> saidOfScript = new HashMap<>();
    private @Nullable SourceSpan span;
    private InlineText text = new InlineText();

    Segmenter(LineContext context, FontChoices fonts) {
        this.context = context;
        this.fonts = fonts;
    }

    /// @param span of the paragraph, for what there is to say
    Segments segment(InlineText paragraph, TextStyle style, @Nullable SourceSpan span) {
        fallbacks.clear();
        this.span = span;
        text = paragraph;
        boolean rightToLeft = style.rightToLeft();
        Segments out = new Segments(text);
        out.baseLevel = rightToLeft ? 1 : 0;
        byte[] levels = Levels.of(text, rightToLeft);
        boolean autospace = style.autospace();
        int run = 0;
        int object = 0;
        int i = 0;
        int wide = 0;
        char[] c = text.chars;
        int n = text.length;
        while (i < n) {
            while (text.styleEnds[run] <= i) run++;
            InlineStyle own = text.styles.get(run);
            int runEnd = text.styleEnds[run];
            char ch = c[i];
            byte level = levels == null ? 0 : levels[i];
            switch (ch) {
                case ' ' -> {
                    InlineStyle s = ofSpace(out, own, c, i, runEnd, level);
                    out.add(Segments.SPACE, i, s, null, null, own.spacePt());
                }
                case '\u00A0' ->
                        out.add(Segments.FIXED_BREAKLESS, i, own, null, null, own.spacePt());
                case EastAsian.SPACE -> out.add(Segments.SPACE, i, own, null, null, own.sizePt());
                case InlineText.BREAK -> out.add(Segments.BREAK, i, own, null, null, 0);
                case InlineText.OBJECT -> {
                    InlineObject o = known(text.objects.get(object++), out);
                    out.add(Segments.OBJECT, i, own, null, o, width(o));
                }
                default -> {
                    if (ch >= 0x2E80 && EastAsian.isWide(ch)) wide++;
                    boolean meets = i > 0 && (ch >= 0x2E80 || c[i - 1] >= 0x2E80);
                    int thin = meets && EastAsian.meet(c, i) ? out.count : -1;
                    if (thin >= 0) out.addThin(i, own);
                    int end = wordEnd(c, i, runEnd, levels, own.words());
                    if (end > i) word(out, c, i, end, own, level);
                    else end = missing(out, c, i, runEnd, levels, own, level);
                    if (thin >= 0) {
                        InlineStyle s = out.style[thin + 1];
                        boolean full = isFull(s, ch) && isFull(out.style[thin - 1], c[i - 1]);
                        double em = s.sizePt();
                        double room = EastAsian.room(c[i - 1], ch, full, autospace) * em;
                        out.setThin(thin, s, room, EastAsian.stretch(c[i - 1], ch) * em);
                    }
                    mark(out, level, levels, i);
                    i = end;
                    continue;
                }
            }
            mark(out, level, levels, i);
            i++;
        }
        out.eastAsian = wide * 2 > n;
        out.close();
        return out;
    }

    /// Whether the character is set as wide as it is high.
    private static boolean isFull(InlineStyle s, char c) {
        return s.face().advance(s.face().glyphId(c)) >= 0.9 * s.face().unitsPerEm();
    }

    /// A space between two words of a borrowed face goes with them: one run of glyphs reads better than three.
    private static InlineStyle ofSpace(
            Segments out, InlineStyle own, char[] c, int at, int runEnd, int level) {
        if ((level & 1) == 0 || out.count == 0 || at + 1 >= runEnd || c[at + 1] < 0x250) return own;
        InlineStyle before = out.style[out.count - 1];
        if (before == own || before.style() != own.style() || before.tag() != own.tag()) return own;
        return !own.face().hasGlyph(c[at + 1]) && before.face().hasGlyph(c[at + 1]) ? before : own;
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
            case InlineObject.Formula f -> f.box().widthPt();
            case InlineObject.Leader l -> l.leastPt();
            case InlineObject.Initial _, InlineObject.Fill _ -> 0;
        };
    }

    /// What fills up a box is known once its content is.
    private static InlineObject known(InlineObject o, Segments before) {
        if (!(o instanceof InlineObject.Fill f)) return o;
        int first = before.count;
        while (first > 0 && before.start[first - 1] >= f.from()) first--;
        double content = before.x[before.count] - before.x[first];
        return new InlineObject.Gap(Math.max(0, f.leastPt() - content));
    }

    private void word(Segments out, char[] c, int from, int to, InlineStyle style, byte level) {
        ShapedWords words = (level & 1) == 0 ? style.words() : style.rtlWords();
        boolean joinsBefore = from > 0 && isCursive(c[from]) && isCursive(c[from - 1]);
        boolean joinsAfter = to < text.length && isCursive(c[to - 1]) && isCursive(c[to]);
        ShapedWord w =
                joinsBefore || joinsAfter
                        ? words.within(c, text.length, from, to)
                        : words.get(c, from, to);
        double width = w.width() * style.scale();
        if (style.letterSpacingPt() != 0) width += w.glyphs() * style.letterSpacingPt();
        out.add(Segments.WORD, from, style, w, null, width);
    }

    /// Letters of scripts in which they join: a change of style within a word doesn't part them.
    static boolean isCursive(char c) {
        return c >= 0x600 && c <= 0x8FF && Character.isLetter(c)
                || Clusters.joins(c) && c != 0x200C;
    }

    /// The end of the word that begins at `from`; `from` itself where the face has not its first character.
    private static int wordEnd(
            char[] c, int from, int runEnd, byte @Nullable [] levels, ShapedWords words) {
        Face face = words.face();
        boolean ascii = words.coversAscii();
        boolean eastAsian = Languages.isEastAsian(words.options().language());
        int most = Math.min(runEnd, from + LONGEST);
        int script = 0;
        int i = from;
        while (i < most) {
            char ch = c[i];
            boolean marked =
                    i + 1 < runEnd && c[i + 1] >= 0x300 && Clusters.joins(joining(c, i + 1));
            if (ch < 0x250 && !marked) {
                if (ch <= ' ' || ch == '\u00A0') return i;
                if ((ch > 0x7E || !ascii) && face.glyphId(ch) == 0) return i;
                if (isLatin(ch)) {
                    if (script == 0) script = LATIN;
                    else if (script != LATIN) return i;
                }
                if (levels != null && levels[i] != levels[from]) return i;
                i++;
                continue;
            }
            if (ch == InlineText.OBJECT || ch == InlineText.BREAK || ch == EastAsian.SPACE)
                return i;
            if (levels != null && levels[i] != levels[from]) return i;
            int end = Clusters.end(c, i, runEnd);
            if (EastAsian.isWide(ch)) {
                if (i > from) return i;
                return Clusters.covers(face, c, i, end) ? end : i;
            }
            if (eastAsian && EastAsian.isWideHere(c, i, runEnd, face)) return i;
            if (Clusters.isEmoji(c, i, end) || !Clusters.covers(face, c, i, end)) return i;
            int s = scriptOf(Character.codePointAt(c, i, end));
            if (s != 0) {
                if (script == 0) script = s;
                else if (script != s) return i;
            }
            i = end;
        }
        return i;
    }

    private static int joining(char[] c, int i) {
        return Character.codePointAt(c, i, Math.min(c.length, i + 2));
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

    /// Sets what the style's face lacks in another; returns where that ends.
    private int missing(
            Segments out,
            char[] c,
            int from,
            int runEnd,
            byte @Nullable [] levels,
            InlineStyle style,
            byte level) {
        int first = Clusters.end(c, from, runEnd);
        Face face = borrowed(c, from, first, style);
        if (face == null) {
            if (Clusters.covers(style.face(), c, from, first)) {
                word(out, c, from, first, style, level);
                return first;
            }
            say(Clusters.lacking(style.face(), c, from, first), from, first, style);
            substitute(out, from, style, level);
            return first;
        }
        InlineStyle other =
                fallbacks.computeIfAbsent(new Fallback(style, face), k -> other(style, face));
        // What follows is borrowed too, while the first face lacks it.
        int end = first;
        while (end < runEnd && !EastAsian.isWide(c[from])) {
            int next = Clusters.end(c, end, runEnd);
            if (c[end] <= ' ' || c[end] == '\u00A0' || c[end] == EastAsian.SPACE) break;
            if (c[end] == InlineText.OBJECT || EastAsian.isWide(c[end])) break;
            if (levels != null && levels[end] != levels[from]) break;
            if (Clusters.covers(style.face(), c, end, next)) break;
            if (!Clusters.covers(face, c, end, next)) break;
            end = next;
        }
        word(out, c, from, end, other, level);
        return end;
    }

    /// A face that has the whole cluster, or null.
    private @Nullable Face borrowed(char[] c, int from, int end, InlineStyle style) {
        FontStyle f = style.style().font();
        FontLibrary library = context.fonts();
        if (Clusters.isEmoji(c, from, end)) {
            Face emoji = library.select(List.of("emoji"), f.weight(), f.italic());
            if (Clusters.covers(emoji, c, from, end)) return emoji;
        }
        if (Languages.isEastAsian(style.words().options().language()) && c[from] < 0x2E80) {
            Face wide = library.fallback('\u3002', f.families(), f.weight(), f.italic());
            if (wide != null && wide != style.face() && Clusters.covers(wide, c, from, end))
                return wide;
        }
        for (int i = from; i < end; ) {
            int cp = Character.codePointAt(c, i, end);
            Face face = library.fallback(cp, f.families(), f.weight(), f.italic());
            if (face != null && Clusters.covers(face, c, from, end)) return face;
            i += Character.charCount(cp);
        }
        return null;
    }

    /// The visible sign for what no font has: U+FFFD.
    private void substitute(Segments out, int from, InlineStyle style, byte level) {
        FontStyle f = style.style().font();
        Face face = context.fonts().fallback(0xFFFD, f.families(), f.weight(), f.italic());
        InlineStyle s =
                face == null || face == style.face()
                        ? style
                        : fallbacks.computeIfAbsent(
                                new Fallback(style, face), k -> other(style, face));
        ShapedWord w = ((level & 1) == 0 ? s.words() : s.rtlWords()).get("\uFFFD");
        out.add(Segments.WORD, from, s, w, null, w.width() * s.scale());
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
        InlineStyle made = style.in(c.ltr(), c.rtl());
        return face.hasGlyph(0x627) ? made.unspaced() : made;
    }

    private void say(int cp, int from, int to, InlineStyle style) {
        int script = Character.UnicodeScript.of(cp).ordinal();
        if (!said.add(cp) || saidOfScript.merge(script, 1, Integer::sum) > MOST_SAID) return;
        FontStyle f = style.style().font();
        int families = context.fonts().families().size();
        String message =
                String.format(
                        Locale.ROOT,
                        "no font has a glyph for U+%04X %s in “%s”; tried %s and all %d families;"
                                + " U+FFFD is set instead",
                        cp,
                        Character.getName(cp),
                        around(from, to),
                        String.join(", ", new LinkedHashSet<>(f.families())),
                        families);
        context.diagnostics()
                .accept(Diagnostic.warning("glyph-missing", message, span, Hints.forMissing(cp)));
    }

    private String around(int from, int to) {
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.length, to + AROUND);
        if (Character.isLowSurrogate(text.chars[start])) start++;
        if (end < text.length && Character.isLowSurrogate(text.chars[end])) end--;
        return (start > 0 ? "…" : "")
                + new String(text.chars, start, end - start)
                        .replace(InlineText.BREAK, ' ')
                        .replace(InlineText.OBJECT, ' ')
                        .strip()
                + (end < text.length ? "…" : "");
    }
}
