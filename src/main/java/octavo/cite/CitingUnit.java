package octavo.cite;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.bib.ReferenceLibrary;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Part;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.Source;
import org.jspecify.annotations.Nullable;

/// A text of the book with what it cites: an article, a text of the editor's, or the headnote of a part.
final class CitingUnit {
    private static final Article NO_ARTICLE =
            new Article(
                    new Metadata(List.of(), List.of(), null, List.of(), null, null, null),
                    Source.NONE,
                    Rights.UNKNOWN,
                    List.of(),
                    new ArticleBody.Flow(List.of(), List.of()));

    final String id;
    final String file;
    final Article article;
    final List<Block> headnote;
    final List<Block> questions;
    final @Nullable Entry entry;

    /// Nothing in it can become a note.
    final boolean noteless;

    final int part;
    final String language;
    final ReferenceLibrary library;
    final List<Place> places = new ArrayList<>();
    final Map<Inline.Citation, Place> byCitation = new IdentityHashMap<>();

    /// Works that its list has, cited or not, in the order of the text.
    final Set<String> works = new LinkedHashSet<>();

    /// A citation where it stands.
    ///
    /// @param note its number, 0 outside notes
    /// @param made a note of its own is made for it
    /// @param anchor id in the book
    record Place(
            Inline.Citation citation, List<String> works, int note, boolean made, String anchor) {}

    /// @param part index of its part, -1 outside parts
    CitingUnit(Entry e, int part, String language, ReferenceLibrary library) {
        this.id = e.id();
        this.file = e.folder() + "/article.md";
        this.article = e.article();
        this.headnote = e.headnote();
        this.questions = e.questions();
        this.entry = e;
        this.noteless = false;
        this.part = part;
        this.language = language;
        this.library = library;
    }

    CitingUnit(Matter.Text t, String language, ReferenceLibrary library) {
        this.id = t.id();
        this.file = t.file();
        this.article = t.article();
        this.headnote = List.of();
        this.questions = List.of();
        this.entry = null;
        this.noteless = false;
        this.part = -1;
        this.language = language;
        this.library = library;
    }

    /// The headnote of a part, which has no notes.
    CitingUnit(Part p, int part, String language, ReferenceLibrary library) {
        this.id = "part-" + (part + 1);
        this.file = "book.yaml";
        this.article = NO_ARTICLE;
        this.headnote = p.headnote();
        this.questions = List.of();
        this.entry = null;
        this.noteless = true;
        this.part = part;
        this.language = language;
        this.library = library;
    }

    ArticleBody.Flow flow() {
        return switch (article.body()) {
            case ArticleBody.Flow f -> f;
            case ArticleBody.Facsimile f -> f.text();
        };
    }
}
