package octavo.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import octavo.style.Declaration.Typed;
import octavo.style.css.Value;
import octavo.style.css.Value.Delim;
import octavo.style.css.Value.Ident;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Shorthands and aliases: one declaration to those of its longhands.
final class Shorthands {
    /// @param longhands in a fixed order, for the keywords that every property has
    record Shorthand(String name, List<String> longhands, String values, Expander expander) {}

    /// Null when the value is not one.
    interface Expander {
        @Nullable List<Declaration> expand(List<Value> values);
    }

    private static final Map<String, Shorthand> BY_NAME = new LinkedHashMap<>();

    private static final Map<String, String> PAGE_BREAK =
            Map.of(
                    "always", "page", "left", "left", "right", "right", "auto", "auto", "avoid",
                    "avoid");

    static {
        sides("margin", "margin-%s");
        sides("padding", "padding-%s");
        sides("border-width", "border-%s-width");
        sides("border-style", "border-%s-style");
        sides("border-color", "border-%s-color");
        for (String side : BoxProperties.SIDES) border("border-" + side, List.of(side));
        border("border", BoxProperties.SIDES);
        logical();
        add(
                "font",
                fontLonghands(),
                "style, variant, weight, size/line-height, families",
                Shorthands::font);
        add(
                "font-variant",
                List.of(
                        "font-variant-caps",
                        "font-variant-ligatures",
                        "font-variant-numeric",
                        "font-variant-position",
                        "font-variant-east-asian",
                        "font-variant-alternates"),
                "normal | none | the words of its longhands",
                Shorthands::fontVariant);
        add(
                "list-style",
                List.of("list-style-type", "list-style-position"),
                "the words of its longhands",
                Shorthands::listStyle);
        add(
                "columns",
                List.of("column-count", "column-width"),
                "`column-count` and `column-width` in any order",
                Shorthands::columns);
        add(
                "column-rule",
                List.of("column-rule-width", "column-rule-style", "column-rule-color"),
                "width, style, colour in any order",
                v -> line(v, "column-rule"));
        alias("text-decoration", "text-decoration-line");
        add(
                "background",
                List.of("background-color"),
                "`none`, or as `background-color`",
                Shorthands::background);
        alias("word-wrap", "overflow-wrap");
        for (String place : List.of("before", "after", "inside")) {
            add(
                    "page-break-" + place,
                    List.of("break-" + place),
                    "as CSS 2",
                    v -> pageBreak("break-" + place, v));
        }
    }

    private Shorthands() {}

    /// CSS Logical Properties 1, where lines are horizontal: the block begins at the top.
    private static void logical() {
        for (String box : List.of("margin", "padding")) {
            pair(box + "-block", box + "-top", box + "-bottom");
            pair(box + "-inline", box + "-inline-start", box + "-inline-end");
            alias(box + "-block-start", box + "-top");
            alias(box + "-block-end", box + "-bottom");
        }
        border("border-block", List.of("top", "bottom"));
        border("border-inline", List.of("left", "right"));
        border("border-block-start", List.of("top"));
        border("border-block-end", List.of("bottom"));
        for (String part : List.of("width", "style", "color")) {
            pair("border-block-" + part, "border-top-" + part, "border-bottom-" + part);
            pair("border-inline-" + part, "border-left-" + part, "border-right-" + part);
            alias("border-block-start-" + part, "border-top-" + part);
            alias("border-block-end-" + part, "border-bottom-" + part);
        }
        for (String limit : List.of("", "min-", "max-")) {
            if (Properties.of(limit + "width") != null)
                alias(limit + "inline-size", limit + "width");
            if (Properties.of(limit + "height") != null)
                alias(limit + "block-size", limit + "height");
        }
    }

    /// One value for both, or two.
    private static void pair(String name, String start, String end) {
        add(
                name,
                List.of(start, end),
                "one or two values",
                v -> {
                    if (v.isEmpty() || v.size() > 2) return null;
                    Typed<?> a = typed(start, List.of(v.getFirst()));
                    Typed<?> b = typed(end, List.of(v.getLast()));
                    return a == null || b == null ? null : List.of(a, b);
                });
    }

    static @Nullable Shorthand of(String name) {
        return BY_NAME.get(name);
    }

    static Iterable<Shorthand> all() {
        return BY_NAME.values();
    }

    private static void add(String name, List<String> longhands, String values, Expander expander) {
        BY_NAME.put(name, new Shorthand(name, longhands, values, expander));
    }

    private static void alias(String name, String longhand) {
        add(name, List.of(longhand), "as `" + longhand + "`", v -> one(longhand, v));
    }

    private static @Nullable List<Declaration> one(String longhand, List<Value> values) {
        Typed<?> d = typed(longhand, values);
        return d == null ? null : List.of(d);
    }

    static @Nullable Typed<?> typed(String longhand, List<Value> values) {
        Property<?> p = Properties.of(longhand);
        return p == null ? null : typed(p, values);
    }

    static <T> @Nullable Typed<T> typed(Property<T> p, List<Value> values) {
        T value = Parsers.whole(p.parser(), values);
        return value == null ? null : new Typed<>(p, value);
    }

    /// Nothing in the background is a background that is seen through.
    private static @Nullable List<Declaration> background(List<Value> values) {
        boolean none =
                values.size() == 1
                        && values.getFirst() instanceof Ident i
                        && i.name().equalsIgnoreCase("none");
        return one("background-color", none ? List.of(new Ident("transparent")) : values);
    }

    private static @Nullable List<Declaration> pageBreak(String longhand, List<Value> values) {
        if (values.size() != 1 || !(values.getFirst() instanceof Ident i)) return null;
        String word = PAGE_BREAK.get(i.name().toLowerCase(Locale.ROOT));
        return word == null ? null : one(longhand, List.of(new Ident(word)));
    }

    /// One to four values: top, right, bottom, left.
    private static void sides(String name, String pattern) {
        List<String> longhands = BoxProperties.SIDES.stream().map(pattern::formatted).toList();
        add(
                name,
                longhands,
                "one to four values",
                v -> {
                    int n = v.size();
                    if (n < 1 || n > 4) return null;
                    Value[] four = {
                        v.getFirst(),
                        v.get(n > 1 ? 1 : 0),
                        v.get(n > 2 ? 2 : 0),
                        v.get(n > 3 ? 3 : n > 1 ? 1 : 0)
                    };
                    List<Declaration> out = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        Typed<?> d = typed(longhands.get(i), List.of(four[i]));
                        if (d == null) return null;
                        out.add(d);
                    }
                    return out;
                });
    }

    private static void border(String name, List<String> sides) {
        List<String> longhands = new ArrayList<>();
        for (String s : sides) {
            for (String part : List.of("width", "style", "color"))
                longhands.add("border-" + s + "-" + part);
        }
        add(name, longhands, "width, style, colour in any order", v -> border(v, sides));
    }

    private static @Nullable List<Declaration> columns(List<Value> values) {
        List<Declaration> out = new ArrayList<>();
        out.add(initial("column-count"));
        out.add(initial("column-width"));
        if (values.isEmpty() || values.size() > 2) return null;
        for (Value v : values) {
            if (v instanceof Ident i && i.name().equalsIgnoreCase("auto")) continue;
            Typed<?> d = typed("column-count", List.of(v));
            if (d == null) d = typed("column-width", List.of(v));
            if (d == null) return null;
            out.add(d);
        }
        return out;
    }

    /// A line with width, style and colour whose longhands begin with that name.
    private static @Nullable List<Declaration> line(List<Value> values, String name) {
        List<Declaration> out = new ArrayList<>();
        for (String part : List.of("width", "style", "color")) out.add(initial(name + "-" + part));
        for (Value v : values) {
            Typed<?> d = null;
            for (String part : List.of("width", "style", "color")) {
                if (d == null) d = typed(name + "-" + part, List.of(v));
            }
            if (d == null) return null;
            out.add(d);
        }
        return values.isEmpty() ? null : out;
    }

    private static @Nullable List<Declaration> border(List<Value> values, List<String> sides) {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("width", new Ident("medium"));
        parts.put("style", new Ident("none"));
        parts.put("color", new Ident("currentcolor"));
        List<String> seen = new ArrayList<>();
        for (Value v : values) {
            String found = null;
            for (String part : List.of("width", "style", "color")) {
                if (seen.contains(part) || typed("border-top-" + part, List.of(v)) == null)
                    continue;
                found = part;
                break;
            }
            if (found == null) return null;
            seen.add(found);
            parts.put(found, v);
        }
        if (seen.isEmpty()) return null;
        List<Declaration> out = new ArrayList<>();
        for (String s : sides) {
            for (Map.Entry<String, Value> p : parts.entrySet()) {
                Typed<?> d = typed("border-" + s + "-" + p.getKey(), List.of(p.getValue()));
                if (d != null) out.add(d);
            }
        }
        return out;
    }

    private static List<String> fontLonghands() {
        List<String> names =
                new ArrayList<>(FontProperties.ALL.stream().map(Property::name).toList());
        names.add("line-height");
        return names;
    }

    /// CSS Fonts 4, section 4.1: what is left out is reset.
    private static @Nullable List<Declaration> font(List<Value> values) {
        List<Declaration> out = new ArrayList<>();
        for (String name : fontLonghands()) out.add(initial(name));
        ValueReader in = new ValueReader(values);
        int i = 0;
        while (i < values.size() && values.get(i) instanceof Ident word) {
            Typed<?> d = null;
            for (String name : List.of("font-style", "font-weight", "font-variant-caps")) {
                if (d == null && !word.name().equalsIgnoreCase("normal"))
                    d = typed(name, List.of(word));
            }
            if (d != null) out.add(d);
            else if (!word.name().equalsIgnoreCase("normal")) break;
            in.next();
            i++;
        }
        if (i < values.size() && values.get(i) instanceof Value.Num n && n.value() >= 1) {
            Typed<?> d = typed("font-weight", List.of(n));
            if (d == null) return null;
            out.add(d);
            in.next();
        }
        FontProperties.Size size = FontProperties.size(in);
        if (size == null) return null;
        out.add(new Typed<>(FontProperties.SIZE, size));
        if (in.tryDelim('/')) {
            TextProperties.LineHeight line = TextProperties.lineHeight(in);
            if (line == null) return null;
            out.add(new Typed<>(TextProperties.LINE_HEIGHT, line));
        }
        List<String> families = FontProperties.families(in);
        if (families == null || !in.done()) return null;
        out.add(new Typed<>(FontProperties.FAMILY, families));
        return out;
    }

    private static Declaration initial(String name) {
        Property<?> p = Objects.requireNonNull(Properties.of(name));
        return new Declaration.Wide(p, Declaration.WideKeyword.INITIAL);
    }

    private static @Nullable List<Declaration> fontVariant(List<Value> values) {
        List<Declaration> out = new ArrayList<>();
        for (String n : Objects.requireNonNull(of("font-variant")).longhands()) out.add(initial(n));
        Map<Property<List<String>>, List<Value>> words = new LinkedHashMap<>();
        for (Value v : values) {
            if (FeatureProperties.isAlternate(v)) {
                words.computeIfAbsent(FeatureProperties.VARIANT_ALTERNATES, k -> new ArrayList<>())
                        .add(v);
                continue;
            }
            if (!(v instanceof Ident i)) return null;
            String word = i.name().toLowerCase(Locale.ROOT);
            if (word.equals("normal") && values.size() == 1) return out;
            Typed<?> caps = typed("font-variant-caps", List.of(v));
            Property<List<String>> p =
                    word.equals("none")
                            ? FeatureProperties.VARIANT_LIGATURES
                            : FeatureProperties.longhandOf(word);
            if (caps != null) out.add(caps);
            else if (p == null) return null;
            else words.computeIfAbsent(p, k -> new ArrayList<>()).add(v);
        }
        for (Map.Entry<Property<List<String>>, List<Value>> e : words.entrySet()) {
            Typed<?> d = typed(e.getKey(), e.getValue());
            if (d == null) return null;
            out.add(d);
        }
        return out;
    }

    private static @Nullable List<Declaration> listStyle(List<Value> values) {
        List<Declaration> out = new ArrayList<>();
        out.add(initial("list-style-type"));
        out.add(initial("list-style-position"));
        for (Value v : values) {
            Typed<?> d = typed(GeneratedProperties.LIST_POSITION, List.of(v));
            if (d == null) d = typed(GeneratedProperties.LIST_TYPE, List.of(v));
            if (d == null || v instanceof Delim) return null;
            out.add(d);
        }
        return values.isEmpty() ? null : out;
    }
}
