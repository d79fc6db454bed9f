package octavo.gather.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Pages as a user writes them: `23-30`, `1,3-5`, `7-`.
final class PageChoice {
    private PageChoice() {}

    /// @param text null for all
    /// @return 1-based numbers in their order; empty when the text is none or names a page that is not there
    static List<Integer> parse(@Nullable String text, int count) {
        TreeSet<Integer> pages = new TreeSet<>();
        for (String part : (text == null ? "1-" : text).split("\\s*,\\s*")) {
            String p = part.strip().replace('\u2013', '-');
            if (!p.matches("\\d{1,6}(?:-(?:\\d{1,6})?)?")) return List.of();
            int dash = p.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? p : p.substring(0, dash));
            int last = first;
            if (dash >= 0)
                last = dash == p.length() - 1 ? count : Integer.parseInt(p.substring(dash + 1));
            if (first < 1 || last > count || first > last) return List.of();
            for (int i = first; i <= last; i++) pages.add(i);
        }
        return List.copyOf(pages);
    }

    static String write(List<Integer> pages) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < pages.size(); ) {
            int end = i;
            while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) end++;
            out.add(end > i ? pages.get(i) + "-" + pages.get(end) : String.valueOf(pages.get(i)));
            i = end + 1;
        }
        return String.join(", ", out);
    }
}
