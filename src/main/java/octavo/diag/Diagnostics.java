package octavo.diag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// In the order in which they are read: files as they come up first, within a file from its beginning to its end. What
    /// names no file keeps its place, and so do those of one line among each other.
    public static List<Diagnostic> inReadingOrder(List<Diagnostic> all) {
        Map<Object, List<Diagnostic>> byFile = new LinkedHashMap<>();
        for (Diagnostic d : all)
            byFile.computeIfAbsent(
                            d.span() == null ? new Object() : d.span().file(),
                            f -> new ArrayList<>())
                    .add(d);
        List<Diagnostic> out = new ArrayList<>(all.size());
        for (List<Diagnostic> of : byFile.values()) {
            of.sort(
                    Comparator.comparingInt(Diagnostics::line)
                            .thenComparingInt(Diagnostics::column));
            out.addAll(of);
        }
        return out;
    }

    private static int line(Diagnostic d) {
        return d.span() == null ? 0 : d.span().line();
    }

    private static int column(Diagnostic d) {
        return d.span() == null ? 0 : d.span().column();
    }

    public <T extends @Nullable Object> Outcome<T> with(T value) {
        return new Outcome<>(value, toList());
    }
}
