package octavo.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.unit.Length;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// A book's settings as a style sheet after the style's own: each a custom property on the root, the trim as `@page`.
final class StyleSettings {
    private static final List<String> KNOWN = List.of("face", "size", "opening", "links");

    private static final List<String> GENERIC = List.of("serif", "sans-serif", "monospace");

    private StyleSettings() {}

    static Outcome<StyleSheet> sheet(StyleRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        StringBuilder css = new StringBuilder();
        new TreeMap<>(request.settings())
                .forEach((key, value) -> add(css, key, value, request, diagnostics));
        if (request.trimWidth() != null && request.trimHeight() != null) {
            css.append("@page { size: ")
                    .append(text(request.trimWidth()))
                    .append(' ')
                    .append(text(request.trimHeight()))
                    .append("; }\n");
        }
        return diagnostics.with(
                css.isEmpty()
                        ? new StyleSheet(List.of(), List.of())
                        : diagnostics.take(StyleSheet.parse("book.yaml", css.toString())));
    }

    private static String text(Length l) {
        return String.format(Locale.ROOT, "%.4fpt", l.toPt());
    }

    private static void add(
            StringBuilder css,
            String key,
            String value,
            StyleRequest request,
            Diagnostics diagnostics) {
        String v = value.strip();
        Diagnostic fault = fault(key, value, v, request);
        if (fault != null) {
            diagnostics.add(fault);
            return;
        }
        String written =
                switch (key) {
                    case "face" -> '"' + family(v, request.families()) + '"';
                    case "opening" -> v.equals("any") ? "page" : v;
                    default -> v;
                };
        css.append(":root { --").append(key).append(": ").append(written).append("; }\n");
    }

    /// Why a setting can't hold, or null.
    private static @Nullable Diagnostic fault(
            String key, String value, String v, StyleRequest request) {
        if (!KNOWN.contains(key))
            return error("a style has no setting `" + key + "`", key, request, nearest(key, KNOWN));
        if (!isGood(key, v))
            return error(
                    "the style's setting `" + key + "` can't be `" + value + "`",
                    key,
                    request,
                    hint(key));
        if (key.equals("face") && !isFamily(v, request.families()))
            return error(
                    "there is no family `" + value + "`",
                    key,
                    request,
                    nearest(v, request.families()));
        return null;
    }

    private static Diagnostic error(String message, String key, StyleRequest request, String hint) {
        return Diagnostic.error("style-setting", message, request.place(key), hint);
    }

    private static String nearest(String name, List<String> known) {
        String nearest = NearestName.of(name, known);
        return nearest != null
                ? "did you mean `" + nearest + "`?"
                : "known are: " + String.join(", ", known);
    }

    private static boolean isGood(String key, String v) {
        return switch (key) {
            case "size" ->
                    Length.parse(v).filter(l -> l.unit().absolute() && l.value() > 0).isPresent();
            case "opening" -> List.of("recto", "any").contains(v);
            case "links" -> List.of("none", "notes", "article-end").contains(v);
            default -> !v.isEmpty() && v.chars().noneMatch(c -> "\"\\{};".indexOf(c) >= 0);
        };
    }

    private static String hint(String key) {
        return Map.of(
                        "size", "a length such as 11pt",
                        "opening", "recto or any",
                        "links", "none, notes or article-end",
                        "face", "the name of a family, such as `EB Garamond` or eb-garamond")
                .getOrDefault(key, "");
    }

    /// Where no families are known, each is taken at its word.
    private static boolean isFamily(String name, List<String> families) {
        return families.isEmpty()
                || families.contains(family(name, families))
                || GENERIC.contains(name);
    }

    /// `eb-garamond` and `source-serif` for `EB Garamond` and `Source Serif 4`.
    private static String family(String name, List<String> families) {
        String wanted = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        for (String f : families) {
            if (f.toLowerCase(Locale.ROOT).replace(' ', '-').equals(wanted)) return f;
        }
        for (String f : families) {
            if (f.toLowerCase(Locale.ROOT).replace(' ', '-').startsWith(wanted + "-")) return f;
        }
        return name;
    }
}
