package octavo.gather.clean;

import java.util.ArrayDeque;
import java.util.Deque;

/// Levels without gaps, the first of them 1: a heading stands one below the last that is above it.
final class HeadingLevels {
    private final Deque<Integer> open = new ArrayDeque<>();

    int mend(int level) {
        while (!open.isEmpty() && open.peek() >= level) open.pop();
        open.push(level);
        return Math.min(6, open.size());
    }
}
