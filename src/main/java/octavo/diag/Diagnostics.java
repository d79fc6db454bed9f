package octavo.diag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects diagnostics while one stage runs. Not thread-safe: each task has its own, and they are joined in the
/// order of the input.
public final class Diagnostics {
    private final List<Diagnostic> list = new ArrayList<>();

    public void add(Diagnostic d) {
        list.add(d);
    }

    public void addAll(Collection<Diagnostic> ds) {
        list.addAll(ds);
    }

    /// Takes over the diagnostics of an outcome and returns its value.
    public <T extends @Nullable Object> T take(Outcome<T> outcome) {
        list.addAll(outcome.diagnostics());
        return outcome.value();
    }

    public boolean hasErrors() {
        return list.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    public List<Diagnostic> toList() {
        return List.copyOf(list);
    }

    public <T extends @Nullable Object> Outcome<T> with(T value) {
        return new Outcome<>(value, toList());
    }
}
