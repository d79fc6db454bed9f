package octavo.gather.source;

import java.util.Locale;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;

/// References that stood in a source, as a file of CSL-JSON.
public final class CslJson {
    /// Its name in the article's folder.
    public static final String FILE = "references.json";

    private CslJson() {}

    public static String write(Iterable<? extends YamlNode> items) {
        StringBuilder b = new StringBuilder("[");
        for (YamlNode n : items) b.append(b.length() == 1 ? "\n" : ",\n").append(json(n));
        return b.append("\n]\n").toString();
    }

    public static String json(YamlNode node) {
        return switch (node) {
            case YamlMapping m ->
                    "{"
                            + String.join(
                                    ",",
                                    m.entries().stream()
                                            .map(e -> quoted(e.key()) + ":" + json(e.value()))
                                            .toList())
                            + "}";
            case YamlSequence s ->
                    "[" + String.join(",", s.items().stream().map(CslJson::json).toList()) + "]";
            case YamlScalar s ->
                    switch (s.type()) {
                        case STRING -> quoted(s.text());
                        case NULL -> "null";
                        case INTEGER, FLOAT ->
                                s.text().matches("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?")
                                        ? s.text()
                                        : quoted(s.text());
                        case BOOLEAN -> s.text().toLowerCase(Locale.ROOT);
                    };
        };
    }

    private static String quoted(String text) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') b.append('\\').append(c);
            else if (c < ' ') b.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else b.append(c);
        }
        return b.append('"').toString();
    }
}
