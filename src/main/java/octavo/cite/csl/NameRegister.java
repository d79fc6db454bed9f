package octavo.cite.csl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// All names that citations show, for the rules of given-name disambiguation that go by name. Where the rule goes by
/// cite, names are told apart from the others of their item alone.
final class NameRegister {
    private final RenderContext context;

    /// Family name to initials to given names.
    private final Map<String, Map<String, Set<String>>> names = new HashMap<>();

    NameRegister(RenderContext context) {
        this.context = context;
    }

    void clear() {
        names.clear();
    }

    void add(CslName n, int position, String itemId) {
        if (n.isLiteral()) return;
        if (context.givenRule.startsWith("primary-name") && position > 0) return;
        names.computeIfAbsent(key(n, itemId), k -> new HashMap<>())
                .computeIfAbsent(initials(n), k -> new HashSet<>())
                .add(given(n));
    }

    private String key(CslName n, String itemId) {
        String f = squeeze(n.family());
        if (context.givenRule.equals("by-cite")) f = itemId + "\n" + f;
        return context.demote.equals("never") && !n.nonDroppingParticle().isEmpty()
                ? f + " " + n.nonDroppingParticle()
                : f;
    }

    private static String squeeze(String s) {
        return String.join(" ", Words.split(s.replace('.', ' ')));
    }

    private static String given(CslName n) {
        String g = squeeze(n.given());
        int comma = g.indexOf(", ");
        return comma > 0 && g.substring(comma).equals(g.substring(comma).toLowerCase(Locale.ROOT))
                ? g.substring(0, comma)
                : g;
    }

    private static String initials(CslName n) {
        return Initials.initialize(given(n), ".", true);
    }

    /// The least level of the given name that tells it from others of the same family name.
    ///
    /// @param level by the style, without disambiguation
    /// @param hasInitials whether the style has `initialize-with`
    int level(CslName n, int position, String itemId, int level, boolean hasInitials) {
        if (n.isLiteral()) return level;
        String rule = context.givenRule;
        if (rule.startsWith("primary-name") && position > 0) return level;
        Map<String, Set<String>> family = names.get(key(n, itemId));
        if (family == null) return level;
        Set<String> same = family.getOrDefault(initials(n), Set.of());
        int out = level;
        if (rule.endsWith("-with-initials")) return family.size() > 1 ? Math.max(out, 1) : out;
        if (family.size() > 1) out = Math.max(out, 1);
        if (same.size() > 1 || family.size() > 1 && !hasInitials) out = 2;
        return out;
    }
}
