package octavo.style;

import static octavo.style.Parsers.list;
import static octavo.style.Parsers.words;
import static octavo.style.Property.enumerated;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import octavo.style.Property.Use;
import octavo.style.TextStyle.Align;
import octavo.style.TextStyle.Hanging;
import octavo.style.TextStyle.Hanging.Stops;
import octavo.style.TextStyle.HyphenateLast;
import octavo.style.TextStyle.Hyphens;
import octavo.style.TextStyle.Transform;
import octavo.style.TextStyle.WhiteSpace;
import octavo.style.css.CssLength;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// CSS Text 3 and 4, Writing Modes, colour; and what a book needs that CSS has no property for.
final class TextProperties {
    /// `line-height` as a number or a length.
    record LineHeight(double factor, @Nullable CssLength length) {}

    /// `hyphenate-limit-chars`.
    record HyphenateChars(int word, int before, int after) {}

    static final Property<LineHeight> LINE_HEIGHT =
            new Property<>(
                    "line-height",
                    true,
                    Use.BOTH,
                    "normal | *number* | *length* | *percentage*",
                    TextProperties::lineHeight,
                    TextProperties::setLineHeight,
                    (to, from) -> {
                        to.lineHeightFactor = from.lineHeightFactor;
                        to.text.lineHeightPt = from.text.lineHeightPt;
                        relineHeight(to);
                    });

    static final Property<Color> COLOR =
            new Property<>(
                    "color",
                    true,
                    Use.BOTH,
                    Colors.VALUES,
                    Colors::parse,
                    (c, v) -> c.state().text.color = Colors.resolve(v, c.parent().text.color),
                    (to, from) -> to.text.color = from.text.color);

    private static final Map<String, Align> ALIGN =
            words(
                    "start", Align.START,
                    "end", Align.END,
                    "left", Align.LEFT,
                    "right", Align.RIGHT,
                    "center", Align.CENTER,
                    "justify", Align.JUSTIFY);
    private static final Map<String, Align> ALIGN_LAST = alignLast();
    private static final Map<String, Hyphens> HYPHENS =
            words("none", Hyphens.NONE, "manual", Hyphens.MANUAL, "auto", Hyphens.AUTO);
    private static final Map<String, HyphenateLast> LAST =
            words(
                    "none", HyphenateLast.NONE,
                    "always", HyphenateLast.ALWAYS,
                    "column", HyphenateLast.COLUMN,
                    "page", HyphenateLast.PAGE,
                    "spread", HyphenateLast.SPREAD);
    private static final Map<String, Transform> TRANSFORM =
            words(
                    "none", Transform.NONE,
                    "uppercase", Transform.UPPERCASE,
                    "lowercase", Transform.LOWERCASE,
                    "capitalize", Transform.CAPITALIZE);
    private static final Map<String, WhiteSpace> WHITE_SPACE =
            words(
                    "normal", WhiteSpace.NORMAL,
                    "nowrap", WhiteSpace.NOWRAP,
                    "pre", WhiteSpace.PRE,
                    "pre-wrap", WhiteSpace.PRE_WRAP,
                    "pre-line", WhiteSpace.PRE_LINE,
                    "break-spaces", WhiteSpace.BREAK_SPACES);
    private static final Map<String, Boolean> BALANCE =
            words("wrap", false, "balance", true, "pretty", false, "stable", false);
    private static final Map<String, Boolean> OVERFLOW =
            words("normal", false, "break-word", true, "anywhere", true);
    private static final Map<String, Boolean> AUTOSPACE =
            words("normal", true, "no-autospace", false);
    private static final Map<String, Boolean> DIRECTION = words("ltr", false, "rtl", true);

    static final List<Property<?>> ALL =
            List.of(
                    LINE_HEIGHT,
                    COLOR,
                    new Property<Alignment>(
                            "text-align",
                            true,
                            Use.BOTH,
                            list(ALIGN) + " | *string*: a character on which cells are aligned",
                            TextProperties::alignment,
                            (c, v) -> {
                                c.state().text.align = v.align();
                                c.state().box.alignOn = v.on();
                            },
                            (to, from) -> to.text.align = from.text.align),
                    enumerated(
                            "text-align-last",
                            true,
                            Use.BOTH,
                            ALIGN_LAST,
                            s -> s.text.alignLast,
                            (s, v) -> s.text.alignLast = v),
                    new Property<CssLength>(
                            "text-indent",
                            true,
                            Use.BOTH,
                            "*length* | *percentage*",
                            Parsers::lengthPercentage,
                            (c, v) -> c.state().text.indent = c.extent(v),
                            (to, from) -> to.text.indent = from.text.indent),
                    enumerated(
                            "hyphens",
                            true,
                            Use.BOTH,
                            HYPHENS,
                            s -> s.text.hyphens,
                            (s, v) -> s.text.hyphens = v),
                    new Property<Integer>(
                            "hyphenate-limit-lines",
                            true,
                            Use.PRINT,
                            "no-limit | *integer*",
                            in ->
                                    in.tryIdent("no-limit")
                                            ? Integer.valueOf(0)
                                            : Parsers.positiveInteger(in),
                            (c, v) -> c.state().text.hyphenateLines = v,
                            (to, from) -> to.text.hyphenateLines = from.text.hyphenateLines),
                    new Property<HyphenateChars>(
                            "hyphenate-limit-chars",
                            true,
                            Use.PRINT,
                            "auto or up to three *integer*s: the word, before, after",
                            TextProperties::hyphenateChars,
                            TextProperties::setHyphenateChars,
                            (to, from) -> {
                                to.text.hyphenateWordLength = from.text.hyphenateWordLength;
                                to.text.hyphenateBefore = from.text.hyphenateBefore;
                                to.text.hyphenateAfter = from.text.hyphenateAfter;
                            }),
                    enumerated(
                            "hyphenate-limit-last",
                            true,
                            Use.PRINT,
                            LAST,
                            s -> s.text.hyphenateLast,
                            (s, v) -> s.text.hyphenateLast = v),
                    spacing(
                            "letter-spacing",
                            s -> s.text.letterSpacingPt,
                            (s, v) -> s.text.letterSpacingPt = v),
                    spacing(
                            "word-spacing",
                            s -> s.text.wordSpacingPt,
                            (s, v) -> s.text.wordSpacingPt = v),
                    enumerated(
                            "text-transform",
                            true,
                            Use.BOTH,
                            TRANSFORM,
                            s -> s.text.transform,
                            (s, v) -> s.text.transform = v),
                    enumerated(
                            "white-space",
                            true,
                            Use.BOTH,
                            WHITE_SPACE,
                            s -> s.text.whiteSpace,
                            (s, v) -> s.text.whiteSpace = v),
                    enumerated(
                            "text-wrap",
                            true,
                            Use.BOTH,
                            BALANCE,
                            s -> s.text.balance,
                            (s, v) -> s.text.balance = v),
                    enumerated(
                            "overflow-wrap",
                            true,
                            Use.BOTH,
                            OVERFLOW,
                            s -> s.text.overflowWrap,
                            (s, v) -> s.text.overflowWrap = v),
                    new Property<CssLength>(
                            "hyphenate-limit-zone",
                            true,
                            Use.PRINT,
                            "*length* | *percentage*: of ragged lines",
                            Parsers::positiveLengthPercentage,
                            (c, v) -> c.state().text.hyphenateZone = c.extent(v),
                            (to, from) -> to.text.hyphenateZone = from.text.hyphenateZone),
                    new Property<Integer>(
                            "-octavo-looseness",
                            false,
                            Use.PRINT,
                            "*integer*: lines more or fewer than the paragraph would have",
                            TextProperties::looseness,
                            (c, v) -> c.state().text.looseness = v,
                            (to, from) -> to.text.looseness = from.text.looseness),
                    new Property<Integer>(
                            "-octavo-line-numbers",
                            true,
                            Use.PRINT,
                            "none | *integer*: a number in the margin at every so manieth line",
                            in ->
                                    in.tryIdent("none")
                                            ? Integer.valueOf(0)
                                            : Parsers.positiveInteger(in),
                            (c, v) -> c.state().text.lineNumbers = v,
                            (to, from) -> to.text.lineNumbers = from.text.lineNumbers),
                    new Property<Hanging>(
                            "hanging-punctuation",
                            true,
                            Use.BOTH,
                            "none, or of first, last and one of allow-end, force-end",
                            TextProperties::hangingPunctuation,
                            (c, v) -> c.state().text.hangingPunctuation = v,
                            (to, from) ->
                                    to.text.hangingPunctuation = from.text.hangingPunctuation),
                    new Property<Integer>(
                            "tab-size",
                            true,
                            Use.BOTH,
                            "*integer*: word spaces",
                            Parsers::positiveInteger,
                            (c, v) -> c.state().text.tabSize = v,
                            (to, from) -> to.text.tabSize = from.text.tabSize),
                    enumerated(
                            "text-autospace",
                            true,
                            Use.BOTH,
                            AUTOSPACE,
                            s -> s.text.autospace,
                            (s, v) -> s.text.autospace = v),
                    enumerated(
                            "direction",
                            true,
                            Use.PRINT,
                            DIRECTION,
                            s -> s.text.rightToLeft,
                            (s, v) -> s.text.rightToLeft = v),
                    share(
                            "-octavo-expansion",
                            "*number*: how much wider or narrower glyphs may be, 0.02 is ±2 %",
                            0.1,
                            s -> s.text.expansion,
                            (s, v) -> s.text.expansion = v),
                    share(
                            "-octavo-protrusion",
                            "*number*: the share of a glyph's usual protrusion into the margin, 0 to 1",
                            1,
                            s -> s.text.protrusion,
                            (s, v) -> s.text.protrusion = v));

    /// @param on for table cells (CSS Text 4, section 7.2.1)
    private record Alignment(Align align, String on) {}

    private static @Nullable Alignment alignment(ValueReader in) {
        String on = in.tryString();
        if (on != null && on.length() == 1) return new Alignment(Align.RIGHT, on);
        String word = on == null ? in.tryIdent() : null;
        Align align = word == null ? null : ALIGN.get(word);
        return align == null ? null : new Alignment(align, "");
    }

    private TextProperties() {}

    private static Map<String, Align> alignLast() {
        Map<String, Align> all = words("auto", Align.AUTO);
        all.putAll(ALIGN);
        return all;
    }

    private static Property<CssLength> spacing(
            String name,
            Function<StyleState, Double> getter,
            BiConsumer<StyleState, Double> setter) {
        return new Property<>(
                name,
                true,
                Use.BOTH,
                "normal | *length*",
                in -> in.tryIdent("normal") ? CssLength.ZERO : Parsers.length(in),
                (c, v) -> setter.accept(c.state(), c.pt(v)),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    private static Property<Double> share(
            String name,
            String values,
            double most,
            Function<StyleState, Double> getter,
            BiConsumer<StyleState, Double> setter) {
        return new Property<>(
                name,
                true,
                Use.PRINT,
                values,
                in -> {
                    Double d = Parsers.number(in);
                    return d == null || d < 0 || d > most ? null : d;
                },
                (c, v) -> setter.accept(c.state(), v),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    static @Nullable LineHeight lineHeight(ValueReader in) {
        if (in.tryIdent("normal")) return new LineHeight(1.2, null);
        Value v = in.peek();
        Double number = v == null ? null : CssLength.number(v);
        if (number != null) {
            in.next();
            return number < 0 ? null : new LineHeight(number, null);
        }
        CssLength l = Parsers.positiveLengthPercentage(in);
        return l == null ? null : new LineHeight(Double.NaN, l);
    }

    private static void setLineHeight(Scope c, LineHeight v) {
        StyleState s = c.state();
        s.lineHeightFactor = v.factor();
        if (v.length() == null) relineHeight(s);
        else {
            s.text.lineHeightPt =
                    c.pt(v.length(), s.font.sizePt, c.parent().text.lineHeightPt)
                            + v.length().fraction() * s.font.sizePt;
        }
    }

    /// A line height given as a number follows the font size.
    static void relineHeight(StyleState s) {
        if (!Double.isNaN(s.lineHeightFactor))
            s.text.lineHeightPt = s.lineHeightFactor * s.font.sizePt;
    }

    /// CSS Text 4, section 6.4: `auto` is 5, 2, 2; one length left out is as the one before.
    private static @Nullable HyphenateChars hyphenateChars(ValueReader in) {
        int[] v = {5, 2, 2};
        int n = 0;
        while (!in.done() && n < 3) {
            if (!in.tryIdent("auto")) {
                Integer i = Parsers.positiveInteger(in);
                if (i == null) return null;
                v[n] = i;
            }
            n++;
        }
        if (n == 2) v[2] = v[1];
        return n == 0 ? null : new HyphenateChars(v[0], v[1], v[2]);
    }

    private static void setHyphenateChars(Scope c, HyphenateChars v) {
        TextStyleBuilder text = c.state().text;
        text.hyphenateWordLength = v.word();
        text.hyphenateBefore = v.before();
        text.hyphenateAfter = v.after();
    }

    private static @Nullable Integer looseness(ValueReader in) {
        Double d = Parsers.number(in);
        return d == null || d != Math.rint(d) || Math.abs(d) > 9 ? null : (Integer) d.intValue();
    }

    private static @Nullable Hanging hangingPunctuation(ValueReader in) {
        if (in.tryIdent("none")) return Hanging.NONE;
        boolean first = false;
        boolean last = false;
        Stops stops = Stops.NONE;
        for (String w = in.tryIdent(); w != null; w = in.tryIdent()) {
            switch (w) {
                case "first" -> first = true;
                case "last" -> last = true;
                case "allow-end" -> stops = Stops.ALLOW;
                case "force-end" -> stops = Stops.FORCE;
                default -> {
                    return null;
                }
            }
        }
        boolean any = first || last || stops != Stops.NONE;
        return any ? new Hanging(first, last, stops) : null;
    }
}
