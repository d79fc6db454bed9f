package octavo.gather.clean;

import java.util.HashSet;
import java.util.Set;

/// Ids that stay the same whenever a source is gathered, each once: of letters, digits, `-`, `_`, `.`, `:`.
final class StableIds {
    private final Set<String> used = new HashSet<>();

    /// The first bearer of an id keeps it; the next gets a number.
    String claim(String id) {
        String plain = plain(id);
        String free = plain;
        for (int i = 2; !used.add(free); i++) free = plain + "-" + i;
        return free;
    }

    static String plain(String id) {
        String p = id.strip().replaceAll("[^\\p{L}\\p{N}_.:-]+", "-").replaceAll("^-+|-+$", "");
        return p.isEmpty() ? "id" : p;
    }

    /// Where a link within the text leads now.
    static String target(String target) {
        return target.length() > 1 && target.startsWith("#")
                ? "#" + plain(target.substring(1))
                : target;
    }
}
