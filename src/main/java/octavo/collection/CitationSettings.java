package octavo.collection;

import java.util.List;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// `citations:` of the manifest.
///
/// @param style name of a CSL style, or the path of one in the book; null for none
/// @param styleAt where it is written, or null
/// @param bibliography files of references
/// @param references what becomes of the reference list that a text came with
/// @param scope within which positions, numbers and letters are counted
/// @param list where the lists of references stand
/// @param notes where notes stand
/// @param nocite keys that are listed without being cited; `*` is all
public record CitationSettings(
        @Nullable String style,
        @Nullable SourceSpan styleAt,
        List<File> bibliography,
        OwnReferences references,
        Scope scope,
        Lists list,
        NotePlace notes,
        List<String> nocite) {
    public static final CitationSettings NONE =
            new CitationSettings(
                    null,
                    null,
                    List.of(),
                    OwnReferences.KEEP,
                    Scope.ARTICLE,
                    Lists.ARTICLE,
                    NotePlace.FOOT,
                    List.of());

    public CitationSettings {
        bibliography = List.copyOf(bibliography);
        nocite = List.copyOf(nocite);
    }

    /// @param path within the book
    public record File(String path, @Nullable SourceSpan at) {}

    /// What becomes of a text's own reference list.
    public enum OwnReferences {
        KEEP,
        REFORMAT,
        BOTH
    }

    /// What is counted together.
    public enum Scope {
        ARTICLE,
        PART,
        BOOK
    }

    /// Where lists of references stand.
    public enum Lists {
        ARTICLE,
        PART,
        BOOK,
        BOTH,
        NONE;

        public boolean atArticle() {
            return this == ARTICLE || this == BOTH;
        }

        public boolean atBook() {
            return this == BOOK || this == BOTH;
        }
    }

    /// Where notes stand.
    public enum NotePlace {
        FOOT,
        ARTICLE_END,
        BOOK_END
    }

    public CitationSettings withStyle(String other) {
        return new CitationSettings(
                other, null, bibliography, references, scope, list, notes, nocite);
    }
}
