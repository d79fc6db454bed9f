package octavo.build;

import java.nio.file.Path;
import java.util.List;
import octavo.diag.Diagnostic;

/// What came of a build.
///
/// @param written files in the order in which they were made; empty after an error
public record BuildResult(Ending ending, List<Path> written, List<Diagnostic> diagnostics) {
    public BuildResult {
        written = List.copyOf(written);
        diagnostics = List.copyOf(diagnostics);
    }
}
