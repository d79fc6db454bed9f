package octavo.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a template tag: its name, then values and `key=value` or `key: value`, with commas or without.
record TemplateArguments(String name, List<String> positional, Map<String, String> named) {
    static TemplateArguments parse(String s) {
        List<String> positional = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        int nameEnd = 0;
        while (nameEnd < s.length() && !Character.isWhitespace(s.charAt(nameEnd))) nameEnd++;
        int i = nameEnd;
        while (true) {
            while (i < s.length() && (Character.isWhitespace(s.charAt(i)) || s.charAt(i) == ','))
                i++;
            if (i >= s.length()) break;
            int keyEnd = i;
            while (keyEnd < s.length()
                    && (Character.isLetterOrDigit(s.charAt(keyEnd))
                            || "_-".indexOf(s.charAt(keyEnd)) >= 0)) {
                keyEnd++;
            }
            int mark = keyEnd;
            while (mark < s.length() && Character.isWhitespace(s.charAt(mark))) mark++;
            boolean pair =
                    keyEnd > i && mark < s.length() && (s.charAt(mark) == '=' || isColon(s, mark));
            if (!pair) {
                i = value(s, i, positional);
                continue;
            }
            List<String> value = new ArrayList<>();
            int at = mark + 1;
            while (at < s.length() && Character.isWhitespace(s.charAt(at))) at++;
            int end = value(s, at, value);
            named.put(s.substring(i, keyEnd), value.isEmpty() ? "" : value.getFirst());
            i = end;
        }
        return new TemplateArguments(s.substring(0, nameEnd), positional, named);
    }

    private static boolean isColon(String s, int i) {
        return s.charAt(i) == ':' && (i + 1 >= s.length() || s.charAt(i + 1) != '/');
    }

    private static int value(String s, int start, List<String> out) {
        if (start >= s.length()) return start;
        char quote = s.charAt(start);
        int end = quote == '"' || quote == '\'' ? s.indexOf(quote, start + 1) : -1;
        if (end > 0) {
            out.add(s.substring(start + 1, end));
            return end + 1;
        }
        end = start;
        while (end < s.length() && !Character.isWhitespace(s.charAt(end)) && s.charAt(end) != ',')
            end++;
        out.add(s.substring(start, Math.max(end, start + 1)));
        return Math.max(end, start + 1);
    }

    @Nullable String value(String key, @Nullable String otherwise) {
        String v = named.get(key);
        return v != null ? v : otherwise;
    }

    /// The first of the keys that is given.
    @Nullable String first(String... keys) {
        for (String k : keys) if (named.containsKey(k)) return named.get(k);
        return null;
    }
}
