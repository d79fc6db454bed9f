package octavo.style.css;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Component values as CSS text.
public final class ValueWriter {
    private ValueWriter() {}

    public static String write(List<Value> values) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Value v = values.get(i);
            boolean comma = v instanceof Value.Delim d && d.sign() == ',';
            if (i > 0 && !comma) sb.append(' ');
            sb.append(one(v));
        }
        return sb.toString();
    }

    private static String one(Value v) {
        return switch (v) {
            case Value.Ident i -> i.name();
            case Value.Str s -> '"' + escape(s.text()) + '"';
            case Value.Num n -> number(n.value());
            case Value.Dimension d -> number(d.value()) + d.unit();
            case Value.Percentage p -> number(p.value()) + "%";
            case Value.Hash h -> "#" + h.digits();
            case Value.Func f -> f.name() + "(" + write(f.arguments()) + ")";
            case Value.Url u -> "url(\"" + escape(u.address()) + "\")";
            case Value.Delim d -> String.valueOf(d.sign());
        };
    }

    private static String number(double x) {
        return BigDecimal.valueOf(x)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escape(String s) {
        return s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\a ");
    }
}
