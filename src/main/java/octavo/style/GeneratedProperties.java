package octavo.style;

import static octavo.style.Parsers.words;
import static octavo.style.Property.enumerated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import octavo.style.Property.Use;
import octavo.style.StyleState.CounterChange;
import octavo.style.StyleState.StringSetting;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Generated content, counters, lists, named strings and bookmarks.
final class GeneratedProperties {
    static final Map<String, Boolean> INSIDE = words("outside", false, "inside", true);

    /// Stands for `auto`; told apart by identity.
    private static final List<String> AUTO_QUOTES = new ArrayList<>();

    static final Property<String> LIST_TYPE =
            new Property<>(
                    "list-style-type",
                    true,
                    Use.BOTH,
                    String.join(" | ", CounterStyles.NAMES) + " | none | *string*",
                    GeneratedProperties::listType,
                    (c, v) -> c.state().list.type = v,
                    (to, from) -> to.list.type = from.list.type);

    static final Property<Boolean> LIST_POSITION =
            enumerated(
                    "list-style-position",
                    true,
                    Use.BOTH,
                    INSIDE,
                    s -> s.list.inside,
                    (s, v) -> s.list.inside = v);

    static final List<Property<?>> ALL =
            List.of(
                    new Property<List<StringSetting>>(
                            "string-set",
                            false,
                            Use.PRINT,
                            "none | *name* with a content list, with commas",
                            GeneratedProperties::stringSet,
                            (c, v) -> c.state().stringSettings = v,
                            (to, from) -> to.stringSettings = from.stringSettings),
                    new Property<Integer>(
                            "bookmark-level",
                            false,
                            Use.PRINT,
                            "none | *integer*",
                            in ->
                                    in.tryIdent("none")
                                            ? Integer.valueOf(0)
                                            : Parsers.positiveInteger(in),
                            (c, v) -> c.state().flow.bookmarkLevel = v,
                            (to, from) -> to.flow.bookmarkLevel = from.flow.bookmarkLevel),
                    new Property<List<ContentPart>>(
                            "bookmark-label",
                            false,
                            Use.PRINT,
                            "a content list",
                            ContentParser::parts,
                            (c, v) -> c.state().bookmarkParts = v,
                            (to, from) -> to.bookmarkParts = from.bookmarkParts),
                    new Property<List<ContentPart>>(
                            "content",
                            false,
                            Use.BOTH,
                            "normal | none | strings, attr(), counter(), counters(), quotes; in print also"
                                    + " target-counter(), target-text(), leader(), string(), content(),"
                                    + " -octavo-page-range()",
                            ContentParser::content,
                            (c, v) -> c.state().content = v == ContentParser.NORMAL ? null : v,
                            (to, from) -> to.content = from.content),
                    counters("counter-reset", 0, s -> s.counterReset, (s, v) -> s.counterReset = v),
                    counters("counter-set", 0, s -> s.counterSet, (s, v) -> s.counterSet = v),
                    counters(
                            "counter-increment",
                            1,
                            s -> s.counterIncrement,
                            (s, v) -> s.counterIncrement = v),
                    new Property<List<String>>(
                            "quotes",
                            true,
                            Use.BOTH,
                            "auto | none | pairs of *string*s",
                            GeneratedProperties::quotes,
                            (c, v) -> c.state().quotes = v == AUTO_QUOTES ? null : v,
                            (to, from) -> to.quotes = from.quotes),
                    LIST_TYPE,
                    LIST_POSITION);

    private GeneratedProperties() {}

    private static Property<List<CounterChange>> counters(
            String name,
            int unsaid,
            Function<StyleState, List<CounterChange>> getter,
            BiConsumer<StyleState, List<CounterChange>> setter) {
        return new Property<>(
                name,
                false,
                Use.BOTH,
                "none | names, each with an *integer* or without",
                in -> changes(in, unsaid),
                (c, v) -> setter.accept(c.state(), v),
                (to, from) -> setter.accept(to, getter.apply(from)));
    }

    private static @Nullable List<CounterChange> changes(ValueReader in, int unsaid) {
        if (in.tryIdent("none")) return List.of();
        List<CounterChange> out = new ArrayList<>();
        for (String name = in.tryName(); name != null; name = in.tryName()) {
            Integer n = in.tryInteger();
            out.add(new CounterChange(name, n == null ? unsaid : n));
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    private static @Nullable List<StringSetting> stringSet(ValueReader in) {
        if (in.tryIdent("none")) return List.of();
        List<StringSetting> out = new ArrayList<>();
        do {
            String name = in.tryName();
            if (name == null) return null;
            List<ContentPart> parts = ContentParser.parts(in);
            if (parts == null) return null;
            out.add(new StringSetting(name, parts));
        } while (in.tryDelim(','));
        return List.copyOf(out);
    }

    static @Nullable String listType(ValueReader in) {
        String quoted = in.tryString();
        if (quoted != null) return "\"" + quoted + "\"";
        String word = in.tryIdent();
        return word != null && (word.equals("none") || CounterStyles.NAMES.contains(word))
                ? word
                : null;
    }

    private static @Nullable List<String> quotes(ValueReader in) {
        if (in.tryIdent("auto")) return AUTO_QUOTES;
        if (in.tryIdent("none")) return List.of();
        List<String> out = new ArrayList<>();
        for (String s = in.tryString(); s != null; s = in.tryString()) out.add(s);
        return out.isEmpty() || out.size() % 2 != 0 ? null : List.copyOf(out);
    }
}
