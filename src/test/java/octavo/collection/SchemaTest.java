package octavo.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The schemas and the reference in `docs/` are what [BookKeys] and [FrontMatterKeys] say. `OCTAVO_REWRITE=1` rewrites them.
class SchemaTest {
    @Test
    void bookSchema() throws IOException {
        check(
                "docs/book.schema.json",
                JsonSchema.of("Octavo book", new KeyType.Fields(BookKeys.MANIFEST)));
    }

    @Test
    void articleSchema() throws IOException {
        check(
                "docs/article.schema.json",
                JsonSchema.of("Octavo article", new KeyType.Fields(FrontMatterKeys.ARTICLE)));
    }

    @Test
    void peopleSchema() throws IOException {
        check("docs/people.schema.json", JsonSchema.of("Octavo people", BookKeys.PEOPLE_FILE));
    }

    /// What the schema of an article declares is what its reader knows, key by key.
    @Test
    void frontMatterIsReadAsDeclared() {
        StringBuilder yaml = new StringBuilder("---\n");
        write(FrontMatterKeys.ARTICLE, 0, yaml);
        var codes =
                octavo.markdown.ArticleReader.read(yaml + "---\n\nText.\n", "article.md")
                        .diagnostics()
                        .stream()
                        .filter(d -> d.code().endsWith("-key"))
                        .map(Object::toString)
                        .toList();
        assertEquals(List.of(), codes, yaml.toString());
    }

    private static void write(List<Key> keys, int depth, StringBuilder out) {
        for (Key k : keys) {
            out.repeat("  ", depth).append(k.name()).append(": ");
            KeyType type = k.type() instanceof KeyType.ListOf l ? l.item() : k.type();
            if (type instanceof KeyType.Either e) type = e.structured();
            if (type instanceof KeyType.Fields f) {
                out.append('\n');
                write(f.keys(), depth + 1, out);
            } else {
                out.append(
                        type instanceof KeyType.Word w
                                ? w.words().getFirst()
                                : type instanceof KeyType.Flag ? "true" : "1841");
                out.append('\n');
            }
        }
    }

    @Test
    void reference() throws IOException {
        Path file = Path.of("docs/book-yaml.md");
        String mark = "<!-- keys -->\n";
        String text = Files.readString(file);
        String head = text.substring(0, text.indexOf(mark) + mark.length());
        check(
                "docs/book-yaml.md",
                head
                        + KeyReference.of(
                                List.of(
                                        new KeyReference.Table("book.yaml", BookKeys.MANIFEST),
                                        new KeyReference.Table(
                                                "An article's front matter",
                                                FrontMatterKeys.ARTICLE),
                                        new KeyReference.Table(
                                                "people.yaml", BookKeys.REGISTERED))));
    }

    private static void check(String file, String actual) throws IOException {
        Path path = Path.of(file);
        if ("1".equals(System.getenv("OCTAVO_REWRITE"))) Files.writeString(path, actual);
        assertEquals(
                Files.readString(path), actual, () -> file + " (OCTAVO_REWRITE=1 rewrites it)");
    }
}
