package octavo.build;

import java.nio.file.Path;
import java.util.List;
import octavo.diag.Diagnostic;
import org.jspecify.annotations.Nullable;

/// What came of a build.
///
/// @param written files in the order in which they were made; empty after an error
/// @param moved one line for each text whose pages moved since the build that was compared; null when none was
public record BuildResult(
        Ending ending,
        List<Path> written,
        List<Diagnostic> diagnostics,
        @Nullable List<String> moved) {
    public BuildResult(Ending ending, List<Path> written, List<Diagnostic> diagnostics) {
        this(ending, written, diagnostics, null);
    }

    public BuildResult {
        written = List.copyOf(written);
        diagnostics = List.copyOf(diagnostics);
        moved = moved == null ? null : List.copyOf(moved);
    }
}
