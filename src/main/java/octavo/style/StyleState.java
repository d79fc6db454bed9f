package octavo.style;

import java.util.List;
import java.util.Map;
import octavo.style.css.Value;
import org.jspecify.annotations.Nullable;

/// A style while it is computed, with what a [ComputedStyle] doesn't show: what inherits in another form than it is
/// used in, what is resolved element by element, and the descriptors of `@page`. Not changed once [#computed] is set.
final class StyleState {
    final FontStyleBuilder font;
    final TextStyleBuilder text;
    final BoxStyleBuilder box;
    final FlowStyleBuilder flow;
    final ListStyleBuilder list;

    /// Inherited instead of the length where `line-height` is a number; NaN for a length.
    double lineHeightFactor = 1.2;

    List<String> ligatures = List.of();
    List<String> numeric = List.of();
    List<String> variantPosition = List.of();
    List<String> eastAsian = List.of();
    List<String> alternates = List.of();
    List<String> kerning = List.of();
    List<String> featureSettings = List.of();

    /// Pairs of marks from the outermost; null for those of the language.
    @Nullable List<String> quotes;

    Map<String, List<Value>> custom = Map.of();

    /// Null for `normal`, empty for `none`.
    @Nullable List<ContentPart> content;

    List<CounterChange> counterReset = List.of();
    List<CounterChange> counterIncrement = List.of();
    List<CounterChange> counterSet = List.of();
    List<StringSetting> stringSettings = List.of();
    @Nullable List<ContentPart> bookmarkParts;

    double pageWidthPt = 432;
    double pageHeightPt = 648;
    double bleedPt;
    double gridPt;
    boolean facing = true;
    boolean cropMarks;
    boolean crossMarks;

    @Nullable ComputedStyle computed;

    private StyleState(ComputedStyle from) {
        font = new FontStyleBuilder(from.font());
        text = new TextStyleBuilder(from.text());
        box = new BoxStyleBuilder(from.box());
        flow = new FlowStyleBuilder(from.flow());
        list = new ListStyleBuilder(from.list());
    }

    /// `counter-reset`, `counter-increment`, `counter-set`.
    record CounterChange(String name, int value) {}

    /// `string-set`.
    record StringSetting(String name, List<ContentPart> parts) {}

    /// The initial value of every property.
    static StyleState initial() {
        return new StyleState(ComputedStyle.INITIAL);
    }

    /// What a child of this begins with: inherited values, and initial ones for what isn't inherited.
    StyleState child() {
        ComputedStyle i = ComputedStyle.INITIAL;
        ComputedStyle mine = computed();
        StyleState c =
                new StyleState(
                        new ComputedStyle(
                                mine.font(), mine.text(), i.box(), i.flow(), mine.list()));
        c.text.looseness = 0;
        c.flow.orphans = mine.flow().orphans();
        c.flow.widows = mine.flow().widows();
        c.flow.page = mine.flow().page();
        c.lineHeightFactor = lineHeightFactor;
        c.ligatures = ligatures;
        c.numeric = numeric;
        c.variantPosition = variantPosition;
        c.eastAsian = eastAsian;
        c.alternates = alternates;
        c.kerning = kerning;
        c.featureSettings = featureSettings;
        c.quotes = quotes;
        c.custom = custom;
        return c;
    }

    /// The style, made at the first call. Groups equal to the parent's are shared with it.
    ComputedStyle computed() {
        return computed == null ? finish(ComputedStyle.INITIAL) : computed;
    }

    ComputedStyle finish(ComputedStyle parent) {
        box.borderTop = drawn(box.borderTop);
        box.borderRight = drawn(box.borderRight);
        box.borderBottom = drawn(box.borderBottom);
        box.borderLeft = drawn(box.borderLeft);
        ComputedStyle made =
                new ComputedStyle(
                        font.build(), text.build(), box.build(), flow.build(), list.build());
        computed = made.sharing(parent);
        return computed;
    }

    /// "The computed width is 0 where the style is none" (Backgrounds 3, section 4.3).
    private static Border drawn(Border b) {
        return b.style() == Border.LineStyle.NONE || b.widthPt() == 0 ? Border.NONE : b;
    }
}
