package octavo.style.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.style.css.Value.Delim;
import octavo.style.css.Value.Ident;
import octavo.style.css.Value.Num;
import octavo.style.css.Value.Str;
import org.jspecify.annotations.Nullable;

/// Reads component values in order. Every `try…` method moves on only when it finds what it wants.
public final class ValueReader {
    private final List<Value> values;
    private int at;

    public ValueReader(List<Value> values) {
        this.values = values;
    }

    public boolean done() {
        return at >= values.size();
    }

    public @Nullable Value peek() {
        return done() ? null : values.get(at);
    }

    public @Nullable Value next() {
        return done() ? null : values.get(at++);
    }

    /// The identifier that comes next, in lower case.
    public @Nullable String tryIdent() {
        if (peek() instanceof Ident i) {
            at++;
            return i.name().toLowerCase(Locale.ROOT);
        }
        return null;
    }

    /// The identifier that comes next, as written.
    public @Nullable String tryName() {
        if (peek() instanceof Ident i) {
            at++;
            return i.name();
        }
        return null;
    }

    public boolean tryIdent(String name) {
        boolean found = peek() instanceof Ident i && i.name().equalsIgnoreCase(name);
        if (found) at++;
        return found;
    }

    public boolean tryDelim(char sign) {
        boolean found = peek() instanceof Delim d && d.sign() == sign;
        if (found) at++;
        return found;
    }

    public @Nullable String tryString() {
        if (peek() instanceof Str s) {
            at++;
            return s.text();
        }
        return null;
    }

    public @Nullable Double tryNumber() {
        if (peek() instanceof Num n) {
            at++;
            return n.value();
        }
        return null;
    }

    public @Nullable Integer tryInteger() {
        if (peek() instanceof Num n
                && n.value() == Math.rint(n.value())
                && Math.abs(n.value()) < 1e9) {
            at++;
            return (int) n.value();
        }
        return null;
    }

    /// The length, percentage or `calc()` that comes next.
    public @Nullable CssLength tryLength() {
        Value v = peek();
        CssLength length = v == null ? null : CssLength.of(v);
        if (length != null) at++;
        return length;
    }

    /// Where it stands, for [#reset].
    public int mark() {
        return at;
    }

    public void reset(int mark) {
        at = mark;
    }

    /// The values between the commas.
    public static List<List<Value>> splitAtCommas(List<Value> values) {
        List<List<Value>> out = new ArrayList<>();
        List<Value> part = new ArrayList<>();
        for (Value v : values) {
            if (v instanceof Delim d && d.sign() == ',') {
                out.add(part);
                part = new ArrayList<>();
            } else part.add(v);
        }
        out.add(part);
        return out;
    }
}
