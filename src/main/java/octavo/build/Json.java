package octavo.build;

import java.util.ArrayDeque;
import java.util.Deque;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259), two spaces an indent, in the order of the calls.
public final class Json {
    private final StringBuilder sb = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean empty = true;
    private boolean named;

    public Json object() {
        return begin('{', '}');
    }

    public Json array() {
        return begin('[', ']');
    }

    /// Ends the innermost object or array.
    public Json end() {
        char close = open.pop();
        if (!empty) line();
        sb.append(close);
        empty = false;
        return this;
    }

    public Json name(String name) {
        separate();
        string(name);
        sb.append(": ");
        named = true;
        return this;
    }

    public Json value(@Nullable String value) {
        separate();
        if (value == null) sb.append("null");
        else string(value);
        return this;
    }

    /// A value that is JSON already.
    public Json raw(String json) {
        separate();
        sb.append(json.strip().replace("\n", "\n" + "  ".repeat(open.size())));
        return this;
    }

    public Json value(long value) {
        separate();
        sb.append(value);
        return this;
    }

    public Json value(boolean value) {
        separate();
        sb.append(value);
        return this;
    }

    /// Three decimals at most; NaN and infinities are null.
    public Json value(double value) {
        separate();
        if (!Double.isFinite(value)) {
            sb.append("null");
            return this;
        }
        double rounded = Math.rint(value * 1000) / 1000;
        if (rounded == Math.rint(rounded)) sb.append((long) rounded);
        else sb.append(rounded);
        return this;
    }

    public Json field(String name, @Nullable String value) {
        return name(name).value(value);
    }

    public Json field(String name, long value) {
        return name(name).value(value);
    }

    public Json field(String name, double value) {
        return name(name).value(value);
    }

    public Json field(String name, boolean value) {
        return name(name).value(value);
    }

    public Json diagnostic(Diagnostic d) {
        object().field("severity", d.severity().label())
                .field("code", d.code())
                .field("message", d.message());
        SourceSpan span = d.span();
        if (span != null) {
            field("file", span.file());
            if (span.line() > 0) field("line", span.line());
            if (span.column() > 0) field("column", span.column());
        }
        if (d.hint() != null) field("hint", d.hint());
        return end();
    }

    @Override
    public String toString() {
        return sb.toString();
    }

    private Json begin(char c, char close) {
        separate();
        sb.append(c);
        open.push(close);
        empty = true;
        return this;
    }

    private void separate() {
        if (named) {
            named = false;
            return;
        }
        if (!empty) sb.append(',');
        if (!open.isEmpty()) line();
        empty = false;
    }

    private void line() {
        sb.append('\n').append("  ".repeat(open.size()));
    }

    private void string(String s) {
        sb.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> sb.append("\\\"");
                case '\\' -> sb.append("\\\\");
                case '\n' -> sb.append("\\n");
                case '\r' -> sb.append("\\r");
                case '\t' -> sb.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029) {
                        sb.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
                    } else {
                        sb.append(c);
                    }
                }
            }
        }
        sb.append('"');
    }
}
