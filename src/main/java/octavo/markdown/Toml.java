package octavo.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.diag.SourceSpan;
import octavo.yaml.ScalarType;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;

/// TOML 1.0, as it stands in the front matter of Hugo and Zola, to the tree that YAML gives.
final class Toml {
    private static final int DEEPEST = 32;

    private final String s;
    private final String file;
    private final int firstLine;
    private final Table root = new Table(1);
    private int at;
    private int depth;
    private int counted;
    private int lines;

    /// Where it is no TOML.
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;
        final int line;

        SyntaxException(String message, int line) {
            super(message);
            this.line = line;
        }
    }

    private static final class Table {
        final Map<String, Object> values = new LinkedHashMap<>();
        final int line;

        Table(int line) {
            this.line = line;
        }
    }

    private Toml(String text, String file, int firstLine) {
        this.s = text;
        this.file = file;
        this.firstLine = firstLine;
    }

    /// @param firstLine line of the file in which the text begins
    static YamlMapping parse(String text, String file, int firstLine) throws SyntaxException {
        Toml t = new Toml(text, file, firstLine);
        t.document();
        return t.mapping(t.root);
    }

    private void document() throws SyntaxException {
        Table table = root;
        for (skip(true); at < s.length(); skip(true)) {
            if (s.startsWith("[[", at)) {
                at += 2;
                List<String> path = path(']');
                expect("]]");
                table = listed(path);
            } else if (s.charAt(at) == '[') {
                at++;
                List<String> path = path(']');
                expect("]");
                table = within(root, path);
            } else {
                pair(table, '=');
            }
            skip(false);
            if (at < s.length() && s.charAt(at) != '\n') throw bad("expected the end of the line");
        }
    }

    private void pair(Table table, char sign) throws SyntaxException {
        List<String> path = path(sign);
        expect(String.valueOf(sign));
        skip(false);
        Table in = within(table, path.subList(0, path.size() - 1));
        Object value = value();
        if (in.values.putIfAbsent(path.getLast(), value) != null)
            throw bad("the key `" + path.getLast() + "` stands twice");
    }

    private Table listed(List<String> path) throws SyntaxException {
        Table in = within(root, path.subList(0, path.size() - 1));
        Object list = in.values.computeIfAbsent(path.getLast(), k -> new ArrayList<>());
        if (!(list instanceof ArrayList<?>)) throw bad("`" + path.getLast() + "` is no list");
        @SuppressWarnings("unchecked") // lists are made here and in `array` alone
        List<Object> items = (List<Object>) list;
        Table item = new Table(line());
        items.add(item);
        return item;
    }

    private Table within(Table from, List<String> path) throws SyntaxException {
        Table t = from;
        if (path.size() > DEEPEST) throw bad("nested too deeply");
        for (String key : path) {
            Object next = t.values.computeIfAbsent(key, k -> new Table(line()));
            if (next instanceof List<?> l && !l.isEmpty()) next = l.getLast();
            if (!(next instanceof Table inner)) throw bad("`" + key + "` is no table");
            t = inner;
        }
        return t;
    }

    private List<String> path(char end) throws SyntaxException {
        List<String> path = new ArrayList<>();
        while (true) {
            skip(false);
            char c = peek();
            if (c == '"' || c == '\'') path.add(string());
            else {
                int start = at;
                while (at < s.length()
                        && (Character.isLetterOrDigit(s.charAt(at))
                                || "_-".indexOf(s.charAt(at)) >= 0)) at++;
                if (at == start) throw bad("expected a key");
                path.add(s.substring(start, at));
            }
            skip(false);
            if (peek() == end) return path;
            expect(".");
        }
    }

    private Object value() throws SyntaxException {
        char c = peek();
        if (c == '"' || c == '\'') return scalar(string(), ScalarType.STRING);
        if (c != '[' && c != '{') return plain();
        if (++depth > DEEPEST) throw bad("nested too deeply");
        Object v = c == '[' ? array() : inline();
        depth--;
        return v;
    }

    private List<Object> array() throws SyntaxException {
        List<Object> items = new ArrayList<>();
        at++;
        for (skip(true); peek() != ']'; skip(true)) {
            items.add(value());
            skip(true);
            if (peek() != ']') expect(",");
        }
        at++;
        return items;
    }

    private Table inline() throws SyntaxException {
        Table t = new Table(line());
        at++;
        for (skip(true); peek() != '}'; skip(true)) {
            pair(t, '=');
            skip(true);
            if (peek() != '}') expect(",");
        }
        at++;
        return t;
    }

    /// Numbers, dates, `true` and `false`.
    private YamlScalar plain() throws SyntaxException {
        int start = at;
        while (at < s.length() && ",]}#\n".indexOf(s.charAt(at)) < 0) at++;
        String text = s.substring(start, at).strip();
        if (text.matches("true|false")) return scalar(text, ScalarType.BOOLEAN);
        if (text.matches("[+-]?\\d[\\d_]*|0[xob][\\da-fA-F_]+"))
            return scalar(text.replace("_", ""), ScalarType.INTEGER);
        if (text.matches("[+-]?(?:inf|nan|\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][+-]?\\d+)?)"))
            return scalar(text.replace("_", ""), ScalarType.FLOAT);
        if (text.matches("\\d{4}-\\d\\d-\\d\\d(?:[Tt ]\\d\\d:\\d\\d.*)?|\\d\\d:\\d\\d.*"))
            return scalar(text, ScalarType.STRING);
        throw bad("expected a value");
    }

    private String string() throws SyntaxException {
        char q = s.charAt(at);
        String three = String.valueOf(q).repeat(3);
        boolean many = s.startsWith(three, at);
        String end = many ? three : String.valueOf(q);
        at += end.length();
        if (many && at < s.length() && s.charAt(at) == '\n') at++;
        StringBuilder b = new StringBuilder();
        while (!s.startsWith(end, at)) {
            char c = peek();
            if (c == '\n' && !many) throw bad("a text has no closing quotation mark");
            at++;
            if (c == '\\' && q == '"') escape(b);
            else b.append(c);
        }
        at += end.length();
        // Up to two quotation marks may stand before the closing three.
        for (int i = 0; many && i < 2 && at < s.length() && s.charAt(at) == q; i++, at++)
            b.append(q);
        return b.toString();
    }

    private void escape(StringBuilder b) throws SyntaxException {
        char c = peek();
        at++;
        switch (c) {
            case 'b' -> b.append('\b');
            case 't' -> b.append('\t');
            case 'n' -> b.append('\n');
            case 'f' -> b.append('\f');
            case 'r' -> b.append('\r');
            case 'e' -> b.append('\u001B');
            case '"', '\\' -> b.append(c);
            case 'u', 'U' -> {
                int digits = c == 'u' ? 4 : 8;
                try {
                    b.appendCodePoint(Integer.parseInt(s.substring(at, at + digits), 16));
                } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                    throw bad("no such character");
                }
                at += digits;
            }
            case ' ', '\t', '\n' -> {
                while (at < s.length() && Character.isWhitespace(s.charAt(at))) at++;
            }
            default -> throw bad("unknown escape `\\" + c + "`");
        }
    }

    /// White space and comments.
    private void skip(boolean lines) {
        while (at < s.length()) {
            char c = s.charAt(at);
            if (c == '#') while (at < s.length() && s.charAt(at) != '\n') at++;
            else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' && lines) at++;
            else return;
        }
    }

    private char peek() throws SyntaxException {
        if (at >= s.length()) throw bad("it ends too early");
        return s.charAt(at);
    }

    private void expect(String what) throws SyntaxException {
        if (!s.startsWith(what, at)) throw bad("expected `" + what + "`");
        at += what.length();
    }

    private SyntaxException bad(String message) {
        return new SyntaxException(message, line());
    }

    private int line() {
        for (int end = Math.min(at, s.length()); counted < end; counted++)
            if (s.charAt(counted) == '\n') lines++;
        return firstLine + lines;
    }

    private YamlScalar scalar(String text, ScalarType type) {
        return new YamlScalar(text, type, SourceSpan.ofLine(file, line()));
    }

    private YamlMapping mapping(Table t) {
        List<YamlEntry> entries = new ArrayList<>();
        SourceSpan span = SourceSpan.ofLine(file, t.line);
        t.values.forEach((k, v) -> entries.add(new YamlEntry(k, span, node(v))));
        return new YamlMapping(entries, span);
    }

    private YamlNode node(Object value) {
        return switch (value) {
            case Table t -> mapping(t);
            case List<?> l -> {
                List<YamlNode> items = new ArrayList<>();
                for (Object o : l) items.add(node(o));
                yield new YamlSequence(items, null);
            }
            default -> (YamlNode) value;
        };
    }
}
