package octavo.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.markdown.ReadOptions.Templates;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// Template code in Markdown that was written for a site: Liquid and Jinja (`{{ x }}`, `{% tag %}`), Hugo's shortcodes
/// (`{{< x >}}`), Quarto's. It runs before Markdown, on a site in code too. What it would have printed takes its place
/// where that is plain; else it is left out and reported. No template code goes over an empty line.
final class TemplateCode {
    private static final Set<String> SITE_ROOT =
            Set.of(
                    "site.baseurl",
                    "site.url",
                    "site.baseURL",
                    ".Site.BaseURL",
                    "baseurl",
                    "base_url",
                    "base_path");
    private static final Set<String> PLAIN_FILTERS =
            Set.of(
                    "url",
                    "relative_url",
                    "absolute_url",
                    "prepend",
                    "escape",
                    "xml_escape",
                    "strip",
                    "relurl",
                    "absurl",
                    "safe",
                    "asset_path",
                    "asset_url",
                    "static",
                    "uri_escape",
                    "cgi_escape");

    private final MappedText out;
    private final String s;
    private final YamlMapping front;
    private final Diagnostics diagnostics;
    private final Templates templates;
    private final CodeRanges code;

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Map<String, Integer> next = new HashMap<>();

    /// End tags that do not occur in the rest of the text.
    private final Set<String> missing = new HashSet<>();

    TemplateCode(MappedText out, YamlMapping front, Diagnostics diagnostics, Templates templates) {
        this.out = out;
        this.s = out.original();
        this.front = front;
        this.diagnostics = diagnostics;
        this.templates = templates;
        boolean everywhere = templates == Templates.LIQUID || templates == Templates.HUGO;
        this.code = everywhere || s.indexOf('{') < 0 ? CodeRanges.NONE : CodeRanges.of(s);
    }

    void resolve(int start) {
        int from = start;
        int i = s.indexOf('{', start);
        while (i >= 0) {
            int end = code.contains(i) ? -1 : code(i);
            if (end > i) {
                int next = resolve(from, i, end);
                from = next;
                i = s.indexOf('{', next);
            } else {
                i = s.indexOf('{', i + 1);
            }
        }
        out.copy(from, s.length());
    }

    /// Offset after the code that begins here, or -1.
    private int code(int i) {
        if (i + 1 >= s.length()) return -1;
        boolean shortcode = s.startsWith("{{<", i) || s.startsWith("{{%", i);
        if (!shortcode && (templates == Templates.HUGO || templates == Templates.QUARTO)) return -1;
        if (templates == Templates.QUARTO && i > 0 && s.charAt(i - 1) == '{') return -1;
        return switch (s.charAt(i + 1)) {
            case '%' -> after("%}", i + 2);
            case '{' -> {
                if (s.startsWith("{{<", i)) yield after(">}}", i + 3);
                yield s.startsWith("{{%", i) ? after("%}}", i + 3) : after("}}", i + 2);
            }
            case '#' -> i + 2 < s.length() && s.charAt(i + 2) == ' ' ? comment(i) : -1;
            default -> -1;
        };
    }

    private int comment(int i) {
        int end = after("#}", i + 2);
        return end > 0 && !s.substring(i, end).contains("\n\n") ? end : -1;
    }

    private int after(String close, int from) {
        int at = next(close, from);
        return at == NOWHERE || next("\n\n", from) < at ? -1 : at + close.length();
    }

    /// Where something next stands. What was found is kept, for offsets only grow.
    private int next(String sought, int from) {
        Integer known = next.get(sought);
        if (known != null && known >= from) return known;
        int at = s.indexOf(sought, from);
        next.put(sought, at < 0 ? NOWHERE : at);
        return at < 0 ? NOWHERE : at;
    }

    /// Copies what stands before the code and takes the code; returns where the text goes on.
    private int resolve(int from, int i, int end) {
        out.copy(from, i);
        if (s.startsWith("{#", i)) return end;
        if (s.startsWith("{{<", i) || s.startsWith("{{%", i)) return shortcode(i, end);
        if (s.startsWith("{{", i)) {
            put(i, end, new TemplateValue(this::page).value(s.substring(i + 2, end - 2)));
            return end;
        }
        return tag(i, end);
    }

    private @Nullable String page(String name) {
        if (SITE_ROOT.contains(name)) return "";
        int dot = name.indexOf('.');
        boolean page = name.startsWith("page.") || name.startsWith(".Params.");
        if (!page) return null;
        return front.text(
                name.startsWith(".Params.") ? name.substring(8) : name.substring(dot + 1));
    }

    static boolean isPlainFilter(String name) {
        return PLAIN_FILTERS.contains(name);
    }

    private int tag(int i, int end) {
        String inside = trimDashes(s.substring(i + 2, end - 2));
        TemplateArguments a = TemplateArguments.parse(inside);
        switch (a.name()) {
            case "raw", "verbatim" -> {
                return raw(i, end, a.name());
            }
            case "comment" -> {
                int close = endTag("comment", end);
                return close < 0 ? end : code(close);
            }
            case "highlight" -> {
                return highlight(i, end, a.positional().isEmpty() ? "" : a.positional().getFirst());
            }
            case "more", "break" -> {
                return end;
            }
            case "image",
                    "img",
                    "asset",
                    "picture",
                    "figure",
                    "responsive_image",
                    "include",
                    "include_relative",
                    "render",
                    "includeCached" ->
                    put(i, end, TemplateImage.html(a, a.name().startsWith("incl")));
            case "link" ->
                    put(
                            i,
                            end,
                            a.positional().isEmpty() ? null : rooted(a.positional().getFirst()));
            case "post_url" ->
                    put(i, end, a.positional().isEmpty() ? null : post(a.positional().getFirst()));
            default -> leaveOut(i, end);
        }
        return end;
    }

    private static String trimDashes(String t) {
        String r = t.strip();
        if (r.startsWith("-")) r = r.substring(1);
        if (r.endsWith("-")) r = r.substring(0, r.length() - 1);
        return r.strip();
    }

    private int raw(int i, int end, String name) {
        int close = endTag(name, end);
        if (close < 0) {
            leaveOut(i, end);
            return end;
        }
        out.copy(end, close);
        return code(close);
    }

    /// Offset of `{% endNAME %}`, or -1.
    private int endTag(String name, int from) {
        if (missing.contains(name)) return -1;
        for (int i = s.indexOf("{%", from); i >= 0; i = s.indexOf("{%", i + 2)) {
            int end = after("%}", i);
            if (end > 0 && trimDashes(s.substring(i + 2, end - 2)).equals("end" + name)) return i;
        }
        missing.add(name);
        return -1;
    }

    private int highlight(int i, int end, String language) {
        int close = endTag("highlight", end);
        if (close < 0) {
            leaveOut(i, end);
            return end;
        }
        fenced(i, end, close, language);
        return code(close);
    }

    private void fenced(int i, int end, int close, String language) {
        out.replace(i, end, "```" + language);
        if (s.charAt(end) != '\n') out.replace(end, end, "\n");
        out.copy(end, close);
        out.replace(close, close, s.charAt(close - 1) == '\n' ? "```" : "\n```");
    }

    private int shortcode(int i, int end) {
        String inside = s.substring(i + 3, end - 3).strip();
        if (inside.startsWith("/*") && inside.endsWith("*/")) {
            String literal = inside.substring(2, inside.length() - 2);
            out.replace(i, end, s.substring(i, i + 3) + literal + s.substring(end - 3, end));
            return end;
        }
        TemplateArguments a = TemplateArguments.parse(inside);
        String first = a.positional().isEmpty() ? null : a.positional().getFirst();
        switch (a.name()) {
            case "figure", "img", "image" -> put(i, end, TemplateImage.html(a, false));
            case "ref", "relref" -> put(i, end, first);
            case "param", "meta" -> put(i, end, first == null ? null : front.text(first));
            case "kbd" -> put(i, end, first);
            case "video" ->
                    put(
                            i,
                            end,
                            a.value("src", first) == null ? null : film("", a.value("src", first)));
            case "pagebreak" -> {}
            case "youtube" ->
                    put(i, end, film("https://www.youtube.com/watch?v=", a.value("id", first)));
            case "vimeo" -> put(i, end, film("https://vimeo.com/", a.value("id", first)));
            case "highlight", "code-toggle", "code" -> {
                int close = shortcodeEnd(a.name(), end);
                if (close >= 0) {
                    fenced(i, end, close, first == null ? "" : first);
                    return code(close);
                }
                leaveOut(i, end);
            }
            default -> leaveOut(i, end);
        }
        return end;
    }

    private int shortcodeEnd(String name, int from) {
        int close = s.indexOf("{{< /" + name, from);
        return close < 0 ? s.indexOf("{{</" + name, from) : close;
    }

    private static @Nullable String film(String start, @Nullable String id) {
        return id == null ? null : "<" + start + id + ">";
    }

    private static @Nullable String post(String name) {
        var m = Pattern.compile("(?:.*/)?(\\d{4})-(\\d{2})-(\\d{2})-([^/]+)").matcher(name);
        return m.matches()
                ? "/"
                        + String.join("/", List.of(m.group(1), m.group(2), m.group(3), m.group(4)))
                        + "/"
                : null;
    }

    /// A path from the site's root.
    static String rooted(String path) {
        boolean whole =
                path.startsWith("/")
                        || path.startsWith(".")
                        || path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        return whole ? path : "/" + path;
    }

    private void put(int i, int end, @Nullable String replacement) {
        if (replacement == null) {
            leaveOut(i, end);
            return;
        }
        out.replace(i, end, replacement);
        boolean lineStart = i == 0 || s.charAt(i - 1) == '\n';
        boolean lineEnd = end == s.length() || s.charAt(end) == '\n';
        if (replacement.startsWith("<figure") && lineStart && lineEnd) out.replace(end, end, "\n");
    }

    private void leaveOut(int i, int end) {
        String code = s.substring(i, end).replaceAll("\\s+", " ");
        String shown = code.length() > 60 ? code.substring(0, 57) + "…" : code;
        diagnostics.add(
                Diagnostic.warning(
                        "template-code",
                        "template code `" + shown + "` was left out",
                        out.originalSpan(i),
                        "write what the site would have shown in its place"));
    }
}
