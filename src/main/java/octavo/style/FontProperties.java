package octavo.style;

import static octavo.style.Parsers.keyword;
import static octavo.style.Parsers.list;
import static octavo.style.Parsers.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import octavo.style.FontStyle.Capitals;
import octavo.style.Property.Use;
import octavo.style.css.CssLength;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// CSS Fonts 4.
final class FontProperties {
    private static final Map<String, String> GENERIC =
            words(
                    "serif", "EB Garamond",
                    "sans-serif", "Source Sans 3",
                    "monospace", "JetBrains Mono",
                    "system-ui", "Source Sans 3",
                    "math", "EB Garamond");

    /// CSS Fonts 4, section 2.5: the scale of the absolute sizes; `medium` is 12 pt.
    private static final Map<String, Double> SIZES =
            words(
                    "xx-small",
                    0.6,
                    "x-small",
                    0.75,
                    "small",
                    8.0 / 9,
                    "medium",
                    1.0,
                    "large",
                    1.2,
                    "x-large",
                    1.5,
                    "xx-large",
                    2.0,
                    "xxx-large",
                    3.0);

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
    private static final Map<String, Capitals> CAPS =
            words(
                    "normal", Capitals.NORMAL,
                    "small-caps", Capitals.SMALL_CAPS,
                    "all-small-caps", Capitals.ALL_SMALL_CAPS,
                    "petite-caps", Capitals.PETITE_CAPS,
                    "all-petite-caps", Capitals.ALL_PETITE_CAPS,
                    "unicase", Capitals.UNICASE,
                    "titling-caps", Capitals.TITLING_CAPS);
    private static final Map<String, Boolean> SLOPE =
            words("normal", false, "italic", true, "oblique", true);

    /// A size, absolute or by the parent's.
    sealed interface Size {
        record Absolute(double pt) implements Size {}

        record Relative(CssLength length) implements Size {}
    }

    static final Property<Size> SIZE =
            new Property<>(
                    "font-size",
                    true,
                    Use.BOTH,
                    "*length* | *percentage* | " + list(SIZES) + " | larger | smaller",
                    FontProperties::size,
                    (c, v) ->
                            c.state().s.sizePt =
                                    switch (v) {
                                        case Size.Absolute a -> a.pt();
                                        case Size.Relative r ->
                                                c.ptOfParent(r.length())
                                                        + r.length().fraction()
                                                                * c.parent().s.sizePt;
                                    },
                    (to, from) -> to.s.sizePt = from.s.sizePt);

    static final Property<List<String>> FAMILY =
            new Property<>(
                    "font-family",
                    true,
                    Use.BOTH,
                    "names, with commas; serif | sans-serif | monospace",
                    FontProperties::families,
                    (c, v) -> c.state().s.families = v,
                    (to, from) -> to.s.families = from.s.families);

    static final Property<Integer> WEIGHT =
            new Property<>(
                    "font-weight",
                    true,
                    Use.BOTH,
                    "normal | bold | bolder | lighter | 1 … 1000",
                    FontProperties::weight,
                    (c, v) ->
                            c.state().s.weight = v > 0 ? v : relativeWeight(v, c.parent().s.weight),
                    (to, from) -> to.s.weight = from.s.weight);

    static final Property<Boolean> STYLE =
            new Property<>(
                    "font-style",
                    true,
                    Use.BOTH,
                    list(SLOPE),
                    keyword(SLOPE),
                    (c, v) -> c.state().s.italic = v,
                    (to, from) -> to.s.italic = from.s.italic);

    static final Property<Capitals> CAPITALS =
            new Property<>(
                    "font-variant-caps",
                    true,
                    Use.BOTH,
                    list(CAPS),
                    keyword(CAPS),
                    (c, v) -> c.state().s.capitals = v,
                    (to, from) -> to.s.capitals = from.s.capitals);

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
                    FontProperties::alternates,
                    s -> s.alternates,
                    (s, v) -> s.alternates = v);
    static final Property<String> LANGUAGE_OVERRIDE =
            new Property<>(
                    "font-language-override",
                    true,
                    Use.BOTH,
                    "normal | \"tag\": an OpenType language system",
                    FontProperties::languageSystem,
                    (c, v) -> c.state().s.languageSystem = v,
                    (to, from) -> to.s.languageSystem = from.s.languageSystem);
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
                    FontProperties::featureSettings,
                    s -> s.featureSettings,
                    (s, v) -> s.featureSettings = v);

    static final List<Property<?>> ALL =
            List.of(
                    SIZE,
                    FAMILY,
                    WEIGHT,
                    STYLE,
                    CAPITALS,
                    VARIANT_LIGATURES,
                    VARIANT_NUMERIC,
                    VARIANT_POSITION,
                    VARIANT_EAST_ASIAN,
                    VARIANT_ALTERNATES,
                    LANGUAGE_OVERRIDE,
                    KERN,
                    FEATURES);

    private FontProperties() {}

    /// What the generic families of CSS stand for.
    static Collection<String> genericFamilies() {
        return GENERIC.values();
    }

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
        s.s.features = List.copyOf(all);
    }

    static @Nullable Size size(ValueReader in) {
        CssLength l = in.tryLength();
        if (l != null) return l.notNegative() ? new Size.Relative(l) : null;
        String word = in.tryIdent();
        if (word == null) return null;
        return switch (word) {
            case "larger" -> new Size.Relative(new CssLength(0, 1.2, 0, 0, 0, 0));
            case "smaller" -> new Size.Relative(new CssLength(0, 1 / 1.2, 0, 0, 0, 0));
            default -> {
                Double scale = SIZES.get(word);
                yield scale == null ? null : new Size.Absolute(12 * scale);
            }
        };
    }

    /// CSS Fonts 4, section 2.1.1: the keywords of every property are no part of an unquoted name.
    private static final Pattern WIDE =
            Pattern.compile("\\b(inherit|initial|unset|revert)\\b", Pattern.CASE_INSENSITIVE);

    static @Nullable List<String> families(ValueReader in) {
        List<String> out = new ArrayList<>();
        do {
            String quoted = in.tryString();
            String name = quoted != null ? quoted : unquoted(in);
            if (name == null || quoted == null && WIDE.matcher(name).find()) return null;
            String generic = quoted != null ? null : GENERIC.get(name.toLowerCase(Locale.ROOT));
            out.add(generic == null ? name : generic);
        } while (in.tryDelim(','));
        return List.copyOf(out);
    }

    private static @Nullable String unquoted(ValueReader in) {
        StringBuilder sb = new StringBuilder();
        for (String word = in.tryName(); word != null; word = in.tryName()) {
            if (!sb.isEmpty()) sb.append(' ');
            sb.append(word);
            // "Source Sans 3" is no valid unquoted name, but is written like that.
            if (in.peek() instanceof Value.Num n) {
                in.next();
                sb.append(' ').append((long) n.value());
            }
        }
        return sb.isEmpty() ? null : sb.toString();
    }

    /// Negative for `bolder` (-1) and `lighter` (-2).
    static @Nullable Integer weight(ValueReader in) {
        Integer n = in.tryInteger();
        if (n != null) return n >= 1 && n <= 1000 ? n : null;
        String word = in.tryIdent();
        return switch (word == null ? "" : word) {
            case "normal" -> Integer.valueOf(400);
            case "bold" -> Integer.valueOf(700);
            case "bolder" -> Integer.valueOf(-1);
            case "lighter" -> Integer.valueOf(-2);
            default -> null;
        };
    }

    /// CSS Fonts 4, section 2.2.1.
    private static int relativeWeight(int relative, int parent) {
        if (relative == -1) return parent < 350 ? 400 : parent < 550 ? 700 : Math.max(parent, 900);
        return parent < 550 ? Math.min(parent, 100) : parent < 750 ? 400 : 700;
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

    private static @Nullable String languageSystem(ValueReader in) {
        if (in.tryIdent("normal")) return "";
        String tag = in.tryString();
        return tag != null && tag.matches("[A-Za-z0-9]{2,4} {0,2}") ? tag.strip() : null;
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
