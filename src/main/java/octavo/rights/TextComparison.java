package octavo.rights;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.PlainText;
import octavo.content.TextChange;
import octavo.content.TextChange.Kind;

/// What an editor changed in a text, classed, from the article as it was gathered and as it stands in the book. Case,
/// quotation marks, dashes, spacing and markup are format.
final class TextComparison {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /// Of the words of a text: above it, a text in another language is a translation.
    private static final double REPLACED = 0.6;

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private int kept;

    private TextComparison() {}

    /// @param changes each kind once, in the order of [Kind]
    /// @param share words of the source that stand in the book
    record Result(List<TextChange> changes, Row.Share share) {}

    static Result of(Article source, Article edited) {
        TextComparison c = new TextComparison();
        List<String> a = words(text(source));
        List<String> b = words(text(edited));
        c.body(a, b);
        List<String> was = words(PlainText.label(source.metadata().title()));
        List<String> is = words(PlainText.label(edited.metadata().title()));
        if (!was.isEmpty() && !was.equals(is)) c.kinds.add(Kind.RETITLING);
        if (c.translated(source, edited, a)) {
            c.kinds.remove(Kind.OMISSION);
            c.kinds.remove(Kind.ADDITION);
            c.kinds.add(Kind.TRANSLATION);
        }
        return new Result(
                c.kinds.stream().map(k -> new TextChange(k, null)).toList(),
                new Row.Share(c.kept, a.size()));
    }

    /// Words of a text as they are counted for a permission.
    static int count(Article a) {
        return words(text(a)).size();
    }

    private static String text(Article a) {
        ArticleBody.Flow flow =
                switch (a.body()) {
                    case ArticleBody.Flow f -> f;
                    case ArticleBody.Facsimile f -> f.text();
                };
        StringBuilder sb = new StringBuilder(PlainText.ofBlocks(flow.blocks()));
        flow.notes().forEach(n -> sb.append('\n').append(PlainText.ofBlocks(n.content())));
        return sb.toString();
    }

    /// Letters and digits in one form; what stands within a word (an apostrophe, a soft hyphen) is left out.
    private static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("(?<=\\p{L})[\u00AD'’ʼ‘\u2060](?=\\p{L})", "")
                        .replace("\u00AD", "")
                        .toLowerCase(Locale.ROOT);
        List<String> out = new ArrayList<>();
        Matcher m = WORD.matcher(plain);
        while (m.find()) out.add(m.group());
        return out;
    }

    private void body(List<String> a, List<String> b) {
        List<WordDiff.Hunk> hunks = WordDiff.of(a, b);
        if (hunks == null) {
            bags(a, b);
            return;
        }
        kept = a.size();
        for (WordDiff.Hunk h : hunks) {
            List<String> gone = a.subList(h.fromA(), h.toA());
            List<String> came = b.subList(h.fromB(), h.toB());
            Collection<Kind> found = classed(gone, came, a, h);
            kinds.addAll(found);
            if (found.contains(Kind.OMISSION)) kept -= gone.size();
        }
    }

    private static Collection<Kind> classed(
            List<String> gone, List<String> came, List<String> a, WordDiff.Hunk h) {
        if (String.join("", gone).equals(String.join("", came))) return List.of(Kind.FORMAT);
        if (misprint(gone, came)) return List.of(Kind.MISPRINT);
        if (came.isEmpty()) {
            boolean doubled =
                    gone.size() == 1
                            && (h.fromA() > 0 && a.get(h.fromA() - 1).equals(gone.getFirst())
                                    || h.toA() < a.size()
                                            && a.get(h.toA()).equals(gone.getFirst()));
            return List.of(doubled ? Kind.MISPRINT : Kind.OMISSION);
        }
        return gone.isEmpty() ? List.of(Kind.ADDITION) : List.of(Kind.OMISSION, Kind.ADDITION);
    }

    /// Word for word nearly the same: `Pacfic` and `Pacific`. A number is never a misprint of another.
    private static boolean misprint(List<String> gone, List<String> came) {
        if (gone.isEmpty() || came.isEmpty()) return false;
        if (gone.size() != came.size())
            return gone.size() + came.size() == 3
                    && near(String.join("", gone), String.join("", came), 1);
        if (gone.size() > 2) return false;
        for (int i = 0; i < gone.size(); i++) {
            String g = gone.get(i);
            if (!g.equals(came.get(i)) && !near(g, came.get(i), g.length() > 6 ? 2 : 1))
                return false;
        }
        return true;
    }

    private static boolean near(String a, String b, int most) {
        if (a.chars().anyMatch(Character::isDigit) || b.chars().anyMatch(Character::isDigit))
            return false;
        return Math.min(a.length(), b.length()) >= 4 && distance(a, b) <= most;
    }

    /// Damerau and Levenshtein's, with neighbours exchanged as one edit.
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) return 9;
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
                best = Math.min(best, d[i - 1][j - 1] + same);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) best = Math.min(best, d[i - 2][j - 2] + 1);
                d[i][j] = best;
            }
        }
        return d[a.length()][b.length()];
    }

    /// Two texts so different that their order tells nothing: by counts of words.
    private void bags(List<String> a, List<String> b) {
        Map<String, Integer> left = new HashMap<>();
        for (String w : a) left.merge(w, 1, Integer::sum);
        int added = 0;
        for (String w : b) {
            Integer n = left.get(w);
            if (n == null || n == 0) added++;
            else {
                left.put(w, n - 1);
                kept++;
            }
        }
        if (kept < a.size()) kinds.add(Kind.OMISSION);
        if (added > 0 || kept == a.size()) kinds.add(Kind.ADDITION);
    }

    private boolean translated(Article source, Article edited, List<String> a) {
        String was = source.metadata().language();
        String is = edited.metadata().language();
        boolean other =
                is != null
                        && was != null
                        && !is.split("-", 2)[0].equalsIgnoreCase(was.split("-", 2)[0]);
        boolean replaced =
                kinds.contains(Kind.OMISSION)
                        && kinds.contains(Kind.ADDITION)
                        && a.size() - kept > REPLACED * a.size();
        return replaced && (other || a.size() > 50 && kept < 0.25 * a.size());
    }
}
