package octavo.style.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.style.css.Value.Delim;
import octavo.style.css.Value.Dimension;
import octavo.style.css.Value.Func;
import octavo.style.css.Value.Hash;
import octavo.style.css.Value.Ident;
import octavo.style.css.Value.Num;
import octavo.style.css.Value.Percentage;
import octavo.style.css.Value.Str;
import octavo.style.css.Value.Url;

/// The text of a declaration's value to component values, after the tokenizer of CSS Syntax 3, section 4.3.
final class ValueParser {
    private static final int MAX_DEPTH = 32;

    private final String text;
    private int at;
    private int depth;

    private ValueParser(String text) {
        this.text = text;
    }

    static List<Value> parse(String text) {
        return new ValueParser(text).list();
    }

    private List<Value> list() {
        List<Value> out = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ')' && depth > 0) break;
            if (Character.isWhitespace(c)) at++;
            else if (text.startsWith("/*", at)) skipComment();
            else out.add(one(c));
        }
        return out;
    }

    private void skipComment() {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
    }

    private Value one(char c) {
        if (c == '"' || c == '\'') return string(c);
        if (startsNumber()) return numeric();
        if (c == '#' && at + 1 < text.length() && isName(text.charAt(at + 1))) {
            at++;
            return new Hash(name());
        }
        if (startsName()) return identLike();
        at++;
        if (c == '(' && depth < MAX_DEPTH) return new Func("", arguments());
        return new Delim(c);
    }

    private Value identLike() {
        String name = name();
        if (at >= text.length() || text.charAt(at) != '(' || depth >= MAX_DEPTH) {
            return new Ident(name);
        }
        at++;
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("url") && !quotedNext()) return url();
        List<Value> arguments = arguments();
        return lower.equals("url") && arguments.size() == 1 && arguments.getFirst() instanceof Str s
                ? new Url(s.text())
                : new Func(lower, arguments);
    }

    private List<Value> arguments() {
        depth++;
        List<Value> inner = list();
        depth--;
        if (at < text.length()) at++;
        return inner;
    }

    private boolean quotedNext() {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) i++;
        return i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\'');
    }

    private Url url() {
        int end = text.indexOf(')', at);
        if (end < 0) end = text.length();
        String address = text.substring(at, end).strip();
        at = Math.min(text.length(), end + 1);
        return new Url(address);
    }

    private Str string(char quote) {
        at++;
        StringBuilder sb = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\') escape(sb);
            else sb.append(text.charAt(at++));
        }
        at++;
        return new Str(sb.toString());
    }

    /// "Consume an escaped code point", section 4.3.7.
    private void escape(StringBuilder sb) {
        at++;
        if (at >= text.length()) return;
        int start = at;
        while (at < text.length() && at - start < 6 && Character.digit(text.charAt(at), 16) >= 0)
            at++;
        if (at == start) {
            if (text.charAt(at) != '\n') sb.append(text.charAt(at));
            at++;
            return;
        }
        int code = Integer.parseInt(text.substring(start, at), 16);
        boolean valid =
                Character.isValidCodePoint(code) && code != 0 && (code < 0xD800 || code > 0xDFFF);
        sb.appendCodePoint(valid ? code : 0xFFFD);
        if (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private Value numeric() {
        int start = at;
        if (text.charAt(at) == '+' || text.charAt(at) == '-') at++;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        double value = Double.parseDouble(text.substring(start, at));
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            return new Percentage(value);
        }
        return startsName()
                ? new Dimension(value, name().toLowerCase(Locale.ROOT))
                : new Num(value);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) at++;
    }

    private String name() {
        StringBuilder sb = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') escape(sb);
            else if (isName(c)) {
                sb.append(c);
                at++;
            } else break;
        }
        return sb.toString();
    }

    private boolean startsNumber() {
        int i = at;
        char c = text.charAt(i);
        if (c == '+' || c == '-') i++;
        if (i >= text.length()) return false;
        c = text.charAt(i);
        return isDigit(c) || c == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    private boolean startsName() {
        if (at >= text.length()) return false;
        char c = text.charAt(at);
        if (c == '-') {
            return at + 1 < text.length()
                    && (text.charAt(at + 1) == '-' || isNameStart(text.charAt(at + 1)));
        }
        return isNameStart(c) || c == '\\';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean isName(char c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
