package octavo.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Ids that are unique in the whole book and XML names without a colon, so that they can stand in an EPUB.
final class Ids {
    /// What ids of citations and of the entries of lists begin with; they are unique before lowering, so that links may
    /// lead from any text to any other.
    static final String BOOK_WIDE = "o-";

    private final Set<String> used = new HashSet<>();

    /// The number that is tried next for a name that was asked for before.
    private final Map<String, Integer> next = new HashMap<>();

    /// The name asked for, made an XML name, or the first of `name-2`, `name-3`, ... that is free.
    String claim(String wanted) {
        String name = xmlName(wanted);
        if (name.startsWith(BOOK_WIDE)) name = "x" + name;
        if (used.add(name)) return name;
        for (int n = next.getOrDefault(name, 2); ; n++) {
            String other = name + "-" + n;
            if (!used.add(other)) continue;
            next.put(name, n + 1);
            return other;
        }
    }

    /// The same for what is an XML name already.
    String claimName(String name) {
        return used.add(name) ? name : claim(name);
    }

    /// Letters, digits, `-`, `_` and `.` are kept; all else becomes `-`; a letter is put before what begins otherwise.
    static String xmlName(String wanted) {
        StringBuilder sb = new StringBuilder(wanted.length());
        wanted.codePoints()
                .forEach(c -> {
                    boolean ok =
                            c == '-'
                                    || c == '_'
                                    || c == '.'
                                    || (Character.isLetterOrDigit(c) && c < 0x10000);
                    if (ok) sb.appendCodePoint(c);
                    else if (!sb.isEmpty() && sb.charAt(sb.length() - 1) != '-') sb.append('-');
                });
        if (sb.isEmpty() || !Character.isLetter(sb.charAt(0))) sb.insert(0, "x");
        return sb.toString();
    }
}
