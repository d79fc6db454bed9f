package octavo.build;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be built.
///
/// @param book folder with a `book.yaml`
/// @param style instead of the manifest's: a name or a folder; null for the manifest's
/// @param output instead of `out/` in the book's folder
/// @param draft build although rights are unsettled
/// @param profiles of printers and devices for which outputs are made beside the common ones
/// @param part title of the only part that is made, or its beginning; null for the whole book
/// @param against report of an earlier build with which the pages are compared, or null
/// @param reference report of the edition whose page numbers stand in the margin and make the e-book's page-list; null
///     for the manifest's
/// @param citationStyle instead of the manifest's: a name or a file; null for the manifest's
/// @param write false for `check`: everything is made, nothing is written
public record BuildRequest(
        Path book,
        boolean pdf,
        boolean epub,
        @Nullable String style,
        @Nullable Path output,
        boolean draft,
        boolean write,
        @Nullable String citationStyle,
        List<String> profiles,
        @Nullable String part,
        @Nullable Path against,
        @Nullable Path reference) {
    public BuildRequest {
        profiles = List.copyOf(profiles);
    }

    public BuildRequest(
            Path book,
            boolean pdf,
            boolean epub,
            @Nullable String style,
            @Nullable Path output,
            boolean draft,
            boolean write) {
        this(book, pdf, epub, style, output, draft, write, null, List.of(), null, null, null);
    }
}
