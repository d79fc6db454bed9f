package octavo.gather.markdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import octavo.gather.source.Removed;

/// TeX in Pandoc's Markdown, which only a PDF made by TeX shows. What sets the page goes; what has a meaning becomes
/// Markdown: emphasis, citations, notes. Formulas are left alone. Lines keep their numbers.
final class RawTex {
    private static final String ARGUMENT =
            "(?:\\[[^\\]\\n]*]|\\{[^{}\\n]*(?:\\{[^{}\\n]*}[^{}\\n]*)*})";

    /// A line of nothing but commands with their arguments.
    private static final Pattern COMMANDS =
            Pattern.compile(
                    "\\s{0,3}(?:\\\\(?!(?:begin|end|item|caption|footnote)\\b)[A-Za-z@]+\\*?"
                            + ARGUMENT
                            + "*+\\s*)++(?:%.*)?");

    private static final Pattern BEGIN = Pattern.compile("\\s{0,3}\\\\begin\\{([A-Za-z]+\\*?)}.*");
    private static final Pattern FORMULA =
            Pattern.compile(
                    "(?:align|alignat|aligned|eqnarray|equation|flalign|gather|gathered|math|displaymath|multline|split)\\*?");
    private static final Pattern CITE =
            Pattern.compile(
                    "\\\\(?:cite[pt]?|(?:auto|paren|text|foot)cite)\\{([\\w:,. -]{1,300})}");
    private static final Pattern STRONG = Pattern.compile("\\\\textbf\\{([^{}\\\\]{1,2000})}");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\\\(?:emph|textit|textsl)\\{([^{}\\\\]{1,2000})}");
    private static final Pattern NOTE = Pattern.compile("\\\\footnote\\{([^{}\\\\]{1,3000})}");
    private static final Pattern OPEN =
            Pattern.compile("\\s{0,3}\\\\(?:emph|textit|textsl|textbf)\\{[^{}]*");
    private static final int LONGEST = 5_000;

    /// In lines.
    private static final int LONGEST_ARGUMENT = 40;

    /// In lines.
    private static final int LONGEST_FORMULA = 200;

    private static final int LONGEST_ENVIRONMENT = 500;

    private final List<Removed> removed;

    /// Ends that stand nowhere further down.
    private final Set<String> missing = new HashSet<>();

    RawTex(List<Removed> removed) {
        this.removed = removed;
    }

    /// Puts the line, or more of them where they belong together, to the others; returns the next.
    int take(String[] lines, int i, List<String> out) {
        String line = lines[i];
        if (line.indexOf('\\') < 0 || line.length() > LONGEST) {
            out.add(line);
            return i + 1;
        }
        Matcher begin = BEGIN.matcher(line);
        if (begin.matches() && !FORMULA.matcher(begin.group(1)).matches()) {
            int end = end(lines, i, "\\end{" + begin.group(1) + "}");
            if (end > 0) return leaveOut(lines, i, end, out);
        }
        if (OPEN.matcher(line).matches()) {
            int end = closed(lines, i);
            if (end > 0) {
                String all = String.join(" ", Arrays.asList(lines).subList(i, end));
                out.add(meant(all.replaceFirst("\\{\\s+", "{").replaceFirst("\\s+}\\s*$", "}")));
                for (int k = i + 1; k < end; k++) out.add("");
                return end;
            }
        }
        if (COMMANDS.matcher(line).matches() && !formula(out))
            return leaveOut(lines, i, i + 1, out);
        out.add(meant(line));
        return i + 1;
    }

    /// Behind the line in which a command's argument ends that goes on over lines of one paragraph.
    private static int closed(String[] lines, int from) {
        for (int i = from + 1; i < Math.min(lines.length, from + LONGEST_ARGUMENT); i++) {
            String l = lines[i].strip();
            if (l.isEmpty() || l.indexOf('{') >= 0) return -1;
            int end = l.indexOf('}');
            if (end >= 0) return end == l.length() - 1 ? i + 1 : -1;
        }
        return -1;
    }

    /// Lines of a formula stand between dollar signs or in their environment.
    private static boolean formula(List<String> before) {
        int first = Math.max(0, before.size() - LONGEST_FORMULA);
        for (int i = before.size() - 1; i >= first && !before.get(i).isBlank(); i--) {
            String l = before.get(i).strip();
            if (l.startsWith("$$") || l.startsWith("\\begin{") || l.startsWith("\\[")) return true;
        }
        return false;
    }

    private int end(String[] lines, int from, String mark) {
        if (missing.contains(mark)) return -1;
        for (int i = from; i < lines.length; i++)
            if (lines[i].contains(mark)) return i - from < LONGEST_ENVIRONMENT ? i + 1 : -1;
        missing.add(mark);
        return -1;
    }

    private int leaveOut(String[] lines, int from, int to, List<String> out) {
        String all = String.join("\n", Arrays.asList(lines).subList(from, to)).strip();
        removed.add(new Removed(from + 1, all, "TeX that sets the page"));
        for (int i = from; i < to; i++) out.add("");
        return to;
    }

    private static String meant(String line) {
        String t =
                CITE.matcher(line).replaceAll(m -> Matcher.quoteReplacement(citation(m.group(1))));
        t = EMPHASIS.matcher(STRONG.matcher(t).replaceAll("**$1**")).replaceAll("*$1*");
        return NOTE.matcher(t).replaceAll("^[$1]");
    }

    private static String citation(String keys) {
        return Arrays.stream(keys.split(","))
                .map(k -> "@" + k.strip())
                .collect(Collectors.joining("; ", "[", "]"));
    }
}
