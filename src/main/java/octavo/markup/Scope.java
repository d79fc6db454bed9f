package octavo.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.collection.CitationSettings.NotePlace;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.PercentEncoding;
import octavo.content.Phrases;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What lowering one section needs: its ids, links, notes and images, and where to report.
final class Scope {
    /// Marks an id of the content that is the book's, not the text's.
    private static final String BOOK = "book:";

    final String sectionId;
    final String language;
    final Phrases phrases;
    final String folder;
    final String file;
    final Links links;
    final NoteNumbers notes;
    final Diagnostics diagnostics;
    private final NotePlace notePlace;
    private final Book book;
    private final Ids ids;
    private final List<ImageRecord> images;
    private final Map<String, String> targets;
    private final Map<String, String> ownIds = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private int blocks;
    private int terms;

    /// @param folder that images are relative to, relative to the book; empty for the book's own
    /// @param file of the section's text, for diagnostics
    Scope(
            Book book,
            String sectionId,
            String language,
            String folder,
            String file,
            List<ImageRecord> images) {
        this.book = book;
        this.sectionId = sectionId;
        this.language = language;
        this.phrases = Phrases.of(language);
        this.folder = folder;
        this.file = file;
        this.images = images;
        this.targets = book.targets();
        this.ids = book.ids();
        this.notePlace = book.notes();
        this.diagnostics = book.diagnostics();
        this.links = new Links(this, book.targets());
        this.notes = new NoteNumbers(this);
    }

    /// What all sections share.
    ///
    /// @param targets section ids by the path of their text, for links between articles
    /// @param notes where notes stand
    /// @param index entries as they are found
    /// @param figures that have a caption, as they are found
    record Book(
            Ids ids,
            Diagnostics diagnostics,
            Map<String, String> targets,
            NotePlace notes,
            List<SubjectIndex.Place> index,
            List<FiguresList.Line> figures) {}

    NotePlace notePlace() {
        return notePlace;
    }

    /// The id of the next block that has none of its own.
    String nextId() {
        return ids.claimName(sectionId + "-b" + ++blocks);
    }

    /// An id within the section.
    String claim(String suffix) {
        return ids.claim(sectionId + "-" + suffix);
    }

    /// The book's id for an id of the article's own; the first that asks for it gets it.
    String own(String articleId) {
        if (articleId.startsWith(BOOK)) return Ids.xmlName(articleId.substring(BOOK.length()));
        String declared = ownIds.get(articleId);
        return declared != null && given.add(articleId) ? declared : claim(articleId);
    }

    /// Called for all ids of the article before anything is lowered, so that links can look ahead.
    ///
    /// @param at where it stands, or null
    void declare(String articleId, @Nullable SourceSpan at) {
        if (articleId.startsWith(BOOK)) return;
        if (ownIds.containsKey(articleId)) {
            diagnostics.add(
                    Diagnostic.warning(
                            "id-duplicate",
                            "the id '"
                                    + articleId
                                    + "' stands twice in this text; links lead to the first",
                            at != null ? at : SourceSpan.ofFile(file),
                            "give one of them another id"));
        } else {
            ownIds.put(articleId, claim(articleId));
        }
    }

    /// An entry of the index leads to this place.
    ///
    /// @return id for it
    String indexed(Inline.IndexTerm term) {
        String id = claim("term-" + ++terms);
        book.index().add(new SubjectIndex.Place(term, id, file));
        return id;
    }

    void captioned(String caption, String id) {
        book.figures().add(new FiguresList.Line(caption, id, language));
    }

    @Nullable String declared(String articleId) {
        return ownIds.get(articleId);
    }

    /// An image stands in the book: a link to its file leads to it.
    void located(String target, @Nullable String id) {
        if (id != null)
            targets.putIfAbsent(
                    Links.normalized(folder.isEmpty() ? target : folder + "/" + target), id);
    }

    @Nullable ImageRecord image(String target) {
        String wanted = plain(target);
        for (ImageRecord r : images) {
            if (r.file() != null && plain(r.file()).equals(wanted)) return r;
        }
        return null;
    }

    private static String plain(String path) {
        return Links.normalized(PercentEncoding.decoded(path));
    }
}
