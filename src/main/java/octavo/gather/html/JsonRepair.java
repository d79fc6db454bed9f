package octavo.gather.html;

/// JSON that templates put together badly: quotation marks within strings, comments, a brace that closes too early,
/// braces that are never closed. One pass over the text, which becomes a little longer at most.
final class JsonRepair {
    private final String in;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private int at;

    private JsonRepair(String in) {
        this.in = in;
    }

    static String of(String json) {
        JsonRepair r = new JsonRepair(json);
        while (r.at < r.in.length()) r.step();
        while (!r.open.isEmpty()) r.out.append(r.pop());
        return r.out.toString();
    }

    private void step() {
        char c = in.charAt(at);
        if (c == '"') string();
        else if (in.startsWith("//", at)) skipTo("\n");
        else if (in.startsWith("/*", at)) skipTo("*/");
        else {
            if (c == '{' || c == '[') open.append(c == '{' ? '}' : ']');
            boolean closes = c == '}' || c == ']';
            if (!closes || isDue(c)) out.append(c);
            if (closes && isDue(c)) pop();
            at++;
        }
    }

    private void skipTo(String end) {
        int found = in.indexOf(end, at + 2);
        at = found < 0 ? in.length() : found + end.length();
    }

    /// Whether a bracket closes what was opened last; the outermost only where nothing follows.
    private boolean isDue(char closing) {
        if (open.isEmpty() || open.charAt(open.length() - 1) != closing) return false;
        if (open.length() > 1) return true;
        int next = next(at + 1);
        return next >= in.length() || in.charAt(next) != ',';
    }

    private char pop() {
        char last = open.charAt(open.length() - 1);
        open.setLength(open.length() - 1);
        return last;
    }

    private int next(int from) {
        int i = from;
        while (i < in.length() && Character.isWhitespace(in.charAt(i))) i++;
        return i;
    }

    /// A quotation mark ends a string where what follows may follow a string.
    private void string() {
        out.append('"');
        at++;
        while (at < in.length()) {
            char c = in.charAt(at++);
            if (c == '\\' && at < in.length()) {
                out.append(c).append(in.charAt(at++));
            } else if (c != '"') {
                out.append(c < ' ' ? ' ' : c);
            } else if (isEnd()) {
                out.append('"');
                return;
            } else {
                out.append("\\\"");
            }
        }
        out.append('"');
    }

    private boolean isEnd() {
        int next = next(at);
        if (next >= in.length()) return true;
        char c = in.charAt(next);
        if (c == ':' || c == '}' || c == ']') return true;
        if (c != ',') return false;
        int after = next(next + 1);
        return after >= in.length() || "\"{[]}-0123456789tfn/".indexOf(in.charAt(after)) >= 0;
    }
}
