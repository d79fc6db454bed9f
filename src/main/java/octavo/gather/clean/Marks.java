package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the marks of quotation in a text, straight and curly.
final class Marks {
    /// What a mark can be by its shape.
    enum Shape {
        STRAIGHT_DOUBLE,
        STRAIGHT_SINGLE,
        /// “ „ « and the like: most often opening.
        OPEN_DOUBLE,
        CLOSE_DOUBLE,
        OPEN_SINGLE,
        /// ’: closing, or an apostrophe.
        CLOSE_SINGLE;

        boolean isSingle() {
            return this == STRAIGHT_SINGLE || this == OPEN_SINGLE || this == CLOSE_SINGLE;
        }

        boolean isStraight() {
            return this == STRAIGHT_DOUBLE || this == STRAIGHT_SINGLE;
        }
    }

    /// @param to exclusive
    record Mark(int from, int to, Shape shape) {}

    private Marks() {}

    /// @param lows whether `,,`, `<<` and `>>` are quotation marks in the language
    static List<Mark> find(String s, boolean lows, boolean reversed) {
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < s.length(); ) {
            int code = endOfCode(s, i);
            if (code > i) {
                i = code;
                continue;
            }
            Mark m = at(s, i, lows, reversed);
            if (m != null) out.add(m);
            i = m == null ? i + 1 : m.to;
        }
        return out;
    }

    /// What stands between two single grave accents was typed as code; one that nothing closes is no mark.
    ///
    /// @return where it ends, or `i`
    private static int endOfCode(String s, int i) {
        if (s.charAt(i) != '`' || s.startsWith("``", i) || i > 0 && s.charAt(i - 1) == '`')
            return i;
        int next = s.indexOf('`', i + 1);
        int closing = s.indexOf('\'', i + 1);
        if (closing < 0 && next < 0) return i + 1;
        return next > 0 && (closing < 0 || next < closing) && !s.startsWith("``", next)
                ? next + 1
                : i;
    }

    private static @Nullable Mark at(String s, int i, boolean lows, boolean reversed) {
        char c = s.charAt(i);
        char n = i + 1 < s.length() ? s.charAt(i + 1) : 0;
        char p = i > 0 ? s.charAt(i - 1) : 0;
        return switch (c) {
            case '"' -> new Mark(i, i + 1, Shape.STRAIGHT_DOUBLE);
            case '\'' -> {
                // A sad face.
                if (p == ':' && n == '(') yield null;
                // '' as TeX's and typewriters' closing mark; not a closing pair of 'a 'b''.
                boolean pair = n == '\'' && (i + 2 >= s.length() || s.charAt(i + 2) != '\'');
                yield pair && s.lastIndexOf("``", i) + s.lastIndexOf(",,", i) > -2
                        ? new Mark(i, i + 2, Shape.STRAIGHT_DOUBLE)
                        : new Mark(i, i + 1, Shape.STRAIGHT_SINGLE);
            }
            case '`' ->
                    n == '`'
                            ? new Mark(i, i + 2, Shape.STRAIGHT_DOUBLE)
                            : new Mark(i, i + 1, Shape.STRAIGHT_SINGLE);
            case '´' -> new Mark(i, i + 1, Shape.STRAIGHT_SINGLE);
            case ',' ->
                    lows
                                    && n == ','
                                    && (p == 0 || Character.isSpaceChar(p) || p == '(')
                                    && i + 2 < s.length()
                                    && Character.isLetterOrDigit(s.charAt(i + 2))
                            ? new Mark(i, i + 2, Shape.STRAIGHT_DOUBLE)
                            : null;
            case '<' -> lows && n == '<' ? new Mark(i, i + 2, Shape.STRAIGHT_DOUBLE) : null;
            case '>' -> lows && n == '>' ? new Mark(i, i + 2, Shape.STRAIGHT_DOUBLE) : null;
            case '“', '„', '‟' -> new Mark(i, i + 1, Shape.OPEN_DOUBLE);
            case '”' -> new Mark(i, i + 1, Shape.CLOSE_DOUBLE);
            case '«' -> new Mark(i, i + 1, reversed ? Shape.CLOSE_DOUBLE : Shape.OPEN_DOUBLE);
            case '»' -> new Mark(i, i + 1, reversed ? Shape.OPEN_DOUBLE : Shape.CLOSE_DOUBLE);
            case '‘', '‚', '‛' -> new Mark(i, i + 1, Shape.OPEN_SINGLE);
            case '‹' -> new Mark(i, i + 1, reversed ? Shape.CLOSE_SINGLE : Shape.OPEN_SINGLE);
            case '›' -> new Mark(i, i + 1, reversed ? Shape.OPEN_SINGLE : Shape.CLOSE_SINGLE);
            case '’' -> new Mark(i, i + 1, Shape.CLOSE_SINGLE);
            default -> null;
        };
    }
}
