package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Short lines that count on from each other with text between: `Part One` and `Part Two`, `1. Ask` and `2. Listen`.
final class NumberedLines {
    private static final List<String> WORDS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");
    private static final Pattern LEADING =
            Pattern.compile(
                    "^([#№]?\\s?)(\\d{1,3}|[IVXL]{1,6})(\\s?/\\s?\\d+|[.):]|\\s?[-–—]|)\\s*(?:\\s\\S.*)?$");
    private static final Pattern WORDED =
            Pattern.compile(
                    "^(\\p{Lu}\\p{L}+)\\s(?:[Nn]o\\.?\\s|#\\s?)?(\\d{1,3}|[IVXL]{1,6}|\\p{L}{3,6})\\b.*");

    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final Set<Integer> firsts = new HashSet<>();

    private record Numbered(int place, int number) {}

    /// @param live indices of the units that count
    NumberedLines(int[] live, Paste p, IntPredicate isShort) {
        Map<String, List<Numbered>> forms = new TreeMap<>();
        for (int k = 0; k < live.length; k++)
            if (isShort.test(live[k])) read(p.text(live[k]), k, forms);
        for (List<Numbered> form : forms.values()) count(form, live);
    }

    /// Of the series in which the unit stands; 0 when it is in none.
    int length(int i) {
        return lengths.getOrDefault(i, 0);
    }

    /// Whether the unit is the first of a series.
    boolean isFirst(int i) {
        return firsts.contains(i);
    }

    private static void read(String text, int place, Map<String, List<Numbered>> forms) {
        Matcher m = LEADING.matcher(text);
        boolean leading = m.matches();
        if (!leading) m = WORDED.matcher(text);
        if (!leading && !m.matches()) return;
        int n = number(m.group(2));
        if (n <= 0 || n > 200) return;
        String form =
                leading
                        ? m.group(1).strip() + "0" + m.group(3).replaceAll("\\d+", "0")
                        : m.group(1);
        forms.computeIfAbsent(form, x -> new ArrayList<>()).add(new Numbered(place, n));
    }

    /// Runs that count on, or down, with at least one unit between most of the members.
    private void count(List<Numbered> form, int[] live) {
        int from = 0;
        while (from < form.size()) {
            int to = from + 1;
            int step = 0;
            int close = 0;
            while (to < form.size()) {
                int d = form.get(to).number() - form.get(to - 1).number();
                if (Math.abs(d) != 1 || step != 0 && d != step) break;
                step = d;
                if (form.get(to).place() - form.get(to - 1).place() < 2) close++;
                to++;
            }
            int n = to - from;
            if (n >= 2 && close * 3 <= n) {
                for (int k = from; k < to; k++) lengths.put(live[form.get(k).place()], n);
                firsts.add(live[form.get(from).place()]);
            }
            from = to;
        }
    }

    private static int number(String x) {
        if (Character.isDigit(x.charAt(0))) return Integer.parseInt(x);
        int word = WORDS.indexOf(x.toLowerCase(Locale.ROOT));
        if (word > 0) return word;
        if (!x.matches("[IVXL]+")) return -1;
        int sum = 0;
        for (int k = 0; k < x.length(); k++) {
            int v = value(x.charAt(k));
            sum += k + 1 < x.length() && value(x.charAt(k + 1)) > v ? -v : v;
        }
        return sum;
    }

    private static int value(char c) {
        return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 50;
    }
}
