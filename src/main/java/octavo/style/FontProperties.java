package octavo.style;

import static octavo.style.Parsers.keyword;
import static octavo.style.Parsers.list;
import static octavo.style.Parsers.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.style.FontStyle.Capitals;
import octavo.style.Property.Use;
import octavo.style.css.CssLength;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Family, size, weight, slope and capitals (CSS Fonts 4).
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
                            c.state().font.sizePt =
                                    switch (v) {
                                        case Size.Absolute a -> a.pt();
                                        case Size.Relative r ->
                                                c.ptOfParent(r.length())
                                                        + r.length().fraction()
                                                                * c.parent().font.sizePt;
                                    },
                    (to, from) -> to.font.sizePt = from.font.sizePt);

    static final Property<List<String>> FAMILY =
            new Property<>(
                    "font-family",
                    true,
                    Use.BOTH,
                    "names, with commas; serif | sans-serif | monospace",
                    FontProperties::families,
                    (c, v) -> c.state().font.families = v,
                    (to, from) -> to.font.families = from.font.families);

    static final Property<Integer> WEIGHT =
            new Property<>(
                    "font-weight",
                    true,
                    Use.BOTH,
                    "normal | bold | bolder | lighter | 1 … 1000",
                    FontProperties::weight,
                    (c, v) ->
                            c.state().font.weight =
                                    v > 0 ? v : relativeWeight(v, c.parent().font.weight),
                    (to, from) -> to.font.weight = from.font.weight);

    static final Property<Boolean> STYLE =
            new Property<>(
                    "font-style",
                    true,
                    Use.BOTH,
                    list(SLOPE),
                    keyword(SLOPE),
                    (c, v) -> c.state().font.italic = v,
                    (to, from) -> to.font.italic = from.font.italic);

    static final Property<Capitals> CAPITALS =
            new Property<>(
                    "font-variant-caps",
                    true,
                    Use.BOTH,
                    list(CAPS),
                    keyword(CAPS),
                    (c, v) -> c.state().font.capitals = v,
                    (to, from) -> to.font.capitals = from.font.capitals);

    static final Property<String> LANGUAGE_OVERRIDE =
            new Property<>(
                    "font-language-override",
                    true,
                    Use.BOTH,
                    "normal | \"tag\": an OpenType language system",
                    FontProperties::languageSystem,
                    (c, v) -> c.state().font.languageSystem = v,
                    (to, from) -> to.font.languageSystem = from.font.languageSystem);
    static final List<Property<?>> ALL =
            List.of(
                    SIZE,
                    FAMILY,
                    WEIGHT,
                    STYLE,
                    CAPITALS,
                    FeatureProperties.VARIANT_LIGATURES,
                    FeatureProperties.VARIANT_NUMERIC,
                    FeatureProperties.VARIANT_POSITION,
                    FeatureProperties.VARIANT_EAST_ASIAN,
                    FeatureProperties.VARIANT_ALTERNATES,
                    LANGUAGE_OVERRIDE,
                    FeatureProperties.KERN,
                    FeatureProperties.FEATURES);

    private FontProperties() {}

    /// What the generic families of CSS stand for.
    static Collection<String> genericFamilies() {
        return GENERIC.values();
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

    private static @Nullable String languageSystem(ValueReader in) {
        if (in.tryIdent("normal")) return "";
        String tag = in.tryString();
        return tag != null && tag.matches("[A-Za-z0-9]{2,4} {0,2}") ? tag.strip() : null;
    }
}
