package octavo.build;

import java.util.ArrayList;
import java.util.List;

/// How long the stages took, for the report. Nothing else may depend on it.
final class Stopwatch {
    /// @param millis wall time
    record Stage(String name, long millis) {}

    private final List<Stage> stages = new ArrayList<>();
    private long last = System.nanoTime();

    void lap(String name) {
        long now = System.nanoTime();
        stages.add(new Stage(name, (now - last) / 1_000_000));
        last = now;
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }
}
