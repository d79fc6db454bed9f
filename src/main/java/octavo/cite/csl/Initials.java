package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Given names as initials.
final class Initials {
    private Initials() {}

    /// A word of a given name and whether a hyphen joins it to the one before.
    private record Word(String text, boolean hyphen, boolean dot) {}

    private static List<Word> words(String given, boolean keepHyphen) {
        List<Word> out = new ArrayList<>();
        StringBuilder b = new StringBuilder();
        boolean hyphen = false;
        for (int i = 0; i <= given.length(); i++) {
            char c = i == given.length() ? ' ' : given.charAt(i);
            boolean lowerNext =
                    i + 1 < given.length() && Character.isLowerCase(given.charAt(i + 1));
            boolean dash = c == '-' && !lowerNext && i > 0;
            if (Character.isWhitespace(c) || dash || c == '.') {
                if (!b.isEmpty()) {
                    out.add(new Word(b.toString(), hyphen, c == '.'));
                    b.setLength(0);
                    hyphen = false;
                }
                if (dash && keepHyphen) hyphen = true;
            } else b.append(c);
        }
        return out;
    }

    /// @param with CSL's `initialize-with`
    /// @param keepHyphen CSL's `initialize-with-hyphen`
    static String initialize(String given, String with, boolean keepHyphen) {
        if (given.equals("Lord") || given.equals("Lady") || !Scripts.startsRomanesque(given))
            return given;
        StringBuilder b = new StringBuilder();
        for (Word w : words(given, keepHyphen)) {
            int cp = w.text.codePointAt(0);
            boolean upper = Character.isUpperCase(cp) || Character.isTitleCase(cp);
            if (!upper && !isCaseless(cp)) {
                space(b);
                b.append(w.text).append(' ');
                continue;
            }
            if (w.hyphen) {
                trimRight(b);
                b.append('-');
            }
            String initial = w.dot ? w.text : initial(w.text);
            b.append(initial).append(with);
        }
        trimRight(b);
        return b.toString().replace("  ", " ");
    }

    private static boolean isCaseless(int cp) {
        return Character.isLetter(cp)
                && Character.toUpperCase(cp) == cp
                && Character.toLowerCase(cp) == cp;
    }

    /// `Ph` of `PHilip`, `J` of `John`.
    private static String initial(String w) {
        int first = Character.charCount(w.codePointAt(0));
        int k = first;
        while (k < w.length() && Character.isUpperCase(w.charAt(k))) k++;
        if (k == w.length() || k == first) return w.substring(0, first);
        return w.substring(0, first) + w.substring(first, k).toLowerCase(Locale.ROOT);
    }

    private static void space(StringBuilder b) {
        if (!b.isEmpty() && b.charAt(b.length() - 1) != ' ') b.append(' ');
    }

    private static void trimRight(StringBuilder b) {
        while (!b.isEmpty()
                && (Character.isWhitespace(b.charAt(b.length() - 1))
                        || b.charAt(b.length() - 1) == '\u00a0'
                        || b.charAt(b.length() - 1) == '\ufeff')) b.setLength(b.length() - 1);
    }

    /// Leaves full names; initials that are there get the style's form.
    static String normalize(String given, String with, boolean keepHyphen) {
        if (!Scripts.startsRomanesque(given)) return given;
        String g = keepHyphen ? given : given.replace('-', ' ');
        List<String> tokens = tokens(g);
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String t = tokens.get(i);
            if (t.equals("-")) {
                trimRight(b);
                b.append('-');
                continue;
            }
            boolean abbreviation = t.endsWith(".") && t.length() > 1;
            String body = abbreviation ? t.substring(0, t.length() - 1) : t;
            boolean single = body.length() == 1 && Character.isUpperCase(body.charAt(0));
            if (!abbreviation && !single) {
                if (!b.isEmpty() && b.charAt(b.length() - 1) != '-') space(b);
                b.append(t);
                continue;
            }
            boolean fullBefore =
                    i > 0 && !tokens.get(i - 1).equals("-") && !isAbbreviation(tokens.get(i - 1));
            if (fullBefore) space(b);
            b.append(body).append(with);
        }
        trimRight(b);
        return b.toString();
    }

    private static boolean isAbbreviation(String t) {
        return t.endsWith(".") && t.length() > 1
                || t.length() == 1 && Character.isUpperCase(t.charAt(0));
    }

    private static List<String> tokens(String g) {
        List<String> out = new ArrayList<>();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < g.length(); i++) {
            char c = g.charAt(i);
            if (c == ' ' || c == '-') {
                if (!b.isEmpty()) out.add(b.toString());
                b.setLength(0);
                if (c == '-') out.add("-");
            } else {
                b.append(c);
                if (c == '.') {
                    out.add(b.toString());
                    b.setLength(0);
                }
            }
        }
        if (!b.isEmpty()) out.add(b.toString());
        return out;
    }
}
