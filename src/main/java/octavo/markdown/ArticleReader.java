package octavo.markdown;

import java.util.List;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.yaml.YamlMapping;

/// Reads an `article.md`: Pandoc's Markdown with front matter.
///
/// The title stands in the front matter, and `#` is the first level below it. In a text whose front matter has no key
/// `title` (a preface, say) a single `#` heading before all else is the title, and the levels below it move up.
public final class ArticleReader {
    private ArticleReader() {}

    /// @param file as the user would name it
    public static Outcome<Article> read(String text, String file) {
        Outcome<ArticleFile> whole = readFile(text, file);
        return new Outcome<>(whole.value().article(), whole.diagnostics());
    }

    /// With the keys of the front matter that are none of Octavo's.
    public static Outcome<ArticleFile> readFile(String text, String file) {
        var diagnostics = new Diagnostics();
        Reading reading = new Reading(text, file, ReadOptions.ARTICLE, diagnostics);
        YamlMapping front = reading.front();
        boolean titleBelow = front.entry("title") == null;
        ReadOptions options =
                titleBelow
                        ? new ReadOptions(
                                ReadOptions.Dialect.PANDOC, ReadOptions.Templates.NONE, true)
                        : ReadOptions.ARTICLE;
        List<Block> blocks = reading.blocks();
        var keys = new ArticleKeys(front, diagnostics, reading::inlines);
        List<Inline> title = keys.title();
        if (titleBelow && startsWithTitle(blocks)) {
            Headings.Mended mended = Headings.mend(options, blocks, front);
            title = mended.title();
            blocks = mended.blocks();
        } else {
            blocks = Anchors.resolve(blocks);
        }
        ArticleBody body = keys.body(new ArticleBody.Flow(blocks, reading.context().notes()));
        Article article =
                new Article(
                        keys.metadata(title),
                        keys.source(),
                        keys.rights(),
                        keys.images(),
                        body,
                        keys.citing());
        YamlMapping other = keys.other();
        reading.reportNotes();
        return diagnostics.with(new ArticleFile(article, other));
    }

    private static boolean startsWithTitle(List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Heading h
                && h.level() == 1
                && blocks.stream()
                                .filter(b -> b instanceof Block.Heading o && o.level() == 1)
                                .count()
                        == 1;
    }
}
