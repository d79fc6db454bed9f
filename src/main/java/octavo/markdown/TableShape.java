package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far a table of Pandoc's goes whose columns stand one below the other: a grid, or columns under lines of hyphens
/// (simple and multiline tables).
///
/// @param lines that it takes, from its first
record TableShape(Kind kind, int lines) {
    private static final int MOST_LINES = 5_000;
    private static final Pattern BORDER = Pattern.compile(" {0,3}\\+(?::?-+:?\\+)+\\s*");
    private static final Pattern EDGE = Pattern.compile(" {0,3}\\+(?:[-=:]+\\+)+\\s*");
    private static final Pattern GROUPS = Pattern.compile(" {0,3}-+(?: +-+)+\\s*");
    private static final Pattern RULE = Pattern.compile(" {0,3}-{3,}\\s*");
    private static final Pattern GROUP = Pattern.compile("-+");

    /// Pandoc's names.
    enum Kind {
        GRID,
        SIMPLE,
        MULTILINE
    }

    /// A column under a line of hyphens: characters from its first hyphen to past its last.
    record Column(int start, int end) {}

    /// Whether the first line of a table can begin with the character.
    static boolean mayBegin(char c) {
        return c == '+' || c == '-';
    }

    /// The table that begins with line 0, or null.
    ///
    /// @param line by its number; null past the end
    static @Nullable TableShape of(IntFunction<@Nullable String> line) {
        String first = line.apply(0);
        if (first == null || first.isBlank()) return null;
        char c = first.stripLeading().charAt(0);
        if (c == '+') return BORDER.matcher(first).matches() ? grid(line) : null;
        if (c == '-' && isGroups(first)) return headless(line, first);
        if (c == '-' && RULE.matcher(first).matches()) return multiline(line);
        return null;
    }

    /// The table whose head is line 0 and whose hyphens are line 1, or null.
    static @Nullable TableShape headed(IntFunction<@Nullable String> line) {
        String head = line.apply(0);
        String rule = line.apply(1);
        return head != null && rule != null && isGroups(rule) && fits(head, columns(rule))
                ? simple(line)
                : null;
    }

    static List<Column> columns(String hyphens) {
        List<Column> out = new ArrayList<>();
        Matcher m = GROUP.matcher(hyphens);
        while (m.find()) out.add(new Column(m.start(), m.end()));
        return out;
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches() || isGroups(line);
    }

    /// `- - -` is a break.
    private static boolean isGroups(String line) {
        return line.length() < 2_000 && line.contains("--") && GROUPS.matcher(line).matches();
    }

    /// No text stands between the columns.
    private static boolean fits(String line, List<Column> columns) {
        for (Column c : columns) {
            int before = c.start - 1;
            if (c.start > columns.getFirst().start
                    && before < line.length()
                    && line.charAt(before) != ' ') return false;
        }
        return true;
    }

    private static boolean isBlank(@Nullable String line) {
        return line == null || line.isBlank();
    }

    private static @Nullable TableShape grid(IntFunction<@Nullable String> line) {
        int n = 1;
        int last = 0;
        while (n < MOST_LINES) {
            String l = line.apply(n);
            if (l == null || !l.stripLeading().startsWith("+") && !l.stripLeading().startsWith("|"))
                break;
            if (EDGE.matcher(l).matches()) last = n;
            n++;
        }
        return last < 2 ? null : new TableShape(Kind.GRID, last + 1);
    }

    private static @Nullable TableShape simple(IntFunction<@Nullable String> line) {
        int n = 2;
        while (n < MOST_LINES) {
            String l = line.apply(n);
            if (isBlank(l)) break;
            n++;
            if (l != null && isRule(l)) break;
        }
        return n == 2 ? null : new TableShape(Kind.SIMPLE, n);
    }

    /// Ends with a line of hyphens and an empty one.
    private static @Nullable TableShape headless(IntFunction<@Nullable String> line, String first) {
        List<Column> columns = columns(first);
        if (isBlank(line.apply(1))) return null;
        boolean blank = false;
        for (int n = 1; n < MOST_LINES; n++) {
            String l = line.apply(n);
            if (l == null) return null;
            blank |= l.isBlank();
            if (isRule(l)) {
                return n == 1 || !isBlank(line.apply(n + 1))
                        ? null
                        : new TableShape(blank ? Kind.MULTILINE : Kind.SIMPLE, n + 1);
            }
            if (!fits(l, columns)) return null;
        }
        return null;
    }

    private static @Nullable TableShape multiline(IntFunction<@Nullable String> line) {
        int n = 1;
        String l = line.apply(n);
        while (n < 20 && l != null && !l.isBlank() && !isRule(l)) l = line.apply(++n);
        if (n == 1 || l == null || !isGroups(l)) return null;
        for (n++; n < MOST_LINES; n++) {
            l = line.apply(n);
            if (l == null) return null;
            if (isRule(l))
                return RULE.matcher(l).matches() && isBlank(line.apply(n + 1))
                        ? new TableShape(Kind.MULTILINE, n + 1)
                        : null;
        }
        return null;
    }
}
