package octavo.style.css;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import org.jspecify.annotations.Nullable;

/// An attribute selector or a pseudo-class.
sealed interface SelectorTest {
    boolean matches(ElementContext e);

    /// `[name]`, `[name="value"]` and its kin.
    ///
    /// @param operator `=`, `~=`, `|=`, `^=`, `$=`, `*=`; empty when the attribute need only be there
    record Attribute(String name, String operator, String value, boolean ignoreCase)
            implements SelectorTest {
        @Override
        public boolean matches(ElementContext e) {
            String raw = e.element().attribute(name);
            if (raw == null) return false;
            if (operator.isEmpty()) return true;
            String have = ignoreCase ? raw.toLowerCase(Locale.ROOT) : raw;
            String want = ignoreCase ? value.toLowerCase(Locale.ROOT) : value;
            return switch (operator) {
                case "=" -> have.equals(want);
                case "~=" -> Arrays.asList(have.split("\\s+")).contains(want);
                case "|=" -> have.equals(want) || have.startsWith(want + "-");
                case "^=" -> !want.isEmpty() && have.startsWith(want);
                case "$=" -> !want.isEmpty() && have.endsWith(want);
                default -> !want.isEmpty() && have.contains(want);
            };
        }
    }

    /// `:nth-child(an+b)` and its kin; `:first-child` is `0n+1`.
    ///
    record Nth(int a, int b, boolean sameType, boolean fromEnd) implements SelectorTest {
        @Override
        public boolean matches(ElementContext e) {
            int difference = e.position(sameType, fromEnd) - b;
            return a == 0 ? difference == 0 : difference % a == 0 && difference / a >= 0;
        }
    }

    /// `:is()`, `:where()`, and `:not()` turned round.
    record AnyOf(List<Selector> selectors, boolean negated) implements SelectorTest {
        public AnyOf {
            selectors = List.copyOf(selectors);
        }

        @Override
        public boolean matches(ElementContext e) {
            for (Selector s : selectors) {
                if (s.matches(e)) return !negated;
            }
            return negated;
        }
    }

    /// `:has()`.
    record Has(List<Relative> relatives) implements SelectorTest {
        record Relative(char combinator, Selector selector) {}

        public Has {
            relatives = List.copyOf(relatives);
        }

        @Override
        public boolean matches(ElementContext e) {
            for (Relative r : relatives) {
                if (r.selector().matchesRelative(e, r.combinator())) return true;
            }
            return false;
        }
    }

    record Lang(List<String> ranges) implements SelectorTest {
        public Lang {
            ranges = List.copyOf(ranges);
        }

        @Override
        public boolean matches(ElementContext e) {
            for (String r : ranges) {
                if (e.inLanguage(r)) return true;
            }
            return false;
        }
    }

    /// The pseudo-classes without arguments that don't count siblings.
    enum Plain implements SelectorTest {
        ROOT,
        EMPTY,
        ONLY_CHILD,
        ONLY_OF_TYPE,
        LINK,
        /// `:hover` and what else needs a reader's pointer: fit for an e-book, never true on paper.
        NEVER;

        @Override
        public boolean matches(ElementContext e) {
            return switch (this) {
                case ROOT -> e.parent() == null;
                case EMPTY -> isEmpty(e.element());
                case ONLY_CHILD -> e.position(false, false) == 1 && e.position(false, true) == 1;
                case ONLY_OF_TYPE -> e.position(true, false) == 1 && e.position(true, true) == 1;
                case LINK ->
                        e.element().name().equals("a") && e.element().attribute("href") != null;
                case NEVER -> false;
            };
        }

        private static boolean isEmpty(Element e) {
            for (MarkupNode n : e.children()) {
                if (!(n instanceof TextNode t) || !t.text().isEmpty()) return false;
            }
            return true;
        }

        static @Nullable Plain of(String name) {
            return switch (name) {
                case "root" -> ROOT;
                case "empty" -> EMPTY;
                case "only-child" -> ONLY_CHILD;
                case "only-of-type" -> ONLY_OF_TYPE;
                case "link", "any-link" -> LINK;
                case "hover",
                        "active",
                        "focus",
                        "focus-visible",
                        "focus-within",
                        "visited",
                        "target" ->
                        NEVER;
                default -> null;
            };
        }
    }
}
