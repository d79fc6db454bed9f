package octavo.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The schemas and the reference in `docs/` are what [BookKeys] says. `OCTAVO_REWRITE=1` rewrites them.
class SchemaTest {
    @Test
    void bookSchema() throws IOException {
        check("docs/book.schema.json", JsonSchema.of("Octavo book", new KeyType.Fields(BookKeys.MANIFEST)));
    }

    @Test
    void articleSchema() throws IOException {
        check("docs/article.schema.json", JsonSchema.of("Octavo article", new KeyType.Fields(BookKeys.ARTICLE)));
    }

    @Test
    void peopleSchema() throws IOException {
        check("docs/people.schema.json", JsonSchema.of("Octavo people", BookKeys.PEOPLE_FILE));
    }

    @Test
    void reference() throws IOException {
        Path file = Path.of("docs/book-yaml.md");
        String mark = "<!-- keys -->\n";
        String text = Files.readString(file);
        String head = text.substring(0, text.indexOf(mark) + mark.length());
        check("docs/book-yaml.md", head + KeyReference.of(List.of(
                new KeyReference.Table("book.yaml", BookKeys.MANIFEST),
                new KeyReference.Table("An article's front matter", BookKeys.ARTICLE),
                new KeyReference.Table("people.yaml", ((KeyType.Fields) ((KeyType.Either) ((KeyType.MapOf) BookKeys.PEOPLE_FILE)
                        .value()).structured()).keys()))));
    }

    private static void check(String file, String actual) throws IOException {
        Path path = Path.of(file);
        if ("1".equals(System.getenv("OCTAVO_REWRITE"))) Files.writeString(path, actual);
        assertEquals(Files.readString(path), actual, () -> file + " (OCTAVO_REWRITE=1 rewrites it)");
    }
}
