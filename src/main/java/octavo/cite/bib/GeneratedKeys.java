package octavo.cite.bib;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;

/// Keys for records that come without one: `woolf1929`, `woolf1929b`.
final class GeneratedKeys {
    private GeneratedKeys() {}

    static String of(CslItem item, Set<String> taken) {
        String name = "";
        for (String v : new String[] {"author", "editor", "translator", "director"}) {
            if (!item.names(v).isEmpty()) {
                CslName n = item.names(v).getFirst();
                name = n.isLiteral() ? n.literal() : n.family().replace(" ", "");
                break;
            }
        }
        if (name.isEmpty()) name = item.text("title");
        String base = folded(name);
        CslDate issued = item.date("issued");
        if (issued != null && issued.start() != null) base += Math.abs(issued.start().year());
        String key = base;
        for (int n = 1; !taken.add(key); n++) key = base + suffix(n);
        return key;
    }

    /// b, c, ... z, aa, ab, ...
    private static String suffix(int n) {
        return n < 26
                ? String.valueOf((char) ('a' + n))
                : suffix(n / 26 - 1) + (char) ('a' + n % 26);
    }

    private static String folded(String name) {
        String first = name.strip().split("\\s+")[0];
        String s = Normalizer.normalize(first, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        s = s.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return s.isEmpty() ? "reference" : s;
    }
}
