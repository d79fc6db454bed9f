package octavo.style;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.style.StyleState.CounterChange;

/// Counters and the depth of quotation marks, in document order (CSS Lists 3, section 4: a counter's scope is the
/// element that resets it, its later siblings, and what is within them).
final class Counters {
    private final Map<String, Deque<Integer>> values = new HashMap<>();
    private final Deque<Set<String>> scopes = new ArrayDeque<>();
    private int quoteDepth;

    Counters() {
        scopes.push(new HashSet<>());
    }

    /// An element begins: its changes, then a scope for its children.
    void change(StyleState s) {
        for (CounterChange c : s.counterReset) reset(c.name(), c.value());
        for (CounterChange c : s.counterIncrement) add(c.name(), c.value());
        for (CounterChange c : s.counterSet) set(c.name(), c.value());
    }

    void open() {
        scopes.push(new HashSet<>());
    }

    void close() {
        for (String name : scopes.pop()) values.getOrDefault(name, new ArrayDeque<>()).poll();
    }

    void reset(String name, int value) {
        Deque<Integer> stack = values.computeIfAbsent(name, k -> new ArrayDeque<>());
        if (!scopes.getFirst().add(name)) stack.poll();
        stack.push(value);
    }

    void add(String name, int by) {
        set(name, value(name) + by);
    }

    void set(String name, int value) {
        Deque<Integer> stack = values.computeIfAbsent(name, k -> new ArrayDeque<>());
        // "Instantiate a counter" on the element itself where there is none.
        if (stack.isEmpty()) scopes.getFirst().add(name);
        stack.poll();
        stack.push(value);
    }

    int value(String name) {
        Deque<Integer> stack = values.get(name);
        return stack == null || stack.isEmpty() ? 0 : stack.getFirst();
    }

    /// From the outermost.
    List<Integer> all(String name) {
        List<Integer> out = new ArrayList<>(values.getOrDefault(name, new ArrayDeque<>()));
        if (out.isEmpty()) out.add(0);
        return out.reversed();
    }

    /// The depth at which a mark stands; counts on.
    int quote(boolean open) {
        if (open) return quoteDepth++;
        if (quoteDepth == 0) return -1;
        return --quoteDepth;
    }
}
