package octavo.collection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import octavo.content.Article;
import octavo.diag.Severity;
import octavo.markdown.ArticleReader;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// An article as it was gathered, from `source/gathered.md` in its folder.
public final class GatheredText {
    private GatheredText() {}

    /// Null where the book holds no such file, or none that can be read: then nothing is known of changes.
    public static @Nullable Article read(World world, Path book, Entry e) {
        Path file = book.resolve(e.folder()).resolve("source").resolve("gathered.md");
        if (!world.isFile(file)) return null;
        try {
            String text = new String(world.read(file), StandardCharsets.UTF_8);
            var read = ArticleReader.read(text, "gathered.md");
            boolean broken =
                    read.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
            return broken ? null : read.value();
        } catch (IOException x) {
            return null;
        }
    }
}
