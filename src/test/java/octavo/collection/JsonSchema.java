package octavo.collection;

import java.util.List;

/// A JSON Schema (draft 2020-12) of declared keys, for completion in editors.
final class JsonSchema {
    private final StringBuilder out = new StringBuilder();

    private JsonSchema() {}

    static String of(String title, KeyType type) {
        JsonSchema s = new JsonSchema();
        s.out.append(
                        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": ")
                .append(quoted(title))
                .append(",\n");
        s.body(type, 1);
        return s.out.append("\n}\n").toString();
    }

    /// The members of the schema object, without its braces.
    private void body(KeyType type, int depth) {
        switch (type) {
            case KeyType.Text t ->
                    line(depth, "\"type\": [\"string\", \"number\", \"boolean\", \"null\"]");
            case KeyType.Word w ->
                    line(
                            depth,
                            "\"enum\": ["
                                    + String.join(
                                            ", ",
                                            w.words().stream().map(JsonSchema::quoted).toList())
                                    + "]");
            case KeyType.Flag f -> line(depth, "\"type\": \"boolean\"");
            case KeyType.IsoDate d -> line(depth, "\"type\": [\"string\", \"integer\"]");
            case KeyType.Isbn i -> line(depth, "\"type\": [\"string\", \"integer\"]");
            case KeyType.Language l -> line(depth, "\"type\": \"string\"");
            case KeyType.FilePath f -> line(depth, "\"type\": \"string\"");
            case KeyType.Trim t -> line(depth, "\"type\": \"string\"");
            case KeyType.Uri u -> line(depth, "\"type\": \"string\"");
            case KeyType.ListOf l -> {
                line(depth, "\"anyOf\": [\n");
                object(l.item(), depth + 1);
                out.append(",\n").repeat("  ", depth + 1).append("{\n");
                line(depth + 2, "\"type\": \"array\",\n");
                out.repeat("  ", depth + 2).append("\"items\": ");
                inner(l.item(), depth + 2);
                out.append('\n')
                        .repeat("  ", depth + 1)
                        .append("}\n")
                        .repeat("  ", depth)
                        .append(']');
            }
            case KeyType.Either e -> {
                line(depth, "\"anyOf\": [\n");
                object(e.scalar(), depth + 1);
                out.append(",\n");
                object(e.structured(), depth + 1);
                out.append('\n').repeat("  ", depth).append(']');
            }
            case KeyType.MapOf m -> {
                line(depth, "\"type\": \"object\",\n");
                out.repeat("  ", depth).append("\"additionalProperties\": ");
                inner(m.value(), depth);
            }
            case KeyType.Fields f -> fields(f.keys(), depth);
        }
    }

    private void fields(List<Key> keys, int depth) {
        line(depth, "\"type\": \"object\",\n");
        line(depth, "\"additionalProperties\": false,\n");
        line(depth, "\"properties\": {\n");
        for (int i = 0; i < keys.size(); i++) {
            Key k = keys.get(i);
            out.repeat("  ", depth + 1).append(quoted(k.name())).append(": {\n");
            line(depth + 2, "\"description\": " + quoted(k.help()) + ",\n");
            body(k.type(), depth + 2);
            out.append('\n').repeat("  ", depth + 1).append(i + 1 < keys.size() ? "},\n" : "}\n");
        }
        out.repeat("  ", depth).append('}');
    }

    private void object(KeyType type, int depth) {
        out.repeat("  ", depth);
        inner(type, depth);
    }

    private void inner(KeyType type, int depth) {
        out.append("{\n");
        body(type, depth + 1);
        out.append('\n').repeat("  ", depth).append('}');
    }

    private void line(int depth, String text) {
        out.repeat("  ", depth).append(text);
    }

    private static String quoted(String s) {
        return "\"" + s.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
