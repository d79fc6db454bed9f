package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.yaml.Yaml;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// What stands before the text of sources, other than YAML: TOML between `+++` and JSON (Hugo, Zola), Pandoc's title
/// block of lines that begin with `%`; and YAML that is none, line by line.
final class ForeignFrontMatter {
    private static final int MOST_JSON = 200_000;
    private static final Pattern LINE =
            Pattern.compile("(?m)^([A-Za-z][\\w -]{0,40}?)[ \\t]*:[ \\t]+(\\S.*?)[ \\t]*$");

    private ForeignFrontMatter() {}

    static @Nullable FrontMatter read(String text, String file, Diagnostics diagnostics) {
        if (text.startsWith("+++")) return toml(text, file, diagnostics);
        if (text.startsWith("{")) return json(text, file);
        return text.startsWith("%") ? titleBlock(text, file) : null;
    }

    private static @Nullable FrontMatter toml(String text, String file, Diagnostics diagnostics) {
        int start = text.indexOf('\n') + 1;
        if (start == 0 || !text.substring(0, start).strip().equals("+++")) return null;
        Matcher end = Pattern.compile("(?m)^\\+\\+\\+[ \\t]*$").matcher(text);
        if (!end.find(start)) return null;
        int body = Math.min(text.length(), end.end() + 1);
        String toml = text.substring(start, end.start());
        try {
            return new FrontMatter(Toml.parse(toml, file, 2), body);
        } catch (Toml.SyntaxException e) {
            diagnostics.add(
                    Diagnostic.warning(
                            "front-matter",
                            "the front matter is no TOML: " + e.getMessage(),
                            SourceSpan.ofLine(file, e.line),
                            "what is missing then, write into article.md"));
            return new FrontMatter(lines(toml.replace(" = ", ": "), file), body);
        }
    }

    /// An object with which the file begins, up to the line with its closing brace.
    private static @Nullable FrontMatter json(String text, String file) {
        int depth = 0;
        boolean quoted = false;
        int most = Math.min(text.length(), MOST_JSON);
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == '{') depth++;
            else if (!quoted && c == '}' && --depth == 0) {
                int line = text.indexOf('\n', i);
                String rest = text.substring(i + 1, line < 0 ? text.length() : line);
                if (!rest.isBlank()) return null;
                Outcome<YamlNode> node =
                        Yaml.parseNode(text.substring(0, i + 1).replace('\t', ' '), file, 1);
                boolean object =
                        !node.hasErrors()
                                && node.value() instanceof YamlMapping m
                                && !m.entries().isEmpty();
                return object
                        ? new FrontMatter(
                                (YamlMapping) node.value(), line < 0 ? text.length() : line + 1)
                        : null;
            }
        }
        return null;
    }

    /// Pandoc's `% title`, `% authors; separated`, `% date`; lines that go on are indented.
    private static @Nullable FrontMatter titleBlock(String text, String file) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            if (line.startsWith("%") && fields.size() < 3) fields.add(line.substring(1).strip());
            else if (line.startsWith(" ") && !line.isBlank() && !fields.isEmpty())
                fields.add(fields.removeLast() + (fields.size() == 1 ? "; " : " ") + line.strip());
            else break;
            at = end < 0 ? text.length() : end + 1;
        }
        // A comment of TeX or of a template is none.
        if (fields.isEmpty() || fields.getFirst().length() > 300 || text.startsWith("%%"))
            return null;
        SourceSpan span = SourceSpan.ofLine(file, 1);
        List<YamlEntry> entries = new ArrayList<>();
        if (!fields.getFirst().isEmpty())
            entries.add(new YamlEntry("title", span, YamlScalar.of(fields.getFirst())));
        if (fields.size() > 1 && !fields.get(1).isEmpty()) {
            List<YamlNode> names = new ArrayList<>();
            for (String n : fields.get(1).split("\\s*;\\s*"))
                if (!n.isBlank()) names.add(YamlScalar.of(n.strip()));
            entries.add(new YamlEntry("author", span, new YamlSequence(names, null)));
        }
        if (fields.size() > 2 && !fields.get(2).isEmpty())
            entries.add(new YamlEntry("date", span, YamlScalar.of(fields.get(2))));
        return new FrontMatter(new YamlMapping(entries, span), at);
    }

    private static YamlNode value(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            Outcome<YamlNode> list = Yaml.parseNode(text, "", 1);
            if (!list.hasErrors()) return list.value();
        }
        return YamlScalar.of(text);
    }

    /// Of front matter that can't be parsed, the lines `key: value`.
    static YamlMapping lines(String text, String file) {
        List<YamlEntry> entries = new ArrayList<>();
        Matcher m = LINE.matcher(text);
        int line = 2;
        int counted = 0;
        while (m.find() && entries.size() < 200) {
            for (; counted < m.start(); counted++) if (text.charAt(counted) == '\n') line++;
            String key = m.group(1).strip();
            String value = m.group(2).replaceAll("^([\"'])(.*)\\1$", "$2");
            boolean twice = entries.stream().anyMatch(e -> e.key().equals(key));
            if (!twice && !value.matches("[|>][+-]?|[&*!].*"))
                entries.add(new YamlEntry(key, SourceSpan.ofLine(file, line), value(value)));
        }
        return new YamlMapping(entries, SourceSpan.ofLine(file, 1));
    }
}
