package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.collection.BookReader;
import octavo.collection.Matter;
import octavo.collection.Volume;
import octavo.content.ArticleBody;
import octavo.content.PlainText;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the editor types is set as gathered texts are; the articles stay as they are.
class EditorialTypographyTest {
    @TempDir Path book;

    private void write(String file, String text) throws IOException {
        Files.createDirectories(book.resolve(file).getParent());
        Files.writeString(book.resolve(file), text);
    }

    private Volume volume(String house) throws IOException {
        write(
                "book.yaml",
                """
                title: Shore's "End"
                language: en
                dedication: "To Ana's mother\\n\\nand -- yes -- hers"
                editors: [{name: Ana O'Neil, bio: Isn't here}]
                front: [preface.md]
                parts:
                  - title: The 'First'
                    headnote: head.md
                    articles: [articles/a]
                """
                        + house);
        write(
                "preface.md",
                "# A \"Preface\"\n\nWe don't say \"so\".[^1] `\"code\"`\n\n[^1]: \"Here\".\n");
        write("head.md", "\"Heads\" -- or not...\n");
        write(
                "articles/a/article.md",
                "---\ntitle: A\n---\nThey \"said\". [Don't *ask*.]{.editor-note}\n");
        return EditorialTypography.of(BookReader.read(new RealWorld(), book).value());
    }

    private static String preface(Volume v) {
        Matter.Text t = (Matter.Text) v.front().getFirst();
        ArticleBody.Flow f = (ArticleBody.Flow) t.article().body();
        return PlainText.ofInlines(t.article().metadata().title())
                + " | "
                + PlainText.ofBlocks(f.blocks()).strip()
                + " | "
                + PlainText.ofBlocks(f.notes().getFirst().content()).strip();
    }

    @Test
    void theLanguagesMarks() throws IOException {
        Volume v = volume("");
        assertEquals("Shore’s “End”", v.manifest().title());
        assertEquals("To Ana’s mother\n\nand\u00a0— yes\u00a0— hers", v.manifest().dedication());
        assertEquals("Ana O'Neil", v.manifest().editors().getFirst().name());
        assertEquals("Isn’t here", v.manifest().editors().getFirst().bio());
        assertEquals("A “Preface” | We don’t say “so”. \"code\" | “Here”.", preface(v));
        assertEquals("The ‘First’", v.parts().getFirst().title());
        assertEquals(
                "“Heads”\u00a0— or not…",
                PlainText.ofBlocks(v.parts().getFirst().headnote()).strip());
        ArticleBody.Flow a = (ArticleBody.Flow) v.entries().getFirst().article().body();
        assertEquals("They \"said\". Don’t ask.", PlainText.ofBlocks(a.blocks()).strip());
    }

    @Test
    void aHousesMarks() throws IOException {
        Volume v = volume("typography: {house: oxford}\n");
        assertEquals("Shore’s ‘End’", v.manifest().title());
        assertEquals("The ‘First’", v.parts().getFirst().title());
    }
}
