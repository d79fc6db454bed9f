package octavo.cite.bib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// The syntax of BibTeX files. Whatever is not an entry is a comment. An entry that can't be read ends where the next
/// one begins at a line's start, and what was read of it until then is kept.
final class BibSyntax {
    private static final Map<String, String> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", "January"),
                    Map.entry("feb", "February"),
                    Map.entry("mar", "March"),
                    Map.entry("apr", "April"),
                    Map.entry("may", "May"),
                    Map.entry("jun", "June"),
                    Map.entry("jul", "July"),
                    Map.entry("aug", "August"),
                    Map.entry("sep", "September"),
                    Map.entry("oct", "October"),
                    Map.entry("nov", "November"),
                    Map.entry("dec", "December"));

    private final String s;
    private final String file;
    private final Diagnostics diagnostics;
    private final Map<String, String> macros = new HashMap<>(MONTHS);
    private final List<BibEntry> entries = new ArrayList<>();
    private int i;
    private int countedTo;
    private int line = 1;

    /// Where an entry can't go on.
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        final int at;

        Broken(String message, int at) {
            super(message);
            this.at = at;
        }
    }

    private BibSyntax(String text, String file, Diagnostics diagnostics) {
        this.s = text;
        this.file = file;
        this.diagnostics = diagnostics;
    }

    static List<BibEntry> parse(String text, String file, Diagnostics diagnostics) {
        BibSyntax p = new BibSyntax(text, file, diagnostics);
        p.file();
        return p.entries;
    }

    private void file() {
        while ((i = s.indexOf('@', i)) >= 0) {
            int start = i;
            i++;
            if (isCommented(start)) continue;
            String type = identifier().toLowerCase(Locale.ROOT);
            space();
            if (type.isEmpty() || i >= s.length() || s.charAt(i) != '{' && s.charAt(i) != '(') {
                // A mail address or a stray sign in a comment.
                boolean atLine = start == 0 || s.charAt(start - 1) == '\n';
                if (atLine && !type.isEmpty() && !type.equals("comment"))
                    warn("`@" + type + "` is not followed by `{`; it is left out", start, null);
                continue;
            }
            char close = s.charAt(i) == '{' ? '}' : ')';
            try {
                object(type, close, start);
            } catch (Broken b) {
                error(b.getMessage(), b.at);
                i = next(start + 1);
            }
        }
    }

    /// BibTeX reads entries in lines that begin with `%`; Biber and those who write them don't.
    private boolean isCommented(int at) {
        return s.substring(s.lastIndexOf('\n', at) + 1, at).stripLeading().startsWith("%");
    }

    /// The next `@word{` at the beginning of a line.
    private int next(int from) {
        for (int at = s.indexOf("\n", from - 1); at >= 0; at = s.indexOf("\n", at + 1)) {
            int j = at + 1;
            while (j < s.length() && (s.charAt(j) == ' ' || s.charAt(j) == '\t')) j++;
            if (j < s.length() && s.charAt(j) == '@' && looksLikeEntry(j)) return j;
        }
        return s.length();
    }

    private boolean looksLikeEntry(int at) {
        int j = at + 1;
        while (j < s.length() && Character.isLetter(s.charAt(j))) j++;
        while (j < s.length() && s.charAt(j) == ' ') j++;
        return j > at + 1 && j < s.length() && (s.charAt(j) == '{' || s.charAt(j) == '(');
    }

    private void object(String type, char close, int start) throws Broken {
        i++;
        switch (type) {
            case "comment", "preamble" -> skipped(start);
            case "string" -> {
                space();
                String name = identifier().toLowerCase(Locale.ROOT);
                expect('=', "`=` after the name of the string", start);
                macros.put(name, value(start));
                end(close, start);
            }
            default -> entry(type, close, start);
        }
    }

    private void skipped(int start) {
        int depth = 1;
        int end = next(start + 1);
        for (; i < end && depth > 0; i++) {
            if (s.charAt(i) == '{') depth++;
            if (s.charAt(i) == '}') depth--;
        }
    }

    private void entry(String type, char close, int start) throws Broken {
        SourceSpan span = span(start);
        space();
        int from = i;
        while (i < s.length() && ",}=\n".indexOf(s.charAt(i)) < 0 && s.charAt(i) != close) i++;
        String key = s.substring(from, i).strip();
        int gap = key.indexOf(' ');
        if (i < s.length() && s.charAt(i) == '=' && gap > 0) {
            i = s.indexOf(key, from) + gap;
            key = key.substring(0, gap);
            warn("a comma is missing after the key `" + key + "`", start, null);
        } else if (i < s.length() && s.charAt(i) == '=') {
            warn("the entry has no key and can't be cited", start, "write one after `{`");
            i = from;
            key = "";
        } else if (key.isEmpty()) {
            warn("the entry has no key and can't be cited", start, "write one after `{`");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            fields(fields, close, start);
        } catch (Broken b) {
            SwallowedFields.freed(fields);
            if (!key.isEmpty() && !fields.isEmpty())
                entries.add(new BibEntry(type, key, fields, span));
            throw b;
        }
        if (!key.isEmpty()) entries.add(new BibEntry(type, key, fields, span));
    }

    private void fields(Map<String, String> fields, char close, int start) throws Broken {
        boolean separated = true;
        while (true) {
            space();
            if (i >= s.length()) throw new Broken("the entry is not closed", start);
            char c = s.charAt(i);
            if (c == close) {
                i++;
                return;
            }
            if (c == ',') {
                i++;
                separated = true;
                continue;
            }
            int at = i;
            if (c == '@' && atLineStart(i)) throw new Broken("the entry is not closed", start);
            String name = identifier().toLowerCase(Locale.ROOT);
            space();
            if (name.isEmpty() || i >= s.length() || s.charAt(i) != '=') {
                throw new Broken(
                        name.isEmpty()
                                ? "expected a field, found `" + c + "`"
                                : "expected `=` after `" + name + "`",
                        at);
            }
            i++;
            if (!separated && !fields.isEmpty())
                warn("a comma is missing before `" + name + "`", at, null);
            String value = value(start);
            if (fields.putIfAbsent(name, value) != null)
                warn("`" + name + "` stands twice; the first one counts", at, null);
            separated = false;
        }
    }

    private boolean atLineStart(int at) {
        int j = at - 1;
        while (j >= 0 && (s.charAt(j) == ' ' || s.charAt(j) == '\t')) j--;
        return j < 0 || s.charAt(j) == '\n';
    }

    private void end(char close, int start) throws Broken {
        space();
        if (i < s.length() && s.charAt(i) == ',') {
            i++;
            space();
        }
        if (i >= s.length() || s.charAt(i) != close)
            throw new Broken(
                    "expected `" + close + "`", Math.min(i, Math.max(start, s.length() - 1)));
        i++;
    }

    private void expect(char c, String what, int start) throws Broken {
        space();
        if (i >= s.length() || s.charAt(i) != c) throw new Broken("expected " + what, start);
        i++;
    }

    private String value(int start) throws Broken {
        StringBuilder b = new StringBuilder();
        while (true) {
            space();
            if (i >= s.length()) throw new Broken("the entry is not closed", start);
            char c = s.charAt(i);
            if (c == '{') b.append(braced(start));
            else if (c == '"') b.append(quoted(start));
            else b.append(word());
            space();
            if (i >= s.length() || s.charAt(i) != '#') return b.toString();
            i++;
        }
    }

    private String word() throws Broken {
        int at = i;
        while (i < s.length() && ",}#)\"{\n\r \t=".indexOf(s.charAt(i)) < 0) i++;
        String w = s.substring(at, i);
        if (w.isEmpty()) throw new Broken("expected a value, found `" + s.charAt(at) + "`", at);
        if (w.matches("[0-9]+")) return w;
        String known = macros.get(w.toLowerCase(Locale.ROOT));
        if (known != null) return known;
        String near = NearestName.of(w, macros.keySet());
        warn(
                "no @string defines `" + w + "`",
                at,
                near == null
                        ? "put it in braces if it is the text itself"
                        : "did you mean `" + near + "`?");
        return w;
    }

    private String braced(int start) throws Broken {
        int depth = 0;
        int from = i + 1;
        int limit = next(from);
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (i == limit) throw new Broken("a brace is not closed", from - 1);
            if (c == '{') depth++;
            if (c == '}' && --depth == 0) return s.substring(from, i++);
        }
        throw new Broken("a brace is not closed", Math.max(start, from - 1));
    }

    private String quoted(int start) throws Broken {
        int depth = 0;
        int from = ++i;
        int limit = next(from);
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (i == limit) throw new Broken("a quotation mark is not closed", from - 1);
            // BibTeX ends the value at the mark of `\"o` too; many files have it nonetheless.
            boolean umlaut = c == '\\' && s.startsWith("\"", i + 1) && i + 2 < s.length();
            if (umlaut && Character.isLetter(s.charAt(i + 2))) i++;
            else if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (c == '"' && depth <= 0) return s.substring(from, i++);
        }
        throw new Broken("a quotation mark is not closed", Math.max(start, from - 1));
    }

    private String identifier() {
        int from = i;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c <= ' ' || Character.isSpaceChar(c) || "\"#%'(),={}@".indexOf(c) >= 0) break;
            i++;
        }
        return s.substring(from, i);
    }

    /// White space and, between fields, comments to the end of the line.
    private void space() {
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == '%') {
                int end = s.indexOf('\n', i);
                i = end < 0 ? s.length() : end;
            } else if (c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF') i++;
            else return;
        }
    }

    private SourceSpan span(int at) {
        if (at < countedTo) {
            countedTo = 0;
            line = 1;
        }
        for (; countedTo < at && countedTo < s.length(); countedTo++)
            if (s.charAt(countedTo) == '\n') line++;
        int begin = s.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        if (at > 0 && at <= s.length() && begin > at) begin = at;
        return new SourceSpan(file, line, s.codePointCount(begin, Math.max(begin, at)) + 1);
    }

    private void warn(String message, int at, @Nullable String hint) {
        diagnostics.add(Diagnostic.warning("bibtex-entry", message, span(at), hint));
    }

    private void error(@Nullable String message, int at) {
        diagnostics.add(
                Diagnostic.error(
                        "bibtex-syntax",
                        message == null ? "the entry can't be read" : message,
                        span(at),
                        "the entries after it were read"));
    }
}
