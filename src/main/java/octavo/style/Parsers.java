package octavo.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.style.css.CssLength;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Parsers of values that several properties have.
final class Parsers {
    private Parsers() {}

    /// Keywords in the order given, with what they mean.
    static <T> Map<String, T> words(Object... pairs) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            @SuppressWarnings("unchecked")
            T meaning = (T) pairs[i + 1];
            map.put((String) pairs[i], meaning);
        }
        return map;
    }

    static <T> Property.Parser<T> keyword(Map<String, T> words) {
        return in -> {
            String word = in.tryIdent();
            return word == null ? null : words.get(word);
        };
    }

    static String list(Map<String, ?> words) {
        return String.join(" | ", words.keySet());
    }

    static @Nullable CssLength length(ValueReader in) {
        CssLength l = in.tryLength();
        return l == null || l.hasPercentage() ? null : l;
    }

    static @Nullable CssLength positiveLength(ValueReader in) {
        CssLength l = length(in);
        return l == null || !l.notNegative() ? null : l;
    }

    static @Nullable CssLength lengthPercentage(ValueReader in) {
        return in.tryLength();
    }

    static @Nullable CssLength positiveLengthPercentage(ValueReader in) {
        CssLength l = in.tryLength();
        return l == null || !l.notNegative() ? null : l;
    }

    static @Nullable Double number(ValueReader in) {
        Value v = in.next();
        return v == null ? null : CssLength.number(v);
    }

    static @Nullable Integer positiveInteger(ValueReader in) {
        Integer i = in.tryInteger();
        return i == null || i < 1 ? null : i;
    }

    /// Parses the whole of a value.
    static <T> @Nullable T whole(Property.Parser<T> parser, List<Value> values) {
        ValueReader in = new ValueReader(values);
        T value = parser.parse(in);
        return value != null && in.done() ? value : null;
    }
}
