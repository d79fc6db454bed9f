package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Splits at white space, without a regular expression.
final class Words {
    private Words() {}

    static String[] split(String s) {
        List<String> out = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= s.length(); i++) {
            boolean space = i == s.length() || Character.isWhitespace(s.charAt(i));
            if (space && start >= 0) {
                out.add(s.substring(start, i));
                start = -1;
            } else if (!space && start < 0) start = i;
        }
        return out.toArray(String[]::new);
    }
}
