package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// CSL's `text-case`, over text that may hold markup.
final class TextCase {
    private static final String STOP =
            "about above across afore after against al along alongside amid amidst among amongst"
                    + " anenst apropos apud around as aside astride at athwart atop barring before"
                    + " behind below beneath beside besides between beyond but by circa despite"
                    + " down during et except for forenenst from given in inside into lest like"
                    + " modulo near next notwithstanding of off on onto out over per plus pro qua"
                    + " sans since than through throughout thruout till to toward towards under"
                    + " underneath until unto up upon versus vs. v. vs v via vis-à-vis with within"
                    + " without or yet so and nor a an the de d' von van c ca";
    private static final Set<String> STOP_WORDS = Set.of(Words.split(STOP));

    private TextCase() {}

    /// @param english whether title case applies
    static void apply(List<Node> nodes, String textCase, boolean english, Locale language) {
        if (textCase.isEmpty() || textCase.equals("none")) return;
        if (textCase.equals("title") && !english) return;
        List<Node> leaves = new ArrayList<>();
        List<Boolean> locked = new ArrayList<>();
        collect(nodes, false, leaves, locked);
        StringBuilder b = new StringBuilder();
        for (Node n : leaves) b.append(n.text);
        boolean[] mask = new boolean[b.length()];
        int at = 0;
        for (int i = 0; i < leaves.size(); i++)
            for (int k = 0; k < leaves.get(i).text.length(); k++) mask[at++] = locked.get(i);
        String s = b.toString();
        switch (textCase) {
            case "lowercase", "uppercase" -> {
                for (int i = 0; i < leaves.size(); i++) {
                    Node n = leaves.get(i);
                    if (locked.get(i)) continue;
                    n.text =
                            textCase.equals("lowercase")
                                    ? n.text.toLowerCase(language)
                                    : n.text.toUpperCase(language);
                }
                return;
            }
            case "capitalize-first" -> capitalizeFirst(s, b, mask, language);
            case "capitalize-all" -> capitalizeAll(s, b, mask, language);
            case "sentence" -> sentence(s, b, mask, language);
            case "title" -> title(s, b, mask, language);
            default -> {
                return;
            }
        }
        at = 0;
        for (Node n : leaves) {
            n.text = b.substring(at, at + n.text.length());
            at += n.text.length();
        }
    }

    private static void collect(
            List<Node> nodes, boolean lock, List<Node> leaves, List<Boolean> locked) {
        for (Node n : nodes) {
            boolean l =
                    lock
                            || switch (n.markup) {
                                case NO_CASE, NO_DECOR, SMALL_CAPS, SUB, SUP -> true;
                                default -> n.role == Node.Role.YEAR_SUFFIX;
                            };
            if (n.isLeaf()) {
                leaves.add(n);
                locked.add(l);
            } else collect(n.kids, l, leaves, locked);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c >= '\u2000' && c <= '\u200b' || c == '\u3000';
    }

    private static boolean isBreak(char c) {
        return isSpace(c) || "‘’“”\"'-–—/.,;?!:[]()".indexOf(c) >= 0;
    }

    private static void upper(StringBuilder b, int i, int end, Locale language) {
        int cp = b.codePointAt(i);
        boolean loneGreek = cp >= 0x370 && cp <= 0x3ff && end - i == 1;
        if (loneGreek) return;
        int n = Character.charCount(cp);
        String up = b.substring(i, i + n).toUpperCase(language);
        if (up.length() == n) b.replace(i, i + n, up);
    }

    private static boolean isLower(String s, int from, int to, Locale l) {
        String w = s.substring(from, to);
        return w.equals(w.toLowerCase(l));
    }

    private static void capitalizeFirst(String s, StringBuilder b, boolean[] mask, Locale l) {
        for (int i = 0; i < s.length(); i++) {
            if (mask[i]) return;
            if (isBreak(s.charAt(i))) continue;
            int end = i;
            while (end < s.length() && !isBreak(s.charAt(end))) end++;
            if (isLower(s, i, end, l)) upper(b, i, end, l);
            return;
        }
    }

    private static void capitalizeAll(String s, StringBuilder b, boolean[] mask, Locale l) {
        for (int i = 0; i < s.length(); ) {
            if (isBreak(s.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < s.length() && !isBreak(s.charAt(end))) end++;
            if (!mask[i] && isLower(s, i, end, l)) upper(b, i, end, l);
            i = end;
        }
    }

    private static void sentence(String s, StringBuilder b, boolean[] mask, Locale l) {
        boolean first = true;
        for (int i = 0; i < s.length(); ) {
            char c = s.charAt(i);
            if (isBreak(c)) {
                i++;
                continue;
            }
            int end = i;
            while (end < s.length() && (!isBreak(s.charAt(end)) || isWithinWord(s, end))) end++;
            if (mask[i]) first = false;
            else if (first) {
                upper(b, i, end, l);
                first = false;
            } else {
                String low = s.substring(i, end).toLowerCase(l);
                if (low.length() == end - i) b.replace(i, end, low);
            }
            i = end;
        }
    }

    private static void title(String s, StringBuilder b, boolean[] mask, Locale l) {
        boolean first = true;
        boolean afterPunct = false;
        boolean noBreak = true;
        int lastStart = -1;
        int lastEnd = -1;
        for (int i = 0; i < s.length(); ) {
            char c = s.charAt(i);
            if (isBreak(c)) {
                if (!isSpace(c)) noBreak = false;
                if (c == '!' || c == '?' || c == ':') afterPunct = true;
                i++;
                continue;
            }
            int end = i;
            while (end < s.length() && !isBreak(s.charAt(end)) && mask[end] == mask[i]) end++;
            if (mask[i]) {
                lastStart = -1;
                first = false;
                afterPunct = false;
                i = end;
                continue;
            }
            String word = s.substring(i, end);
            boolean apostrophe = i > 0 && isApostrophe(s, i - 1);
            String low = word.toLowerCase(l);
            boolean hyphen = noBreak && end < s.length() && s.charAt(end) == '-';
            boolean capital =
                    word.length() > 1 && !STOP_WORDS.contains(low) && !apostrophe
                            || hyphen
                            || first
                            || afterPunct;
            if (capital && word.equals(low)) upper(b, i, end, l);
            first = false;
            afterPunct = false;
            lastStart = apostrophe ? -1 : i;
            lastEnd = end;
            i = end;
        }
        if (lastStart >= 0 && lastEnd - lastStart > 1) {
            String low = s.substring(lastStart, lastEnd).toLowerCase(l);
            if (STOP_WORDS.contains(low)) upper(b, lastStart, lastEnd, l);
        }
    }

    private static boolean isWithinWord(String s, int i) {
        return isApostrophe(s, i)
                && i + 1 < s.length()
                && Character.isLetterOrDigit(s.charAt(i + 1));
    }

    /// Whether the mark stands within a word.
    private static boolean isApostrophe(String s, int i) {
        char c = s.charAt(i);
        return (c == '’' || c == '\'') && i > 0 && Character.isLetterOrDigit(s.charAt(i - 1));
    }
}
