package octavo.style;

import static octavo.style.Parsers.keyword;
import static octavo.style.Parsers.list;
import static octavo.style.Parsers.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import octavo.style.Property.Use;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// What becomes OpenType features: `font-variant-…` (CSS Fonts 4, section 6), `font-kerning` and
/// `font-feature-settings`.
final class FeatureProperties {
    private static final Map<String, List<String>> LIGATURES =
            words(
                    "common-ligatures", List.of("liga", "clig"),
                    "no-common-ligatures", List.of("-liga", "-clig"),
                    "discretionary-ligatures", List.of("dlig"),
                    "no-discretionary-ligatures", List.of("-dlig"),
                    "historical-ligatures", List.of("hlig"),
                    "no-historical-ligatures", List.of("-hlig"),
                    "contextual", List.of("calt"),
                    "no-contextual", List.of("-calt"));

    private static final Map<String, List<String>> NUMERIC =
            words(
                    "lining-nums", List.of("lnum"),
                    "oldstyle-nums", List.of("onum"),
                    "proportional-nums", List.of("pnum"),
                    "tabular-nums", List.of("tnum"),
                    "diagonal-fractions", List.of("frac"),
                    "stacked-fractions", List.of("afrac"),
                    "ordinal", List.of("ordn"),
                    "slashed-zero", List.of("zero"));

    private static final Map<String, List<String>> POSITION =
            words("normal", List.of(), "sub", List.of("subs"), "super", List.of("sups"));

    private static final Map<String, List<String>> EAST_ASIAN =
            words(
                    "jis78", List.of("jp78"),
                    "jis83", List.of("jp83"),
                    "jis90", List.of("jp90"),
                    "jis04", List.of("jp04"),
                    "simplified", List.of("smpl"),
                    "traditional", List.of("trad"),
                    "full-width", List.of("fwid"),
                    "proportional-width", List.of("pwid"),
                    "ruby", List.of("ruby"));

    private static final Map<String, List<String>> KERNING =
            words("auto", List.of(), "normal", List.of("kern"), "none", List.of("-kern"));

    static final Property<List<String>> VARIANT_LIGATURES =
            features(
                    "font-variant-ligatures",
                    "normal | none | " + list(LIGATURES),
                    in -> in.tryIdent("none") ? noLigatures() : several(in, LIGATURES),
                    s -> s.ligatures,
                    (s, v) -> s.ligatures = v);

    static final Property<List<String>> VARIANT_NUMERIC =
            features(
                    "font-variant-numeric",
                    "normal | " + list(NUMERIC),
                    in -> several(in, NUMERIC),
                    s -> s.numeric,
                    (s, v) -> s.numeric = v);

    static final Property<List<String>> VARIANT_POSITION =
            features(
                    "font-variant-position",
                    list(POSITION),
                    keyword(POSITION),
                    s -> s.variantPosition,
                    (s, v) -> s.variantPosition = v);

    static final Property<List<String>> VARIANT_EAST_ASIAN =
            features(
                    "font-variant-east-asian",
                    "normal | " + list(EAST_ASIAN),
                    in -> several(in, EAST_ASIAN),
                    s -> s.eastAsian,
                    (s, v) -> s.eastAsian = v);

    static final Property<List<String>> VARIANT_ALTERNATES =
            features(
                    "font-variant-alternates",
                    "normal | historical-forms | stylistic(n) | styleset(n, …) | character-variant(n,"
                            + " …) | swash(n) | ornaments(n) | annotation(n); n is a number",
                    FeatureProperties::alternates,
                    s -> s.alternates,
                    (s, v) -> s.alternates = v);

    static final Property<List<String>> KERN =
            features(
                    "font-kerning",
                    list(KERNING),
                    keyword(KERNING),
                    s -> s.kerning,
                    (s, v) -> s.kerning = v);

    static final Property<List<String>> FEATURES =
            features(
                    "font-feature-settings",
                    "normal | \"tag\" with on, off or a number, with commas",
                    FeatureProperties::featureSettings,
                    s -> s.featureSettings,
                    (s, v) -> s.featureSettings = v);

    private FeatureProperties() {}

    private static Property<List<String>> features(
            String name,
            String values,
            Property.Parser<List<String>> parser,
            Function<StyleState, List<String>> getter,
            BiConsumer<StyleState, List<String>> setter) {
        return new Property<>(
                name,
                true,
                Use.BOTH,
                values,
                parser,
                (c, v) -> {
                    setter.accept(c.state(), v);
                    join(c.state());
                },
                (to, from) -> {
                    setter.accept(to, getter.apply(from));
                    join(to);
                });
    }

    /// CSS Fonts 4, section 7.2: `font-feature-settings` comes last.
    private static void join(StyleState s) {
        List<String> all = new ArrayList<>();
        all.addAll(s.kerning);
        all.addAll(s.ligatures);
        all.addAll(s.numeric);
        all.addAll(s.variantPosition);
        all.addAll(s.eastAsian);
        all.addAll(s.alternates);
        all.addAll(s.featureSettings);
        s.font.features = List.copyOf(all);
    }

    private static List<String> noLigatures() {
        return List.of("-liga", "-clig", "-dlig", "-hlig", "-calt");
    }

    private static @Nullable List<String> several(ValueReader in, Map<String, List<String>> words) {
        if (in.tryIdent("normal")) return List.of();
        List<String> out = new ArrayList<>();
        for (String word = in.tryIdent(); word != null; word = in.tryIdent()) {
            List<String> features = words.get(word);
            if (features == null) return null;
            out.addAll(features);
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    /// Whether the value is one of `font-variant-alternates`.
    static boolean isAlternate(Value v) {
        return switch (v) {
            case Value.Func f -> !alternate(f).isEmpty();
            case Value.Ident i -> i.name().equalsIgnoreCase("historical-forms");
            default -> false;
        };
    }

    private static @Nullable List<String> alternates(ValueReader in) {
        if (in.tryIdent("normal")) return List.of();
        List<String> out = new ArrayList<>();
        while (!in.done()) {
            if (in.tryIdent("historical-forms")) out.add("hist");
            else if (in.next() instanceof Value.Func f && !alternate(f).isEmpty())
                out.addAll(alternate(f));
            else return null;
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    /// CSS Fonts 4, section 6.8, with numbers in the place of the names of `@font-feature-values`; empty for what is
    /// none.
    private static List<String> alternate(Value.Func f) {
        List<Integer> numbers = new ArrayList<>();
        for (List<Value> part : ValueReader.splitAtCommas(f.arguments())) {
            Integer n = part.size() == 1 ? new ValueReader(part).tryInteger() : null;
            if (n == null || n < 1 || n > 99) return List.of();
            numbers.add(n);
        }
        int first = numbers.getFirst();
        boolean one = numbers.size() == 1;
        return switch (f.name()) {
            case "styleset" -> numbers.stream().map(n -> numbered("ss", n)).toList();
            case "character-variant" -> numbers.stream().map(n -> numbered("cv", n)).toList();
            case "stylistic" -> one ? List.of("salt=" + first) : List.of();
            case "swash" -> one ? List.of("swsh=" + first, "cswh=" + first) : List.of();
            case "ornaments" -> one ? List.of("ornm=" + first) : List.of();
            case "annotation" -> one ? List.of("nalt=" + first) : List.of();
            default -> List.of();
        };
    }

    private static String numbered(String kind, int n) {
        return kind + (n < 10 ? "0" : "") + n;
    }

    private static @Nullable List<String> featureSettings(ValueReader in) {
        if (in.tryIdent("normal")) return List.of();
        List<String> out = new ArrayList<>();
        do {
            String tag = in.tryString();
            if (tag == null || !tag.matches("[ -~]{4}")) return null;
            Integer number = in.tryInteger();
            if (number == null && in.tryIdent("off")) number = 0;
            else if (number == null) in.tryIdent("on");
            out.add(
                    number == null || number == 1
                            ? tag
                            : number == 0 ? "-" + tag : tag + "=" + number);
        } while (in.tryDelim(','));
        return List.copyOf(out);
    }

    /// The words of the `font-variant` shorthand, by longhand.
    static @Nullable Property<List<String>> longhandOf(String word) {
        if (LIGATURES.containsKey(word)) return VARIANT_LIGATURES;
        if (NUMERIC.containsKey(word)) return VARIANT_NUMERIC;
        if (EAST_ASIAN.containsKey(word)) return VARIANT_EAST_ASIAN;
        return POSITION.containsKey(word) && !word.equals("normal") ? VARIANT_POSITION : null;
    }
}
