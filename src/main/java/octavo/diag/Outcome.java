package octavo.diag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stage's result with what it had to say on the way. The value is the best that could be made of the input, even
/// where there are errors.
public record Outcome<T extends @Nullable Object>(T value, List<Diagnostic> diagnostics) {
    public Outcome {
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T extends @Nullable Object> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
