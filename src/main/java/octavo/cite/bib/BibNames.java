package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import octavo.cite.csl.CslName;

/// Lists of names in BibTeX ("First von Last", "von Last, First", "von Last, Jr, First") and in BibLaTeX's extended
/// form (`family=Salle, given=Jean, prefix=de la`). A name wholly in braces is a body's.
final class BibNames {
    /// The name that `and others` leaves; it is printed as "et al.".
    static final String OTHERS = "others";

    private BibNames() {}

    /// @param usePrefix whether a particle belongs to the family name in citations
    static List<CslName> parse(String value, boolean usePrefix) {
        List<CslName> names = new ArrayList<>();
        for (String one : split(LatexCursor.withoutComments(value), "and")) {
            String n = one.strip();
            if (n.isEmpty()) continue;
            if (n.equalsIgnoreCase(OTHERS)) names.add(CslName.literal(OTHERS));
            else names.add(name(n, usePrefix));
        }
        return names;
    }

    /// Lists of places and publishers: the same `and`, no parts.
    static String list(String value) {
        List<String> items = new ArrayList<>();
        for (String one : split(value, "and")) {
            String t = Latex.toText(one);
            if (!t.isEmpty() && !t.equals(OTHERS)) items.add(t);
        }
        return String.join("; ", items);
    }

    private static CslName name(String n, boolean usePrefix) {
        if (isBraced(n)) return CslName.literal(Latex.toText(n));
        if (n.matches("(?s)\\s*(family|given|prefix|suffix)(-i)?\\s*=.*"))
            return extended(n, usePrefix);
        List<String> parts = splitAt(n, ',');
        for (int i = 0; i < parts.size(); i++) parts.set(i, parts.get(i).strip());
        if (parts.size() == 1) return plain(words(n), usePrefix);
        List<String> last = words(parts.getFirst());
        int von = 0;
        while (von < last.size() - 1 && isLower(last.get(von))) von++;
        String prefix = text(last.subList(0, von));
        String family = text(last.subList(von, last.size()));
        String suffix = parts.size() > 2 ? Latex.toText(parts.get(1)) : "";
        String given = Latex.toText(parts.size() > 2 ? parts.get(2) : parts.get(1));
        if (given.matches("(?i)jr\\.?|sr\\.?|[IVX]{2,4}") && parts.size() == 2)
            return made(family, "", prefix, given, usePrefix);
        return made(family, given, prefix, suffix, usePrefix);
    }

    /// The lower-case words before the last one are the particle.
    private static CslName plain(List<String> w, boolean usePrefix) {
        if (w.size() == 1) {
            String only = Latex.toText(w.getFirst());
            return isBraced(w.getFirst()) ? CslName.literal(only) : CslName.of(only, "");
        }
        int from = 0;
        while (from < w.size() - 1 && !isLower(w.get(from))) from++;
        int to = w.size() - 1;
        while (to > from && !isLower(w.get(to - 1))) to--;
        if (from >= w.size() - 1) from = to = w.size() - 1;
        return made(
                text(w.subList(to, w.size())),
                text(w.subList(0, from)),
                text(w.subList(from, to)),
                "",
                usePrefix);
    }

    private static CslName extended(String n, boolean usePrefix) {
        Map<String, String> p = new TreeMap<>();
        for (String part : splitAt(n, ',')) {
            int eq = part.indexOf('=');
            if (eq < 0) continue;
            String v = part.substring(eq + 1).strip();
            if (v.startsWith("\"") && v.endsWith("\"") && v.length() > 1)
                v = v.substring(1, v.length() - 1);
            p.put(part.substring(0, eq).strip().toLowerCase(Locale.ROOT), Latex.toText(v));
        }
        String use = p.getOrDefault("useprefix", Boolean.toString(usePrefix));
        String given = p.getOrDefault("given", p.getOrDefault("given-i", ""));
        return made(
                p.getOrDefault("family", ""),
                given,
                p.getOrDefault("prefix", ""),
                p.getOrDefault("suffix", ""),
                Boolean.parseBoolean(use));
    }

    private static CslName made(
            String family, String given, String prefix, String suffix, boolean usePrefix) {
        return new CslName(
                family,
                given,
                usePrefix ? "" : prefix,
                usePrefix ? prefix : "",
                suffix,
                false,
                false,
                "",
                false);
    }

    private static String text(List<String> words) {
        return Latex.toText(String.join(" ", words));
    }

    /// The case of the first letter that stands outside braces, or in a command's argument (`{\'e}`).
    private static boolean isLower(String word) {
        String w = word;
        if (w.startsWith("{") && !w.startsWith("{\\")) return false;
        w = Latex.toText(w);
        for (int i = 0; i < w.length(); i += Character.charCount(w.codePointAt(i))) {
            int c = w.codePointAt(i);
            if (Character.isLetter(c)) return Character.isLowerCase(c);
        }
        return false;
    }

    private static boolean isBraced(String n) {
        if (!n.startsWith("{") || !n.endsWith("}") || n.startsWith("{\\")) return false;
        int depth = 0;
        for (int i = 0; i < n.length(); i++) {
            if (n.charAt(i) == '{') depth++;
            if (n.charAt(i) == '}' && --depth == 0) return i == n.length() - 1;
        }
        return false;
    }

    private static List<String> words(String s) {
        List<String> out = new ArrayList<>();
        StringBuilder b = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '{') depth++;
            if (c == '}') depth--;
            if (depth == 0 && (Character.isWhitespace(c) || c == '~')) {
                if (!b.isEmpty()) out.add(b.toString());
                b.setLength(0);
            } else {
                b.append(c);
            }
        }
        if (!b.isEmpty()) out.add(b.toString());
        if (out.isEmpty()) out.add("");
        return out;
    }

    /// At a word that stands outside braces.
    static List<String> split(String s, String word) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '{') depth++;
            if (c == '}') depth--;
            boolean at =
                    depth == 0
                            && i > from
                            && Character.isWhitespace(s.charAt(i - 1))
                            && s.regionMatches(true, i, word, 0, word.length())
                            && i + word.length() < s.length()
                            && Character.isWhitespace(s.charAt(i + word.length()));
            if (at) {
                out.add(s.substring(from, i));
                from = i + word.length() + 1;
                i = from - 1;
            }
        }
        out.add(s.substring(Math.min(from, s.length())));
        return out;
    }

    static List<String> splitAt(String s, char separator) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '{') depth++;
            if (c == '}') depth--;
            if (depth == 0 && c == separator) {
                out.add(s.substring(from, i));
                from = i + 1;
            }
        }
        out.add(s.substring(from));
        return out;
    }
}
