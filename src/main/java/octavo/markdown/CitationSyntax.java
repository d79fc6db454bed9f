package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.CitationItem;
import octavo.content.Inline.Citation;
import octavo.content.Locators;
import org.jspecify.annotations.Nullable;

/// Pandoc's citations: `[see @doe99, pp. 33-35; -@smith]`, `@doe99`, `@doe99 [p. 33; see also @smith]`,
/// `[@{a key}, {ii, A, D-Z} and a suffix]`. What follows a key is a locator as far as [Locators] knows it, or what
/// stands in braces; the rest is the suffix.
final class CitationSyntax {
    private static final int MAX = 4000;
    private static final String KEY =
            "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_\\p{M}]|[:.#$%&\\-+?<>~/](?=[\\p{L}\\p{N}_]))*";
    private static final Pattern BARE_KEY = Pattern.compile("@(?:(" + KEY + ")|\\{([^{}\\s]+)\\})");
    private static final Pattern ITEM_KEY =
            Pattern.compile("(?<![\\p{L}\\p{N}])(-?)" + BARE_KEY.pattern());
    private static final Pattern BRACED = Pattern.compile(",?\\s*\\{([^{}]*)\\}");

    private CitationSyntax() {}

    /// A bare key that begins at `start` (with its `@`).
    record Key(String key, int end) {}

    private record Tail(String locator, String suffix) {}

    static @Nullable Key keyAt(String s, int start) {
        Matcher m = BARE_KEY.matcher(s).region(start, Math.min(s.length(), start + 500));
        m.useTransparentBounds(true);
        if (!m.lookingAt()) return null;
        return new Key(m.group(1) != null ? m.group(1) : m.group(2), m.end());
    }

    /// Where a bracket begins that belongs to the key before it, in the same line or at the head of the next one; -1
    /// where there is none.
    static int bracketAfter(String s, int end) {
        int i = end;
        boolean broken = false;
        while (i < s.length() && i - end < 100) {
            char c = s.charAt(i);
            if (c == '[') return i;
            if (c == '\n' && broken || c != '\n' && c != ' ' && c != '\t') return -1;
            broken |= c == '\n';
            i++;
        }
        return -1;
    }

    /// Whether a citation may begin there: not within a word, an address or a path.
    static boolean mayBegin(String s, int at) {
        if (at == 0) return true;
        int before = s.codePointBefore(at);
        if (Character.isLetterOrDigit(before) || "/@.=&#+_%".indexOf(before) >= 0) return false;
        int from = at;
        while (from > 0
                && at - from < 200
                && s.charAt(from - 1) > ' '
                && "<>`()[]\"'|".indexOf(s.charAt(from - 1)) < 0) from--;
        String run = s.substring(from, at);
        return !run.contains("://") && !run.startsWith("www.") && !run.startsWith("mailto:");
    }

    /// The citation that a bracket's inside is, or null.
    static @Nullable Citation bracketed(String inside) {
        List<CitationItem> items = items(inside);
        return items == null
                ? null
                : new Citation(Attributes.NONE, items, false, "[" + inside + "]");
    }

    private static @Nullable List<CitationItem> items(String inside) {
        if (inside.indexOf('@') < 0 || inside.length() > MAX) return null;
        List<CitationItem> items = new ArrayList<>();
        for (String part : parts(inside)) {
            CitationItem item = item(part);
            if (item == null) return null;
            items.add(item);
        }
        return items;
    }

    /// At the semicolons outside braces.
    private static List<String> parts(String s) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\') i++;
            else if (c == '{') depth++;
            else if (c == '}') depth = Math.max(0, depth - 1);
            else if (c == ';' && depth == 0) {
                out.add(s.substring(from, i));
                from = i + 1;
            }
        }
        out.add(s.substring(from));
        return out;
    }

    private static @Nullable CitationItem item(String part) {
        Matcher m = ITEM_KEY.matcher(part);
        if (!m.find()) return null;
        String key = m.group(2) != null ? m.group(2) : m.group(3);
        Tail tail = tail(part.substring(m.end()));
        return new CitationItem(
                key,
                collapsed(part.substring(0, m.start())),
                tail.locator(),
                tail.suffix(),
                m.group(1).equals("-"));
    }

    private static String collapsed(String s) {
        return s.strip().replaceAll("\\s+", " ");
    }

    /// Locator and suffix of what follows a key.
    private static Tail tail(String s) {
        String t = collapsed(s);
        Matcher braced = BRACED.matcher(t);
        if (braced.lookingAt())
            return new Tail(braced.group(1).strip(), t.substring(braced.end()).strip());
        String rest = t.startsWith(",") ? t.substring(1).strip() : t;
        int length = rest.isEmpty() ? 0 : Locators.lengthAtStart(rest);
        if (length == 0) return new Tail("", t);
        return new Tail(rest.substring(0, length).strip(), rest.substring(length).strip());
    }

    /// `@key` with what stands in a bracket after it, or without one where it is null; null where the bracket is none
    /// of a citation.
    static @Nullable Citation inText(String key, boolean suppressed, @Nullable String bracket) {
        List<CitationItem> items = new ArrayList<>();
        List<String> parts = bracket == null ? List.of("") : parts(bracket);
        if (parts.getFirst().indexOf('@') >= 0 && ITEM_KEY.matcher(parts.getFirst()).find()) {
            // `@a [@b]` is one citation too.
            parts = new ArrayList<>(parts);
            parts.addFirst("");
        }
        Tail tail = tail(parts.getFirst());
        items.add(new CitationItem(key, "", tail.locator(), tail.suffix(), suppressed));
        for (String part : parts.subList(1, parts.size())) {
            CitationItem more = item(part);
            if (more == null) return null;
            items.add(more);
        }
        Citation c = new Citation(Attributes.NONE, items, !suppressed, "");
        return new Citation(Attributes.NONE, items, !suppressed, write(c));
    }

    /// As an editor would write it.
    static String write(Citation c) {
        var out = new StringBuilder();
        List<CitationItem> rest = c.items();
        if (c.inText() && !rest.isEmpty()) {
            CitationItem first = rest.getFirst();
            out.append('@').append(key(first));
            String tail = written(first, true);
            rest = rest.subList(1, rest.size());
            if (tail.isEmpty() && rest.isEmpty()) return out.toString();
            out.append(" [").append(tail);
            for (CitationItem i : rest) item(i, out.append("; "));
            return out.append(']').toString();
        }
        out.append('[');
        for (CitationItem i : rest) {
            if (out.length() > 1) out.append("; ");
            item(i, out);
        }
        return out.append(']').toString();
    }

    private static void item(CitationItem i, StringBuilder out) {
        if (!i.prefix().isEmpty()) out.append(i.prefix()).append(' ');
        out.append(i.suppressAuthor() ? "-@" : "@").append(key(i)).append(written(i, false));
    }

    /// What follows the key, with braces only where the locator would be read otherwise.
    ///
    /// @param alone at the head of a bracket
    private static String written(CitationItem i, boolean alone) {
        String suffix = i.suffix();
        if (i.locator().isEmpty() && suffix.isEmpty()) return "";
        String gap = suffix.isEmpty() || suffix.startsWith(",") ? "" : " ";
        String plain = i.locator().isEmpty() ? gap + suffix : ", " + i.locator() + gap + suffix;
        Tail read = tail(plain);
        if (!read.locator().equals(i.locator()) || !read.suffix().equals(suffix))
            plain = ", {" + i.locator() + "}" + gap + suffix;
        return alone
                ? plain.replaceFirst(
                        "^[, ]+", suffix.startsWith(",") && i.locator().isEmpty() ? ", " : "")
                : plain;
    }

    static String key(CitationItem i) {
        Key k = keyAt("@" + i.key(), 0);
        return k != null && k.key().equals(i.key()) && k.end() == i.key().length() + 1
                ? i.key()
                : "{" + i.key() + "}";
    }
}
