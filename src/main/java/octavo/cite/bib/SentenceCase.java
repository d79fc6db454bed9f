package octavo.cite.bib;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslValue;

/// BibTeX files have English titles in title case, with braces around what keeps its capitals; CSL wants them in
/// sentence case, from which styles make title case where they print it.
final class SentenceCase {
    private static final Set<String> PERIODICAL =
            Set.of(
                    "article-journal",
                    "article-magazine",
                    "article-newspaper",
                    "periodical",
                    "review",
                    "webpage",
                    "post-weblog");

    private SentenceCase() {}

    /// @param english whether an item that doesn't name its language is in English
    static CslItem of(CslItem item, boolean english) {
        String language = item.text("language").toLowerCase(Locale.ROOT);
        boolean applies =
                language.isEmpty()
                        ? english
                        : language.matches("en([-_].*)?|english|american|british");
        if (!applies) return item;
        Map<String, CslValue> out = new LinkedHashMap<>(item.variables());
        for (String v : new String[] {"title", "title-short", "volume-title", "container-title"}) {
            if (v.equals("container-title") && PERIODICAL.contains(item.type())) continue;
            if (out.get(v) instanceof CslValue.Text t) out.put(v, new CslValue.Text(of(t.text())));
        }
        return new CslItem(item.id(), item.type(), out);
    }

    /// Words of a capital and small letters lose the capital, but for the first of the title and after a colon or a
    /// full stop.
    static String of(String title) {
        StringBuilder out = new StringBuilder();
        boolean first = true;
        int kept = 0;
        int i = 0;
        while (i < title.length()) {
            char c = title.charAt(i);
            if (c == '<') {
                int end = title.indexOf('>', i);
                if (end > 0) {
                    String tag = title.substring(i, end + 1);
                    if (tag.equals("</span>") && kept > 0) kept--;
                    else if (tag.startsWith("<span") && (kept > 0 || tag.contains("nocase")))
                        kept++;
                    out.append(tag);
                    i = end + 1;
                    continue;
                }
            }
            if (!Character.isLetterOrDigit(c)) {
                if (":.?!".indexOf(c) >= 0 && breaks(title, i)) first = true;
                out.append(c);
                i++;
                continue;
            }
            int end = i;
            while (end < title.length() && isWord(title, end)) end++;
            String word = title.substring(i, end);
            boolean initial =
                    word.length() == 1 && end < title.length() && title.charAt(end) == '.';
            out.append(kept > 0 || first || initial ? word : lower(word));
            first = false;
            i = end;
        }
        return out.toString();
    }

    private static boolean breaks(String s, int at) {
        return at + 1 < s.length() && !Character.isLetterOrDigit(s.charAt(at + 1));
    }

    private static boolean isWord(String s, int at) {
        char c = s.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
            return true;
        return (c == '\'' || c == '’')
                && at + 1 < s.length()
                && Character.isLetter(s.charAt(at + 1));
    }

    private static String lower(String word) {
        if (word.length() == 1 && !word.equals("A")
                || word.startsWith("I’")
                || word.startsWith("I'")) return word;
        String rest = word.substring(1);
        return Character.isUpperCase(word.charAt(0)) && rest.equals(rest.toLowerCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word;
    }
}
