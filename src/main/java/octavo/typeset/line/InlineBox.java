package octavo.typeset.line;

import octavo.font.Face;
import octavo.style.ComputedStyle;
import octavo.style.StyledNode.StyledElement;
import octavo.style.TextStyle;
import org.jspecify.annotations.Nullable;

/// An inline element while its text is collected: makes the [InlineStyle]s of its runs.
final class InlineBox {
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
    private @Nullable InlineStyle reduced;
    private @Nullable InlineStyle position;

    /// @param baseFeatures beside the style's own (`sups`), or empty
    InlineBox(
            FontChoices fonts,
            StyledElement element,
            double sizePt,
            double shiftPt,
            int tag,
            InlineStyle.@Nullable Link link,
            String baseFeatures) {
        this.fonts = fonts;
        this.element = element;
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

    /// Smaller type for capitals that stand for small ones: a little over the height of an x.
    InlineStyle reducedCapitals() {
        InlineStyle s = reduced;
        if (s == null) {
            Face f = face();
            double cap = f.metrics().capHeight();
            double ratio =
                    cap <= 0 ? 0.75 : Math.clamp(1.06 * f.metrics().xHeight() / cap, 0.68, 0.82);
            reduced = s = make("", sizePt * ratio, shiftPt);
        }
        return s;
    }

    private InlineStyle make(String features, double size, double shift) {
        TextStyle t = style.text();
        StringBuilder extra = new StringBuilder(baseFeatures);
        if (!features.isEmpty()) extra.append(extra.isEmpty() ? "" : ",").append(features);
        // CSS Text 3, section 8.2: no optional ligatures where letters are spaced.
        if (t.letterSpacingPt() != 0)
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
                spacePt(c.face(), scale, t),
                c.face().hasGlyph(0x627) && Languages.letter(t.language()) == 0x627
                        ? 0
                        : t.letterSpacingPt(),
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
    private static double spacePt(Face face, double scale, TextStyle t) {
        double space = face.advance(face.glyphId(' ')) * scale;
        double em = face.unitsPerEm() * scale;
        boolean typewriter = face.advance(face.glyphId('i')) == face.advance(face.glyphId('m'));
        if (t.align() == TextStyle.Align.JUSTIFY && !typewriter)
            space = Math.clamp(space, 0.22 * em, 0.26 * em);
        return space + t.wordSpacingPt() + t.letterSpacingPt();
    }
}
