package octavo.typeset.line;

import java.util.List;
import java.util.function.Predicate;
import octavo.font.Face;
import octavo.style.ComputedStyle;
import octavo.style.FontStyle;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.TextStyle;
import org.jspecify.annotations.Nullable;

/// An inline element while its text is collected: makes the [InlineStyle]s of its runs.
final class InlineBox {
    /// Ems: letters farther apart are spaced for their own sake, not as small capitals are.
    private static final double MOST_SPACED = 0.1;

    private final FontChoices fonts;
    final StyledElement element;
    final ComputedStyle style;
    final double sizePt;
    final double shiftPt;
    final int tag;
    final InlineStyle.@Nullable Link link;
    private final String baseFeatures;

    private @Nullable InlineStyle plain;
    private @Nullable InlineStyle capitals;
    private @Nullable InlineStyle written;
    private @Nullable InlineStyle position;

    /// Set together: where one letter of them has no small capital, none is set.
    private final List<StyledNode> phrase;

    private @Nullable Boolean realCapitals;

    /// @param phrase of which the element is a part or the whole, see [#phrase]
    /// @param baseFeatures beside the style's own (`sups`), or empty
    InlineBox(
            FontChoices fonts,
            StyledElement element,
            List<StyledNode> phrase,
            double sizePt,
            double shiftPt,
            int tag,
            InlineStyle.@Nullable Link link,
            String baseFeatures) {
        this.fonts = fonts;
        this.element = element;
        this.phrase = phrase;
        this.style = element.style();
        this.sizePt = sizePt;
        this.shiftPt = shiftPt;
        this.tag = tag;
        this.link = link;
        this.baseFeatures = baseFeatures;
    }

    Face face() {
        return fonts.of(style.font(), style.text().language(), "").face();
    }

    InlineStyle plain() {
        InlineStyle s = plain;
        if (s == null) plain = s = make("", sizePt, shiftPt);
        return s;
    }

    /// With forms of the face's own.
    ///
    /// @param features joined by commas
    InlineStyle with(String features) {
        InlineStyle s = capitals;
        if (s == null) capitals = s = make(features, sizePt, shiftPt);
        return s;
    }

    /// Smaller, and above or below the baseline.
    InlineStyle shifted(boolean above) {
        InlineStyle s = position;
        if (s == null) {
            double shift = shiftPt + (above ? 0.34 : -0.16) * sizePt;
            position = s = make(above ? "-sups" : "-subs", 0.65 * sizePt, shift);
        }
        return s;
    }

    /// As written, where small capitals are wanting: without the spacing that belongs to them.
    InlineStyle asWritten() {
        InlineStyle s = written;
        if (s == null) {
            double spacing = style.text().letterSpacingPt();
            boolean theirs = spacing > 0 && spacing <= MOST_SPACED * sizePt;
            written = s = theirs ? make("", sizePt, shiftPt, 0) : plain();
        }
        return s;
    }

    /// The words that are set in small capitals with those of an element within: the whole of what asks for them.
    List<StyledNode> phraseOf(StyledElement within) {
        FontStyle.Capitals wanted = within.style().font().capitals();
        return wanted == style.font().capitals() ? phrase : within.children();
    }

    /// Whether all of the phrase has small capitals.
    boolean capitalsAreReal(Predicate<List<StyledNode>> test) {
        Boolean r = realCapitals;
        if (r == null) realCapitals = r = test.test(phrase);
        return r;
    }

    private InlineStyle make(String features, double size, double shift) {
        return make(features, size, shift, style.text().letterSpacingPt());
    }

    private InlineStyle make(String features, double size, double shift, double letterSpacingPt) {
        TextStyle t = style.text();
        StringBuilder extra = new StringBuilder(baseFeatures);
        if (!features.isEmpty()) extra.append(extra.isEmpty() ? "" : ",").append(features);
        // CSS Text 3, section 8.2: no optional ligatures where letters are spaced.
        if (letterSpacingPt != 0)
            extra.append(extra.isEmpty() ? "" : ",").append("-liga,-clig,-dlig");
        FontChoices.Choice c = fonts.of(style.font(), t.language(), extra.toString());
        double scale = size / c.face().unitsPerEm();
        boolean wraps =
                t.whiteSpace() != TextStyle.WhiteSpace.NOWRAP
                        && t.whiteSpace() != TextStyle.WhiteSpace.PRE;
        return new InlineStyle(
                style,
                c.ltr(),
                c.rtl(),
                size,
                scale,
                shift,
                spacePt(c.face(), scale, t, letterSpacingPt),
                c.face().hasGlyph(0x627) && Languages.letter(t.language()) == 0x627
                        ? 0
                        : letterSpacingPt,
                !InlineStyle.collapses(t.whiteSpace()),
                wraps,
                t.hyphens() != TextStyle.Hyphens.NONE,
                t.hyphens() == TextStyle.Hyphens.AUTO && wraps
                        ? fonts.hyphenator(t.language())
                        : null,
                InlineStyle.limits(
                        t.hyphenateWordLength(), t.hyphenateBefore(), t.hyphenateAfter()),
                style.text().color().rgb(),
                style.box().decoration(),
                tag,
                link);
    }

    /// The face's own word space. In justified text it is kept between a fifth and a quarter of an em, as book
    /// typographers set it; a typewriter's stays.
    private static double spacePt(Face face, double scale, TextStyle t, double letterSpacingPt) {
        double space = face.advance(face.glyphId(' ')) * scale;
        double em = face.unitsPerEm() * scale;
        boolean typewriter = face.advance(face.glyphId('i')) == face.advance(face.glyphId('m'));
        if (t.align() == TextStyle.Align.JUSTIFY && !typewriter)
            space = Math.clamp(space, 0.22 * em, 0.26 * em);
        return space + t.wordSpacingPt() + letterSpacingPt;
    }
}
