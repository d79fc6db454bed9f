package octavo.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.unit.Length;
import octavo.yaml.MappingReader;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// Reads a profile's file; what is wrong with it is an error with its place.
final class ProfileReader {
    private final MappingReader top;
    private final String name;
    private final Diagnostics diagnostics;

    ProfileReader(YamlMapping yaml, String name, Diagnostics diagnostics) {
        this.top = new MappingReader(yaml, diagnostics);
        this.name = name;
        this.diagnostics = diagnostics;
    }

    PressProfile read() {
        var profile =
                new PressProfile(
                        name,
                        top.string("title", name),
                        top.string("as-of", ""),
                        top.strings("sources"),
                        word(
                                top,
                                "standard",
                                PressProfile.Standard.values(),
                                PressProfile.Standard.NONE),
                        length(top, "bleed"),
                        !"false".equals(top.string("bind-bleed")),
                        "crop".equals(top.string("marks")),
                        gutters(),
                        length(top, "outside"),
                        pages(),
                        word(top, "color", PressProfile.Color.values(), PressProfile.Color.GRAY),
                        number(top, "image-ppi", 0),
                        number(top, "ink-limit", 0),
                        paper(),
                        cover(),
                        forbidden());
        top.finish();
        return profile;
    }

    private List<PressProfile.Gutter> gutters() {
        List<PressProfile.Gutter> out = new ArrayList<>();
        if (!(top.node("gutter") instanceof YamlSequence s)) return out;
        for (YamlNode n : s.items()) {
            if (!(n instanceof YamlMapping m)) continue;
            var r = new MappingReader(m, diagnostics);
            out.add(
                    new PressProfile.Gutter(
                            number(r, "up-to", Integer.MAX_VALUE), length(r, "inner")));
            r.finish();
        }
        return out;
    }

    private PressProfile.Pages pages() {
        if (top.node("pages") == null)
            return new PressProfile.Pages(1, Integer.MAX_VALUE, 1, false);
        MappingReader r = top.reader("pages");
        var pages =
                new PressProfile.Pages(
                        number(r, "least", 1),
                        number(r, "most", Integer.MAX_VALUE),
                        number(r, "multiple", 1),
                        "true".equals(r.string("last-blank")));
        r.finish();
        return pages;
    }

    private Map<String, Double> paper() {
        Map<String, Double> out = new LinkedHashMap<>();
        if (!(top.node("paper") instanceof YamlMapping m)) return out;
        var r = new MappingReader(m, diagnostics);
        for (YamlEntry e : m.entries()) out.put(e.key(), length(r, e.key()));
        return out;
    }

    private PressProfile.@Nullable Cover cover() {
        if (top.node("cover") == null) return null;
        MappingReader r = top.reader("cover");
        var cover =
                new PressProfile.Cover(
                        length(r, "bleed"),
                        number(r, "spine-text-from", 0),
                        length(r, "spine-margin"),
                        length(r, "safe"));
        r.finish();
        return cover;
    }

    private List<PressProfile.Forbidden> forbidden() {
        List<PressProfile.Forbidden> out = new ArrayList<>();
        for (String s : top.strings("forbidden")) {
            for (PressProfile.Forbidden f : PressProfile.Forbidden.values())
                if (key(f).equals(s)) out.add(f);
        }
        return out;
    }

    private static String key(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }

    private <E extends Enum<E>> E word(MappingReader r, String key, E[] values, E otherwise) {
        String s = r.string(key);
        if (s == null) return otherwise;
        for (E e : values) if (key(e).equals(s)) return e;
        List<String> known = new ArrayList<>();
        for (E e : values) known.add(key(e));
        bad(r, key, s, String.join(", ", known));
        return otherwise;
    }

    private int number(MappingReader r, String key, int otherwise) {
        Integer i = r.integer(key);
        if (i == null) return otherwise;
        if (i < 0) bad(r, key, i.toString(), "a number from 0 up");
        return Math.max(0, i);
    }

    private double length(MappingReader r, String key) {
        String s = r.string(key);
        if (s == null) return 0;
        Optional<Length> l = Length.parse(s).filter(x -> x.unit().absolute() || x.value() == 0);
        if (l.isPresent() && l.get().value() >= 0) return l.get().toPt();
        bad(r, key, s, "a length such as 0.125in or 3mm");
        return 0;
    }

    private void bad(MappingReader r, String key, String value, String wanted) {
        YamlNode n = r.mapping().get(key);
        diagnostics.add(
                Diagnostic.error(
                        "bad-value",
                        "`" + key + "` can't be `" + value + "`",
                        n instanceof YamlScalar s && s.span() != null ? s.span() : r.spanOf(key),
                        "expected: " + wanted));
    }
}
