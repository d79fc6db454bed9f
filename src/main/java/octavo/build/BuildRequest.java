package octavo.build;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is to be built.
///
/// @param book folder with a `book.yaml`
/// @param style instead of the manifest's: a name or a folder; null for the manifest's
/// @param output instead of `out/` in the book's folder
/// @param draft build although rights are unsettled
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
        @Nullable String citationStyle) {
    public BuildRequest(
            Path book,
            boolean pdf,
            boolean epub,
            @Nullable String style,
            @Nullable Path output,
            boolean draft,
            boolean write) {
        this(book, pdf, epub, style, output, draft, write, null);
    }
}
