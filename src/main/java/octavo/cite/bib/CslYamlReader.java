package octavo.cite.bib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.yaml.ScalarType;
import octavo.yaml.Yaml;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;

/// CSL-YAML as Pandoc has it: a list of references, or `references:` with one, between `---` or not. Where the YAML
/// can't be read whole, each item of the list is read for itself.
final class CslYamlReader {
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");

    private CslYamlReader() {}

    static List<Reference> read(String text, String file, Diagnostics diagnostics) {
        String body = document(text);
        Outcome<YamlNode> whole = Yaml.parseNode(body, file, 1);
        if (!whole.hasErrors()) {
            diagnostics.addAll(whole.diagnostics());
            return references(whole.value(), file, diagnostics);
        }
        List<Reference> singly = singly(body, file, diagnostics);
        if (singly.isEmpty()) diagnostics.addAll(whole.diagnostics());
        return singly;
    }

    /// Without the second document mark, which Pandoc's metadata blocks have; lines keep their numbers.
    private static String document(String text) {
        String s = text.replace("\r\n", "\n");
        if (!s.startsWith("---")) return s;
        Matcher end = Pattern.compile("(?m)^(---|\\.\\.\\.)\\s*$").matcher(s);
        return end.find(3) ? s.substring(0, end.start()) : s;
    }

    /// The references that a value holds: a list of them, or a mapping with `references`.
    static List<Reference> references(YamlNode node, String file, Diagnostics diagnostics) {
        YamlNode list =
                node instanceof YamlMapping m && m.get("references") != null
                        ? m.get("references")
                        : node;
        List<YamlNode> items =
                list instanceof YamlSequence s
                        ? s.items()
                        : list instanceof YamlMapping m ? List.of(m) : List.of();
        CslMapping mapping = new CslMapping(file, 0, true, diagnostics);
        List<Reference> out = new ArrayList<>();
        for (YamlNode n : items) {
            Reference r = mapping.reference(json(n));
            if (r != null) out.add(r);
        }
        return out;
    }

    private static List<Reference> singly(String text, String file, Diagnostics diagnostics) {
        List<Reference> out = new ArrayList<>();
        Matcher m = ITEM.matcher(text);
        if (!m.find()) return out;
        int indent = m.group(1).length();
        List<Integer> starts = new ArrayList<>();
        do {
            if (m.group(1).length() == indent) starts.add(m.start());
        } while (m.find());
        int line = 1;
        int counted = 0;
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            for (; counted < from; counted++) if (text.charAt(counted) == '\n') line++;
            Outcome<YamlNode> one = Yaml.parseNode(text.substring(from, to), file, line);
            for (Diagnostic d : one.diagnostics()) diagnostics.add(d);
            if (!one.hasErrors()) out.addAll(references(one.value(), file, diagnostics));
        }
        return out;
    }

    private static JsonValue json(YamlNode n) {
        SourceSpan at = n.span();
        int line = at == null ? 1 : at.line();
        int column = at == null ? 1 : at.column();
        return switch (n) {
            case YamlScalar s when s.isNull() -> new JsonValue.JsonLiteral("null", line, column);
            // A number may be a year, or a volume such as 007: its digits stay.
            case YamlScalar s when s.type() == ScalarType.BOOLEAN ->
                    new JsonValue.JsonLiteral(s.text(), line, column);
            case YamlScalar s -> new JsonValue.JsonString(s.text(), line, column);
            case YamlSequence s ->
                    new JsonValue.JsonArray(
                            s.items().stream().map(CslYamlReader::json).toList(), line, column);
            case YamlMapping m -> new JsonValue.JsonObject(values(m), line, column);
        };
    }

    private static Map<String, JsonValue> values(YamlMapping m) {
        Map<String, JsonValue> out = new LinkedHashMap<>();
        for (YamlEntry e : m.entries()) out.put(e.key(), json(e.value()));
        return out;
    }
}
