package octavo.collection;

import java.util.List;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.markdown.ArticleReader;
import octavo.world.Utf8;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// One Markdown file of the book: its text read, its people looked up, its images looked for. Each text has its own
/// diagnostics, so that texts can be read in parallel.
final class TextReader {
    static final Article EMPTY =
            new Article(
                    new Metadata(List.of(), List.of(), null, List.of(), null, null, null),
                    Source.NONE,
                    Rights.UNKNOWN,
                    List.of(),
                    new ArticleBody.Flow(List.of(), List.of()));

    private final BookFiles files;
    private final YamlMapping people;

    TextReader(BookFiles files, YamlMapping people) {
        this.files = files;
        this.people = people;
    }

    /// @param path relative to the book
    /// @param code of the error when there is no such file
    /// @param at where the path is written
    Article read(String path, String code, @Nullable SourceSpan at, Diagnostics diagnostics) {
        byte[] bytes = files.read(path, code, at, diagnostics);
        if (bytes == null) return EMPTY;
        String text = diagnostics.take(Utf8.decode(bytes, path));
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        TextPlaces places = new TextPlaces(path, text);
        Article a = diagnostics.take(ArticleReader.read(text, path));
        ArticleBody.Flow flow = flow(a.body());
        new ImageCheck(files, folder, places, diagnostics).article(a, flow.blocks(), flow.notes());
        ApostropheCheck.check(a.body(), places, diagnostics);
        Metadata m = a.metadata();
        List<Contributor> authors =
                People.reporting(people, diagnostics)
                        .resolved(m.authors(), path, id -> places.of(id, 1));
        Metadata named =
                new Metadata(
                        m.title(),
                        m.subtitle(),
                        m.shortTitle(),
                        authors,
                        m.language(),
                        m.published(),
                        m.summary());
        return new Article(named, a.source(), a.rights(), a.images(), a.body(), a.citing());
    }

    /// The blocks of a headnote or of questions.
    List<Block> blocks(String path, @Nullable SourceSpan at, Diagnostics diagnostics) {
        ArticleBody.Flow flow = flow(read(path, "file-missing", at, diagnostics).body());
        for (Note n : flow.notes()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "note-outside-article",
                            "the note [^"
                                    + n.id()
                                    + "] stands in a headnote or questions, which have none",
                            SourceSpan.ofFile(path),
                            "write it into the text"));
        }
        return flow.blocks();
    }

    static ArticleBody.Flow flow(ArticleBody body) {
        return switch (body) {
            case ArticleBody.Flow f -> f;
            case ArticleBody.Facsimile f -> f.text();
        };
    }
}
