package octavo.build;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.yaml.Yaml;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import octavo.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/// Adds articles to the text of a `book.yaml` without touching anything else in it: comments, order, quotation marks and
/// the editor's own way of writing lists stay. The places are the marks of the parsed file; the edited text is parsed
/// again, and an edit that did not give what was meant is not made.
final class ManifestEdit {
    private static final String FILE = "book.yaml";

    private final List<String> lines;
    private final YamlMapping manifest;

    private ManifestEdit(String text, YamlMapping manifest) {
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.size() > 1 && lines.getLast().isEmpty()) lines.removeLast();
        this.manifest = manifest;
    }

    /// The text with the articles at the end of the part.
    ///
    /// @param part title of the part; null for the book's last part
    /// @return null when the file is written in a way that can't be edited safely
    static @Nullable String add(
            String text, YamlMapping manifest, List<String> articles, @Nullable String part) {
        List<List<String>> before = parts(manifest);
        ManifestEdit edit = new ManifestEdit(text, manifest);
        if (!edit.insert(articles, part)) return null;
        String edited = String.join("\n", edit.lines) + "\n";
        Outcome<YamlMapping> parsed = Yaml.parse(edited, FILE, 1);
        if (parsed.hasErrors()) return null;
        return holds(before, parts(parsed.value()), articles) ? edited : null;
    }

    /// Names of the articles, part by part.
    private static List<List<String>> parts(YamlMapping manifest) {
        List<List<String>> out = new ArrayList<>();
        for (YamlNode n : items(manifest.get("parts"))) {
            List<String> names = new ArrayList<>();
            if (n instanceof YamlMapping m)
                for (YamlNode a : items(m.get("articles"))) names.add(describe(a));
            out.add(names);
        }
        return out;
    }

    private static String describe(YamlNode n) {
        return n instanceof YamlScalar s ? s.text() : n.withoutSpans().toString();
    }

    private static boolean holds(
            List<List<String>> before, List<List<String>> after, List<String> articles) {
        if (after.size() < before.size() || after.size() > before.size() + 1) return false;
        int grown = 0;
        for (int i = 0; i < after.size(); i++) {
            List<String> old = i < before.size() ? before.get(i) : List.of();
            if (after.get(i).equals(old)) continue;
            List<String> expected = new ArrayList<>(old);
            expected.addAll(articles);
            if (!after.get(i).equals(expected)) return false;
            grown++;
        }
        return grown == 1;
    }

    private static List<YamlNode> items(@Nullable YamlNode n) {
        return n instanceof YamlSequence s ? s.items() : List.of();
    }

    private boolean insert(List<String> articles, @Nullable String part) {
        YamlEntry entry = manifest.entry("parts");
        if (entry == null) {
            int at = before("back");
            lines.addAll(at, newPart(part, articles, 2, true));
            return true;
        }
        if (!(entry.value() instanceof YamlSequence s) || s.items().isEmpty()) {
            if (!emptied(entry)) return false;
            lines.addAll(line(entry.keySpan()) + 1, newPart(part, articles, 2, false));
            return true;
        }
        YamlMapping target = target(s, part);
        if (target == null) return appendPart(s, part, articles);
        if (part != null && target.text("title") == null && !title(target, part)) return false;
        return articles(target, articles);
    }

    /// The part of that title; with none, an only part that has neither title nor articles; without a title asked for,
    /// the last part.
    private static @Nullable YamlMapping target(YamlSequence parts, @Nullable String title) {
        if (title == null) return parts.items().getLast() instanceof YamlMapping m ? m : null;
        for (YamlNode n : parts.items()) {
            if (n instanceof YamlMapping m && title.equals(m.text("title"))) return m;
        }
        boolean fresh =
                parts.items().size() == 1
                        && parts.items().getFirst() instanceof YamlMapping m
                        && m.text("title") == null
                        && m.entry("title") != null
                        && items(m.get("articles")).isEmpty();
        return fresh ? (YamlMapping) parts.items().getFirst() : null;
    }

    private boolean title(YamlMapping part, String title) {
        YamlEntry e = part.entry("title");
        if (e == null) return false;
        int at = line(e.keySpan());
        String l = lines.get(at);
        int colon = l.indexOf(':', column(e.keySpan()));
        if (colon < 0) return false;
        String rest = l.substring(colon + 1);
        String scalar = YamlWriter.scalar(title);
        // A comment that stood far to the right keeps its place where it can.
        String spaces =
                rest.isBlank()
                        ? ""
                        : rest.substring(0, rest.length() - rest.stripLeading().length());
        String comment = rest.strip();
        int keep = Math.max(1, spaces.length() - scalar.length() - 1);
        lines.set(
                at,
                l.substring(0, colon + 1)
                        + " "
                        + scalar
                        + (comment.isEmpty() ? "" : " ".repeat(keep) + comment));
        return true;
    }

    private boolean articles(YamlMapping part, List<String> articles) {
        YamlEntry entry = part.entry("articles");
        if (entry == null) return newKey(part, articles);
        if (entry.value() instanceof YamlSequence s && !s.items().isEmpty()) {
            if (isFlow(s)) return intoFlow(s, articles);
            YamlNode last = s.items().getLast();
            int dash = dash(last);
            if (dash < 0) return false;
            lines.addAll(endOf(last, dash), list(articles, dash));
            return true;
        }
        int key = column(entry.keySpan());
        if (inFlow(part)) {
            return entry.value() instanceof YamlSequence s && isFlow(s) && intoFlow(s, articles);
        }
        if (!emptied(entry)) return false;
        lines.addAll(line(entry.keySpan()) + 1, list(articles, key + 2));
        return true;
    }

    private boolean newKey(YamlMapping part, List<String> articles) {
        if (inFlow(part) || part.entries().isEmpty()) return false;
        YamlEntry last = part.entries().getLast();
        int key = column(last.keySpan());
        int at = line(last.keySpan()) + 1;
        while (at < lines.size() && indent(lines.get(at)) > key && !lines.get(at).isBlank()) at++;
        List<String> added = new ArrayList<>(List.of(" ".repeat(key) + "articles:"));
        added.addAll(list(articles, key + 2));
        lines.addAll(at, added);
        return true;
    }

    private boolean appendPart(YamlSequence parts, @Nullable String title, List<String> articles) {
        if (isFlow(parts)) return false;
        YamlNode last = parts.items().getLast();
        int dash = dash(last);
        if (dash < 0) return false;
        lines.addAll(endOf(last, dash), newPart(title, articles, dash, false));
        return true;
    }

    private static List<String> newPart(
            @Nullable String title, List<String> articles, int dash, boolean key) {
        List<String> out = new ArrayList<>();
        if (key) out.add("parts:");
        String indent = " ".repeat(dash);
        out.add(indent + (title == null ? "- articles:" : "- title: " + YamlWriter.scalar(title)));
        if (title != null) out.add(indent + "  articles:");
        out.addAll(list(articles, dash + 4));
        if (key) out.add("");
        return out;
    }

    private static List<String> list(List<String> articles, int dash) {
        return articles.stream().map(a -> " ".repeat(dash) + "- " + YamlWriter.scalar(a)).toList();
    }

    /// Takes `[]` away after a key, so that a list can stand beneath it.
    private boolean emptied(YamlEntry entry) {
        if (entry.value().isNull()) return true;
        if (!(entry.value() instanceof YamlSequence s) || !isFlow(s)) return false;
        int at = line(s.span());
        String l = lines.get(at);
        int open = column(s.span());
        int close = l.indexOf(']', open);
        if (close < 0 || !l.substring(open + 1, close).isBlank()) return false;
        lines.set(
                at,
                (l.substring(0, open).stripTrailing() + l.substring(close + 1)).stripTrailing());
        return true;
    }

    private boolean intoFlow(YamlSequence s, List<String> articles) {
        int at = line(s.span());
        int depth = 0;
        char quote = 0;
        for (int i = at; i < lines.size(); i++) {
            String l = lines.get(i);
            for (int k = i == at ? column(s.span()) : 0; k < l.length(); k++) {
                char c = l.charAt(k);
                if (quote != 0) {
                    if (c == '\\' && quote == '"') k++;
                    else if (c == quote) quote = 0;
                } else if ((c == '"' || c == '\'')
                        && (k == 0 || " [,{:".indexOf(l.charAt(k - 1)) >= 0)) {
                    quote = c;
                } else if (c == '#' && k > 0 && l.charAt(k - 1) == ' ') {
                    break;
                } else if (c == '[' || c == '{') {
                    depth++;
                } else if ((c == ']' || c == '}') && --depth == 0) {
                    String head = l.substring(0, k).stripTrailing();
                    String names =
                            String.join(", ", articles.stream().map(YamlWriter::scalar).toList());
                    String comma = head.endsWith("[") ? "" : head.endsWith(",") ? " " : ", ";
                    lines.set(i, head + comma + names + l.substring(k));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFlow(YamlSequence s) {
        String l = lines.get(line(s.span()));
        int c = column(s.span());
        return c < l.length() && l.charAt(c) == '[';
    }

    private boolean inFlow(YamlMapping m) {
        String l = lines.get(line(m.span()));
        int c = column(m.span());
        return c < l.length() && l.charAt(c) == '{';
    }

    /// Column of the dash before an item, or -1 when something else stands there.
    private int dash(YamlNode item) {
        String before = lines.get(line(item.span())).substring(0, column(item.span()));
        int dash = before.lastIndexOf('-');
        return dash >= 0
                        && before.substring(dash + 1).isBlank()
                        && before.substring(0, dash).isBlank()
                ? dash
                : -1;
    }

    /// The line after the item's last: what is indented more than its dash belongs to it, comments and blank lines only
    /// where more follows.
    private int endOf(YamlNode item, int dash) {
        int end = line(item.span()) + 1;
        for (int i = end; i < lines.size(); i++) {
            String l = lines.get(i);
            if (l.isBlank() || l.strip().startsWith("#")) continue;
            if (indent(l) <= dash) break;
            end = i + 1;
        }
        return end;
    }

    /// Index of the line of a key, above the comments that belong to it; the end of the file where there is none.
    private int before(String key) {
        YamlEntry e = manifest.entry(key);
        if (e == null) return lines.size();
        int at = line(e.keySpan());
        while (at > 0 && lines.get(at - 1).strip().startsWith("#")) at--;
        return at;
    }

    private static int indent(String l) {
        return l.length() - l.stripLeading().length();
    }

    private static int line(@Nullable SourceSpan span) {
        return span == null ? 0 : span.line() - 1;
    }

    /// UTF-16 index of a column, which is counted in code points.
    private int column(@Nullable SourceSpan span) {
        if (span == null) return 0;
        return lines.get(span.line() - 1).offsetByCodePoints(0, span.column() - 1);
    }
}
