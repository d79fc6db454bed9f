package octavo.cite.csl;

import java.util.List;
import java.util.Locale;

/// Labels such as `Doe99` for items that have none of their own.
final class CitationLabels {
    private static final String[] NAMES = {
        "author",
        "editor",
        "container-author",
        "translator",
        "composer",
        "director",
        "recipient",
        "interviewer",
        "compiler"
    };

    private CitationLabels() {}

    static String of(CslItem item) {
        StringBuilder b = new StringBuilder();
        for (String v : NAMES) {
            List<CslName> names = item.names(v);
            if (names.isEmpty()) continue;
            int each =
                    switch (names.size()) {
                        case 1 -> 4;
                        case 2, 3 -> 2;
                        default -> 1;
                    };
            for (int i = 0; i < names.size() && i < 4; i++) {
                CslName n = names.get(i);
                String f = n.isLiteral() ? n.literal() : n.family();
                f = strip(f);
                String start = f.substring(0, Math.min(each, f.length()));
                if (start.isEmpty()) continue;
                b.append(start.substring(0, 1).toUpperCase(Locale.ROOT));
                b.append(start.substring(1).toLowerCase(Locale.ROOT));
            }
            break;
        }
        if (b.isEmpty()) {
            String t = strip(item.text("title"));
            b.append(t, 0, Math.min(4, t.length()));
        }
        CslDate d = item.date("issued");
        if (d != null && d.start() != null) {
            String y = Integer.toString(Math.abs(d.start().year()));
            b.append(y.substring(Math.max(0, y.length() - 2)));
        } else b.append("0000".substring(2));
        return b.toString();
    }

    /// Without particles in lower case and spaces.
    private static String strip(String s) {
        String[] words = Words.split(s);
        int i = 0;
        while (i < words.length - 1 && Character.isLowerCase(words[i].charAt(0))) i++;
        return i < words.length ? words[i] : "";
    }
}
