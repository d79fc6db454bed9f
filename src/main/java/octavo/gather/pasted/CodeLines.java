package octavo.gather.pasted;

import java.util.regex.Pattern;

/// Lines of programs within a text. They are told by signs that prose has not: braces and semicolons at the end,
/// assignments, calls, tags, arrows, the words that statements begin with.
///
/// A single such line may be anything; two or more in a row, with what stands between them, are code.
final class CodeLines {
    /// Lines that are surely code in a piece of it.
    private static final int FEWEST = 2;

    /// Blank lines within a piece.
    private static final int GAP = 2;

    /// Characters of a line of code.
    private static final int LONGEST = 400;

    /// Lines between two that are surely code.
    private static final int BETWEEN = 8;

    private static final Pattern COMMENT = Pattern.compile("//|/\\*|#\\s?\\S|--\\s|@\\w");

    private static final Pattern SURE =
            Pattern.compile(
                    "^(?:"
                            // a block's end or beginning
                            + ".*[{}][;,)]*|[)\\]}]+[;,)]*"
                            // a tag
                            + "|</?[A-Za-z][\\w:.-]*(?:\\s[^<>]*)?/?>?.*|<!--.*|<[!?][A-Za-z].*"
                            // an arrow, a comparison, a call that ends the line
                            + "|.*(?:=>|\\(\\)\\s*[;{:]|\\);$|&&|\\|\\||[^<>=!][=!]==?[^=]|[-+*/|]=\\s).*"
                            // a word that statements begin with, and a sign
                            + "|(?:const|let|var|def|class|function|import|from|export|return|public|private|protected|static|final|void|int|float|double|char|bool|using|namespace|package|func|fn|type|struct|enum|async|await|elif|else|switch|case|for|while|if|try|except|print|echo|require|include|use|use strict)\\b.*[({=\\[\\]\"<_].*|(?:return|import|using|package|use|break|continue)(?:\\s[\\w.*]+)?;"
                            + "|(?:#include|#define|#ifdef|#endif|#!/|@import|@media)\\b?.*"
                            // an assignment, a call
                            + "|[a-z_$][\\w.$\\[\\]'\"]*(?:\\s*:\\s*\\w+)?\\s?(?:[-+*/|&:]?=)\\s?[^=].*"
                            + "|[A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*\\(.*\\)\\s*[;:]|[a-z_$][\\w$]*(?:\\.[\\w$]+)*\\([^)\\d].*\\)"
                            // a shell's or an interpreter's prompt
                            + "|\\$ [a-z./~].*|>>> [a-z_@\"'\\[(].*[(=\\[.].*"
                            // a query
                            + "|(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE (?:TABLE|VIEW|INDEX)|ALTER TABLE|FROM|WHERE|GROUP BY|ORDER BY|(?:LEFT |INNER |OUTER )?JOIN)\\b.*[a-z*(].*"
                            + ")$");

    /// What may stand within code: comments, parts of a statement, words by themselves.
    private static final Pattern LIKELY =
            Pattern.compile(
                    "^(?:(?://|/\\*|\\*/|\\*\\s|#\\s?\\S|--\\s|@\\w|\\.{3}\\s?|[.&|?:]\\w|['\"\\[({]).*"
                            + "|(?:begin|end|else|then|do|done|fi|esac|pass|break|continue|return|try|finally|default):?)$");

    private static final Pattern PART =
            Pattern.compile("^(?:.*[(\\[,\\\\]|[\\w'\"-]+\\s?:\\s\\S.*)$");

    /// Words in a row.
    private static final Pattern WORDS =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}_.])\\p{L}[\\p{L}’']*,? ){3}");

    private static final Pattern SENTENCE =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}_.])\\p{L}[\\p{L}’']*,? ){5}");

    /// Signs of formulas.
    private static final Pattern FORMULA = Pattern.compile("[√±≤≥∑∫−×÷²³∞∂π]");

    private final Paste p;

    private CodeLines(Paste p) {
        this.p = p;
    }

    /// For each unit whether it belongs to a piece of code; outside the bounds it doesn't.
    static boolean[] of(Paste p, int from, int to) {
        CodeLines lines = new CodeLines(p);
        boolean[] out = new boolean[p.size()];
        int i = from;
        while (i < to) {
            if (!lines.isSure(i)) {
                i++;
                continue;
            }
            int end = lines.end(i, to);
            int begin = end > i ? lines.begin(i, from) : i;
            for (int k = begin; k < end; k++) out[k] = true;
            i = Math.max(end, i + 1);
        }
        return out;
    }

    /// Index after the piece that begins there; the index itself where there is none.
    private int end(int from, int to) {
        int end = from + 1;
        int sure = 1;
        for (int i = from + 1; i < to && p.units().get(i).gap() <= GAP; i++) {
            if (isSure(i)) {
                sure++;
                end = i + 1;
            } else if (!isLikely(i) || i - end > BETWEEN) break;
        }
        return sure >= FEWEST && sure * 3 >= end - from ? end : from;
    }

    /// Index of the first of the comments right above.
    private int begin(int first, int from) {
        int begin = first;
        while (begin > from
                && p.units().get(begin).gap() == 0
                && COMMENT.matcher(p.text(begin - 1)).lookingAt()) begin--;
        return begin;
    }

    private boolean isSure(int i) {
        Unit u = p.units().get(i);
        return u.lines().stream().allMatch(l -> isSure(l.text()));
    }

    /// Whether the line by itself is surely code.
    static boolean isSure(String line) {
        return line.length() <= LONGEST
                && SURE.matcher(line).matches()
                && !FORMULA.matcher(line).find()
                && !SENTENCE.matcher(line).find()
                && !line.matches(".*\\p{L}{2,}[.!?] \\p{Lu}\\p{Ll}.*");
    }

    private boolean isLikely(int i) {
        Unit u = p.units().get(i);
        if (p.prose(i)) return false;
        String raw = u.lines().getFirst().raw();
        boolean indented = raw.startsWith("  ") || raw.startsWith("\t");
        String t = p.text(i);
        return indented
                || LIKELY.matcher(t).matches()
                || PART.matcher(t).matches() && !WORDS.matcher(t).find();
    }
}
