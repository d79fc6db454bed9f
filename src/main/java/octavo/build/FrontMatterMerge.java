package octavo.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The front matter of an article whose source was added again, key by key: comments and the order of the keys stay as
/// the editor has them.
final class FrontMatterMerge {
    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][\\w-]*):(?:\\s.*)?$");

    /// These always tell of the source as it is now.
    private static final Set<String> OF_THE_SOURCE =
            Set.of("source.sha256", "source.retrieved", "source.file");

    /// This tells when it came into the book.
    private static final Set<String> OF_THE_BOOK = Set.of("source.added");

    /// @param key with its parents, `source.url`
    record Change(String key, String was, String now, boolean taken) {}

    final List<Change> changes = new ArrayList<>();

    /// Texts between the lines `---`.
    String merge(String base, String edited, String fresh) {
        return merge("", 0, base, edited, fresh);
    }

    private String merge(String path, int indent, String base, String edited, String fresh) {
        Map<String, String> b = entries(base, indent);
        Map<String, String> e = entries(edited, indent);
        Map<String, String> f = entries(fresh, indent);
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, String> x : e.entrySet()) {
            String key = x.getKey();
            out.append(
                    key.isEmpty()
                            ? x.getValue()
                            : entry(path + key, indent, b.get(key), x.getValue(), f.get(key)));
        }
        for (Map.Entry<String, String> x : f.entrySet()) {
            // A key that the editor has taken out stays out.
            if (e.containsKey(x.getKey()) || b.containsKey(x.getKey())) continue;
            changes.add(new Change(path + x.getKey(), "", x.getValue().strip(), true));
            out.append(x.getValue());
        }
        return out.toString();
    }

    private String entry(
            String key, int indent, @Nullable String was, String edit, @Nullable String now) {
        if (now == null || OF_THE_BOOK.contains(key)) return edit;
        if (OF_THE_SOURCE.contains(key)) return now;
        String base = was == null ? "" : was;
        if (ThreeWay.same(base, now) || ThreeWay.same(edit, now)) return edit;
        if (isMapping(edit, indent) && isMapping(now, indent) && isMapping(base, indent)) {
            int line = edit.indexOf('\n') + 1;
            // Comments stand above the key.
            Matcher m =
                    Pattern.compile("(?m)^ {" + indent + "}[A-Za-z][\\w-]*:\\s*$").matcher(edit);
            if (m.find()) line = edit.indexOf('\n', m.start()) + 1;
            return edit.substring(0, line)
                    + merge(key + ".", indent + 2, inner(base), edit.substring(line), inner(now));
        }
        boolean taken = ThreeWay.same(base, edit);
        changes.add(new Change(key, base.strip(), now.strip(), taken));
        return taken ? now : edit;
    }

    private static String inner(String mapping) {
        return mapping.substring(mapping.indexOf('\n') + 1);
    }

    private static boolean isMapping(String entry, int indent) {
        for (String line : entry.split("\n")) {
            Matcher m = KEY.matcher(line);
            if (m.matches() && m.group(1).length() == indent + 2) return true;
            if (m.matches() && m.group(1).length() == indent && line.strip().endsWith(":"))
                continue;
            if (line.strip().startsWith("#")) continue;
            return false;
        }
        return false;
    }

    /// The lines of each key; comments above a key are the key's. What stands before the first key has no name.
    private static Map<String, String> entries(String text, int indent) {
        Map<String, String> out = new LinkedHashMap<>();
        StringBuilder comments = new StringBuilder();
        String key = "";
        for (String line : text.isEmpty() ? new String[0] : text.split("(?<=\n)")) {
            Matcher m = KEY.matcher(line.replace("\n", ""));
            if (m.matches() && m.group(1).length() == indent) {
                key = m.group(2);
                out.merge(key, comments + line, String::concat);
                comments.setLength(0);
            } else if (line.strip().startsWith("#") && indentOf(line) <= indent) {
                comments.append(line);
            } else {
                out.merge(key, comments + line, String::concat);
                comments.setLength(0);
            }
        }
        if (!comments.isEmpty()) out.merge(key, comments.toString(), String::concat);
        return out;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
