package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import octavo.cite.bib.JsonValue.JsonArray;
import octavo.cite.bib.JsonValue.JsonObject;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// CSL-JSON: a list of items, or an object that holds one as `items` or `references`. Where the file is not JSON each
/// object in it is read for itself.
final class CslJsonReader {
    private CslJsonReader() {}

    static List<Reference> read(String text, String file, Diagnostics diagnostics) {
        List<Reference> out = new ArrayList<>();
        try {
            JsonValue whole = JsonValue.parse(text);
            CslMapping mapping = new CslMapping(file, 0, false, diagnostics);
            for (JsonValue record : records(whole, file, diagnostics))
                add(mapping.reference(record), out);
        } catch (JsonValue.SyntaxException e) {
            error(e, file, 0, diagnostics);
            singly(text, file, e.line(), diagnostics, out);
        }
        return out;
    }

    private static List<JsonValue> records(JsonValue whole, String file, Diagnostics diagnostics) {
        if (whole instanceof JsonArray a) return a.values();
        if (whole instanceof JsonObject o) {
            for (String key : List.of("items", "references")) {
                if (o.values().get(key) instanceof JsonArray a) return a.values();
            }
            if (o.values().containsKey("id") || o.values().containsKey("type")) return List.of(o);
            List<JsonValue> values = List.copyOf(o.values().values());
            if (!values.isEmpty() && values.stream().allMatch(v -> v instanceof JsonObject))
                return values;
        }
        diagnostics.add(
                Diagnostic.error(
                        "reference-entry",
                        "CSL-JSON is a list of references",
                        SourceSpan.ofLine(file, 1),
                        null));
        return List.of();
    }

    /// @param reported the line of the error that is known already
    private static void singly(
            String text, String file, int reported, Diagnostics diagnostics, List<Reference> out) {
        int line = 1;
        int counted = 0;
        int base = text.stripLeading().startsWith("{") ? text.indexOf('{') + 1 : 0;
        for (int at = text.indexOf('{', base); at >= 0; ) {
            for (; counted < at; counted++) if (text.charAt(counted) == '\n') line++;
            int end = end(text, at);
            String one = text.substring(at, end);
            try {
                JsonValue record = JsonValue.parse(one);
                add(new CslMapping(file, line - 1, false, diagnostics).reference(record), out);
            } catch (JsonValue.SyntaxException e) {
                int bad = e.line() + line - 1;
                if (bad != reported) error(e, file, line - 1, diagnostics);
            }
            at = text.indexOf('{', end);
        }
    }

    /// After the brace that closes the object; where none does, at the next line that begins one at the same depth.
    private static int end(String s, int from) {
        int depth = 0;
        boolean quoted = false;
        int indent = from - (s.lastIndexOf('\n', from) + 1);
        String next = "\n" + " ".repeat(Math.max(0, indent)) + "{";
        int limit = s.indexOf(next, from + 1);
        for (int i = from; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\n') quoted = false;
            if (i == limit) return i;
            if (quoted && c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == '{') depth++;
            else if (!quoted && c == '}' && --depth == 0) return i + 1;
        }
        return s.length();
    }

    private static void add(@Nullable Reference r, List<Reference> out) {
        if (r != null) out.add(r);
    }

    private static void error(
            JsonValue.SyntaxException e, String file, int firstLine, Diagnostics diagnostics) {
        String message = e.getMessage();
        diagnostics.add(
                Diagnostic.error(
                        "references-syntax",
                        message == null ? "this is not JSON" : message,
                        new SourceSpan(file, e.line() + firstLine, e.column()),
                        "the other references were read"));
    }
}
