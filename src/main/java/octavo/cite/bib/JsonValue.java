package octavo.cite.bib;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON (RFC 8259), strictly, with the place of every value; duplicate keys keep the last.
public sealed interface JsonValue {
    /// Nesting deeper than this is refused.
    int MAX_DEPTH = 64;

    /// 1-based, as `column` is, which counts code points.
    int line();

    int column();

    /// Members in the order of the file.
    record JsonObject(Map<String, JsonValue> values, int line, int column) implements JsonValue {
        public JsonObject {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// An array.
    record JsonArray(List<JsonValue> values, int line, int column) implements JsonValue {
        public JsonArray {
            values = List.copyOf(values);
        }
    }

    /// A string.
    ///
    /// @param text escapes resolved
    record JsonString(String text, int line, int column) implements JsonValue {}

    /// A number.
    ///
    /// @param text as written, so that no digit is lost
    record JsonNumber(String text, int line, int column) implements JsonValue {}

    /// `true`, `false` or `null`.
    record JsonLiteral(String text, int line, int column) implements JsonValue {}

    static JsonValue parse(String json) throws SyntaxException {
        return new Parser(json).document();
    }

    /// What isn't JSON, and where.
    final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;
        private final int column;

        SyntaxException(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /// Recursive descent.
    final class Parser {
        private final String s;
        private int i;
        private int line = 1;
        private int lineStart;

        /// Where the column was last counted, and its value there: a file may be all one line.
        private int counted;

        private int columnThere;
        private int depth;

        private Parser(String s) {
            this.s = s;
            this.columnThere = 1;
            if (s.startsWith("\uFEFF")) lineStart = i = counted = 1;
        }

        private JsonValue document() throws SyntaxException {
            space();
            JsonValue v = value();
            space();
            if (i < s.length()) throw bad("more text after the end of the JSON");
            return v;
        }

        private SyntaxException bad(String message) {
            return new SyntaxException(message, line, column());
        }

        private int column() {
            int end = Math.min(i, s.length());
            if (counted < lineStart || counted > end) {
                counted = lineStart;
                columnThere = 1;
            }
            columnThere += s.codePointCount(counted, end);
            counted = end;
            return columnThere;
        }

        private void space() {
            for (; i < s.length(); i++) {
                char c = s.charAt(i);
                if (c == '\n') {
                    line++;
                    lineStart = i + 1;
                } else if (c != ' ' && c != '\t' && c != '\r') return;
            }
        }

        private char peek() throws SyntaxException {
            if (i >= s.length()) throw bad("the JSON ends too early");
            return s.charAt(i);
        }

        private JsonValue value() throws SyntaxException {
            char c = peek();
            int l = line;
            int k = column();
            if (c == '"') return new JsonString(string(), l, k);
            if (c != '{' && c != '[') return scalar(l, k);
            if (++depth > MAX_DEPTH) throw bad("nested too deeply");
            i++;
            JsonValue v =
                    c == '{' ? new JsonObject(members(), l, k) : new JsonArray(elements(), l, k);
            depth--;
            return v;
        }

        private Map<String, JsonValue> members() throws SyntaxException {
            Map<String, JsonValue> m = new LinkedHashMap<>();
            space();
            if (closes('}')) return m;
            do {
                space();
                if (peek() != '"') throw bad("expected a key in quotes");
                String key = string();
                space();
                if (peek() != ':') throw bad("expected ':'");
                i++;
                space();
                m.put(key, value());
                space();
            } while (comma('}'));
            return m;
        }

        private List<JsonValue> elements() throws SyntaxException {
            List<JsonValue> a = new ArrayList<>();
            space();
            if (closes(']')) return a;
            do {
                space();
                a.add(value());
                space();
            } while (comma(']'));
            return a;
        }

        private boolean closes(char end) throws SyntaxException {
            if (peek() != end) return false;
            i++;
            return true;
        }

        private boolean comma(char end) throws SyntaxException {
            char c = peek();
            if (c != ',' && c != end) throw bad("expected ',' or '" + end + "'");
            i++;
            return c == ',';
        }

        private JsonValue scalar(int l, int k) throws SyntaxException {
            int start = i;
            while (i < s.length() && "+-.".indexOf(s.charAt(i)) >= 0
                    || i < s.length() && Character.isLetterOrDigit(s.charAt(i))) i++;
            String t = s.substring(start, i);
            if (t.equals("true") || t.equals("false") || t.equals("null"))
                return new JsonLiteral(t, l, k);
            if (isNumber(t)) return new JsonNumber(t, l, k);
            i = start;
            throw bad("expected a value");
        }

        private static boolean isNumber(String t) {
            if (t.isEmpty() || t.length() > 100) return false;
            char c = t.charAt(0);
            if (c != '-' && (c < '0' || c > '9')) return false;
            try {
                Double.parseDouble(t);
            } catch (NumberFormatException e) {
                return false;
            }
            return true;
        }

        private String string() throws SyntaxException {
            StringBuilder b = new StringBuilder();
            i++;
            while (true) {
                char c = peek();
                if (c == '\n') throw bad("a string ends at the end of its line");
                i++;
                if (c == '"') return b.toString();
                b.append(c == '\\' ? escape() : c);
            }
        }

        private char escape() throws SyntaxException {
            char c = peek();
            i++;
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> unicode();
                default -> throw bad("unknown escape '\\" + c + "'");
            };
        }

        private char unicode() throws SyntaxException {
            try {
                char c = (char) Integer.parseInt(s.substring(i, i + 4), 16);
                i += 4;
                return c;
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw bad("expected four hexadecimal digits");
            }
        }
    }
}
