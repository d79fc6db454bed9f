package octavo.collection;

import java.util.List;

/// The tables of keys in `docs/book-yaml.md`.
final class KeyReference {
    record Table(String title, List<Key> keys) {}

    private KeyReference() {}

    static String of(List<Table> tables) {
        StringBuilder sb = new StringBuilder();
        for (Table t : tables) {
            sb.append("\n## ")
                    .append(t.title())
                    .append("\n\n| key | value | where it is left out | |\n|---|---|---|---|\n");
            rows("", t.keys(), sb);
        }
        return sb.toString();
    }

    private static void rows(String prefix, List<Key> keys, StringBuilder sb) {
        for (Key k : keys) {
            String name = prefix + k.name();
            sb.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(type(k.type()))
                    .append(" | ")
                    .append(k.otherwise() == null ? "" : k.otherwise())
                    .append(" | ")
                    .append(k.help())
                    .append(" |\n");
            nested(name, k.type(), sb);
        }
    }

    private static void nested(String name, KeyType type, StringBuilder sb) {
        switch (type) {
            case KeyType.Fields f -> rows(name + ".", f.keys(), sb);
            case KeyType.ListOf l -> nested(name + "[]", l.item(), sb);
            case KeyType.Either e -> nested(name, e.structured(), sb);
            default -> {}
        }
    }

    private static String type(KeyType type) {
        return switch (type) {
            case KeyType.Text t -> "text";
            case KeyType.Word w ->
                    String.join(", ", w.words().stream().map(x -> "`" + x + "`").toList());
            case KeyType.Flag f -> "`true`, `false`";
            case KeyType.IsoDate d -> "date";
            case KeyType.Language l -> "language tag";
            case KeyType.FilePath f -> "path in the book";
            case KeyType.Trim t -> "page size";
            case KeyType.Isbn i -> "ISBN";
            case KeyType.Uri u -> "URI";
            case KeyType.ListOf l -> "list of " + type(l.item());
            case KeyType.Fields f -> "mapping";
            case KeyType.MapOf m -> "mapping";
            case KeyType.Either e -> type(e.scalar()) + " or " + type(e.structured());
        };
    }
}
