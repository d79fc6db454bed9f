package octavo.markdown;

import java.util.HashMap;
import java.util.Map;

/// Where code spans close (CommonMark 0.31, 6.1): at a run of as many backticks. Remembers where the last run of each
/// length stands, so that runs which nothing closes cost one pass in all.
final class Backticks {
    private final String text;
    private final Map<Integer, Integer> last = new HashMap<>();

    Backticks(String text) {
        this.text = text;
    }

    /// Where the run that closes begins; -1 where none does.
    ///
    /// @param from after the opening run
    /// @param length backticks in the opening run
    int closing(int from, int length) {
        if (last.isEmpty()) find();
        if (last.getOrDefault(length, -1) < from) return -1;
        int i = from;
        while ((i = text.indexOf('`', i)) >= 0) {
            int start = i;
            while (i < text.length() && text.charAt(i) == '`') i++;
            if (i - start == length) return start;
        }
        return -1;
    }

    private void find() {
        for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i)) {
            int start = i;
            while (i < text.length() && text.charAt(i) == '`') i++;
            last.put(i - start, start);
        }
    }
}
