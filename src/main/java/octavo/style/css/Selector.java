package octavo.style.css;

import java.util.List;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import org.jspecify.annotations.Nullable;

/// A complex selector (Selectors 4, section 3.2).
///
/// @param compounds from left to right
/// @param combinators between them: `' '`, `'>'`, `'+'`, `'~'`; one fewer than compounds
/// @param specificity ids times 1,000,000, classes times 1,000, types
/// @param pseudoElement without its colons, or null
/// @param text as written
public record Selector(
        List<Compound> compounds,
        List<Character> combinators,
        int specificity,
        @Nullable String pseudoElement,
        String text) {
    static final int ID = 1_000_000;
    static final int CLASS = 1_000;
    static final int TYPE = 1;

    public Selector {
        compounds = List.copyOf(compounds);
        combinators = List.copyOf(combinators);
    }

    /// The compound that the element itself must match.
    public Compound subject() {
        return compounds.getLast();
    }

    /// Bits of what the element's ancestors must have, to be compared with [ElementContext#ancestorBits].
    public long ancestorBits() {
        long bits = 0;
        for (int i = 0; i < combinators.size(); i++) {
            char c = combinators.get(i);
            if (c == ' ' || c == '>') bits |= compounds.get(i).bits();
        }
        return bits;
    }

    public boolean matches(ElementContext e) {
        return subject().matches(e) && matchesLeft(compounds.size() - 1, e);
    }

    private boolean matchesLeft(int right, ElementContext e) {
        if (right == 0) return true;
        Compound left = compounds.get(right - 1);
        char combinator = combinators.get(right - 1);
        boolean up = combinator == ' ' || combinator == '>';
        boolean once = combinator == '>' || combinator == '+';
        ElementContext at = up ? e.parent() : e.previous();
        while (at != null) {
            if (left.matches(at) && matchesLeft(right - 1, at)) return true;
            if (once) return false;
            at = up ? at.parent() : at.previous();
        }
        return false;
    }

    /// Whether an element relative to `scope` matches (`:has()`).
    ///
    /// @param combinator between the scope and the first compound
    boolean matchesRelative(ElementContext scope, char combinator) {
        return switch (combinator) {
            case '>', ' ' -> anyBelow(scope, scope, combinator);
            default -> anySibling(scope, combinator);
        };
    }

    private boolean anyBelow(ElementContext scope, ElementContext at, char combinator) {
        ElementContext previous = null;
        for (MarkupNode n : at.element().children()) {
            if (!(n instanceof Element child)) continue;
            ElementContext c = at.child(child, previous);
            previous = c;
            if (matchesWithin(c, scope, combinator)) return true;
            boolean deeper = combinator == ' ' || compounds.size() > 1;
            if (deeper && anyBelow(scope, c, combinator)) return true;
        }
        return false;
    }

    private boolean anySibling(ElementContext scope, char combinator) {
        ElementContext parent = scope.parent();
        if (parent == null) return false;
        ElementContext at = scope;
        int seen = 0;
        int own = scope.position(false, false);
        for (MarkupNode n : parent.element().children()) {
            if (!(n instanceof Element sibling) || ++seen <= own) continue;
            at = parent.child(sibling, at);
            if (matchesWithin(at, scope, combinator)) return true;
            if (combinator == '+' && compounds.size() == 1) return false;
        }
        return false;
    }

    /// The first compound must stand in the given relation to the scope.
    private boolean matchesWithin(ElementContext e, ElementContext scope, char combinator) {
        if (!matches(e)) return false;
        ElementContext first = e;
        for (int i = combinators.size() - 1; i >= 0; i--) {
            char c = combinators.get(i);
            ElementContext up = c == ' ' || c == '>' ? first.parent() : first.previous();
            while (up != null && !compounds.get(i).matches(up)) {
                up = c == ' ' ? up.parent() : c == '~' ? up.previous() : null;
            }
            if (up == null) return false;
            first = up;
        }
        return switch (combinator) {
            case '>' -> first.parent() == scope;
            case '+' -> first.previous() == scope;
            case '~' -> first != scope && first.parent() == scope.parent();
            default -> isBelow(first, scope);
        };
    }

    private static boolean isBelow(ElementContext e, ElementContext scope) {
        for (ElementContext p = e.parent(); p != null; p = p.parent()) {
            if (p == scope) return true;
        }
        return false;
    }
}
