package octavo.style;

import org.jspecify.annotations.Nullable;

/// The declarations of an element that won, one for each property, and in which order they did.
final class Winners {
    private final @Nullable Declaration[] of = new Declaration[Properties.list().size()];
    private final int[] order = new int[of.length];
    private int last;

    int size() {
        return of.length;
    }

    @Nullable Declaration of(int property) {
        return of[property];
    }

    void put(int property, Declaration d) {
        of[property] = d;
        order[property] = ++last;
    }

    /// CSS Logical Properties 1, section 4: of `padding-inline-start` and the `padding-left` that is the same side, the
    /// one that comes later in the cascade holds.
    boolean isOverridden(int index, StyleState state) {
        String side = BoxProperties.physicalOf(Properties.list().get(index).name(), state);
        if (side == null) return false;
        Property<?> physical = Properties.of(side);
        return physical != null && order[Properties.indexOf(physical)] > order[index];
    }
}
