package octavo.cite.bib;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The LaTeX of a field to the rich text of CSL: accents and symbols to characters, fonts to `<i>`, `<b>`, `<sc>`,
/// `<sup>`, `<sub>`, braces that keep capitals to `<span class="nocase">`.
final class Latex extends LatexCursor {
    private static final int MAX_DEPTH = 40;

    private static final Map<String, String> FONTS =
            Map.ofEntries(
                    Map.entry("textit", "i"),
                    Map.entry("emph", "i"),
                    Map.entry("mkbibemph", "i"),
                    Map.entry("mkbibitalic", "i"),
                    Map.entry("textsl", "i"),
                    Map.entry("it", "i"),
                    Map.entry("em", "i"),
                    Map.entry("itshape", "i"),
                    Map.entry("sl", "i"),
                    Map.entry("textbf", "b"),
                    Map.entry("mkbibbold", "b"),
                    Map.entry("bf", "b"),
                    Map.entry("bfseries", "b"),
                    Map.entry("textsc", "sc"),
                    Map.entry("sc", "sc"),
                    Map.entry("scshape", "sc"),
                    Map.entry("textsuperscript", "sup"),
                    Map.entry("mkbibsuperscript", "sup"),
                    Map.entry("sp", "sup"),
                    Map.entry("textsubscript", "sub"),
                    Map.entry("mkbibsubscript", "sub"));

    private final boolean protects;
    private final boolean rich;
    private final StringBuilder out = new StringBuilder();

    private Latex(String s, boolean protects, boolean rich) {
        super(s);
        this.protects = protects;
        this.rich = rich;
    }

    /// @param protects whether braces keep the case of what they hold, as they do in titles
    static String toRich(String latex, boolean protects) {
        return run(latex, protects, true);
    }

    /// Without any markup: names, numbers, places.
    static String toText(String latex) {
        return run(latex, false, false);
    }

    private static String run(String latex, boolean protects, boolean rich) {
        Latex l = new Latex(latex, protects, rich);
        l.until('\0', 0, !protects);
        String text = Normalizer.normalize(l.out, Normalizer.Form.NFC);
        return text.replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    /// Up to the closing character, which is taken too.
    private void until(char close, int depth, boolean within) {
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == close) {
                i++;
                return;
            }
            switch (c) {
                case '\\' -> command(depth, within);
                case '{' -> group(depth, within);
                case '}' -> i++;
                case '$' -> math(depth);
                case '%' -> {
                    if (!skipComment()) emit("%");
                }
                case '~' -> emit("\u00A0");
                case '-' -> dash();
                case '`' -> quote('`', "“", "‘");
                case '\'' -> quote('\'', "”", "’");
                default -> {
                    out.append(c);
                    i++;
                }
            }
        }
    }

    private void emit(String text) {
        out.append(text);
        i++;
    }

    private void dash() {
        int n = 0;
        while (i < s.length() && s.charAt(i) == '-') {
            n++;
            i++;
        }
        out.append(n == 1 ? "-" : n == 2 ? "–" : "—".repeat(n / 3));
    }

    private void quote(char c, String two, String one) {
        if (s.startsWith(String.valueOf(c).repeat(2), i)) {
            out.append(two);
            i += 2;
        } else {
            emit(one);
        }
    }

    /// A brace that opens with a command (`{\"o}`, `{\em x}`) groups; another one protects.
    private void group(int depth, boolean within) {
        i++;
        if (depth >= MAX_DEPTH) {
            skipBraced();
            return;
        }
        if (i < s.length() && s.charAt(i) == '\\') {
            String font = switchOf();
            if (font != null) {
                tagged(font, () -> until('}', depth + 1, within));
                return;
            }
            until('}', depth + 1, within);
            return;
        }
        if (!protects || within || !rich) {
            until('}', depth + 1, within);
            return;
        }
        int from = out.length();
        until('}', depth + 1, true);
        String inner = out.substring(from);
        if (inner.chars().noneMatch(Character::isLetter)) return;
        out.setLength(from);
        out.append("<span class=\"nocase\">").append(inner).append("</span>");
    }

    /// The tag of `\em ` and the like at the head of a group, taken; else null and nothing is taken.
    private @Nullable String switchOf() {
        int end = i + 1;
        while (end < s.length() && Character.isLetter(s.charAt(end))) end++;
        String name = s.substring(i + 1, end);
        boolean isSwitch =
                switch (name) {
                    case "it", "em", "itshape", "sl", "bf", "bfseries", "sc", "scshape" -> true;
                    default -> false;
                };
        if (!isSwitch) return null;
        i = end;
        while (i < s.length() && s.charAt(i) == ' ') i++;
        return FONTS.get(name);
    }

    private void tagged(String tag, Runnable inner) {
        if (!rich) {
            inner.run();
            return;
        }
        String open =
                tag.equals("sc") ? "<span style=\"font-variant:small-caps;\">" : "<" + tag + ">";
        String close = tag.equals("sc") ? "</span>" : "</" + tag + ">";
        int from = out.length();
        out.append(open);
        int inside = out.length();
        inner.run();
        if (out.length() == inside) out.setLength(from);
        else out.append(close);
    }

    private void command(int depth, boolean within) {
        i++;
        if (i >= s.length()) return;
        String name = name();
        String accent = LatexSymbols.combining(name);
        if (accent != null
                && (name.length() > 1
                        || !Character.isLetter(name.charAt(0))
                        || argumentFollows())) {
            accent(accent);
            return;
        }
        String font = FONTS.get(name);
        if (font != null && peek() == '{') {
            i++;
            tagged(font, () -> until('}', depth + 1, within));
            return;
        }
        switch (name) {
            case "enquote", "mkbibquote" -> quotation(depth, within);
            case "bibstring", "bibcpstring", "bibsstring" -> out.append(BibKeys.word(raw()));
            case "mkbibparens" -> argument("(", ")", depth, within);
            case "mkbibbrackets" -> argument("[", "]", depth, within);
            case "url", "nolinkurl", "path" -> out.append(raw());
            case "href" -> {
                raw();
                argument("", "", depth, within);
            }
            case "foreignlanguage",
                    "textcolor",
                    "noopsort",
                    "hspace",
                    "vspace",
                    "label",
                    "cite" -> {
                raw();
                if (name.equals("foreignlanguage") || name.equals("textcolor"))
                    argument("", "", depth, within);
            }
            case "footnote", "index", "nocite" -> raw();
            case "char" -> out.append(charCode());
            default -> {
                String symbol = LatexSymbols.symbol(name);
                if (symbol != null) out.append(symbol);
                else if (FONTS.get(name) == null && peek() != '{' && name.length() == 1)
                    out.append(name);
            }
        }
    }

    /// A quotation in a title is most often a title: it keeps its capitals.
    private void quotation(int depth, boolean within) {
        out.append("“");
        int from = out.length();
        argument("", "", depth, within || protects);
        String inner = out.substring(from);
        if (rich
                && protects
                && !within
                && inner.codePoints().skip(1).anyMatch(Character::isUpperCase)) {
            out.setLength(from);
            out.append("<span class=\"nocase\">").append(inner).append("</span>");
        }
        out.append("”");
    }

    private void argument(String before, String after, int depth, boolean within) {
        out.append(before);
        if (peek() == '{' && depth < MAX_DEPTH) {
            i++;
            until('}', depth + 1, within);
        }
        out.append(after);
    }

    /// The accent stands on the next letter, in braces or not; `\i` and `\j` lose their missing dots.
    private void accent(String combining) {
        while (peek() == ' ') i++;
        String base;
        if (peek() == '{') {
            i++;
            Latex inner = new Latex(s, false, false);
            inner.i = i;
            inner.until('}', MAX_DEPTH / 2, true);
            base = inner.out.toString();
            i = inner.i;
        } else if (peek() == '\\') {
            i++;
            String name = name();
            String symbol = LatexSymbols.symbol(name);
            String more = LatexSymbols.combining(name);
            if (more != null && symbol == null) {
                int from = out.length();
                accent(more);
                base = out.substring(from);
                out.setLength(from);
            } else {
                base = symbol == null ? "" : symbol;
            }
        } else if (i < s.length()) {
            base = Character.toString(s.codePointAt(i));
            i += base.length();
        } else {
            base = "";
        }
        base = base.replace('ı', 'i').replace('ȷ', 'j');
        if (base.isEmpty()) {
            out.append(combining.equals("\u0303") ? "~" : combining.equals("\u0302") ? "^" : "");
            return;
        }
        int first = Character.charCount(base.codePointAt(0));
        out.append(base, 0, first).append(combining).append(base, first, base.length());
    }

    /// Formulas of a title: letters, `^` and `_`; the rest as characters.
    private void math(int depth) {
        i++;
        boolean display = peek() == '$';
        if (display) i++;
        int from = i;
        while (i < s.length() && s.charAt(i) != '$') i += s.charAt(i) == '\\' ? 2 : 1;
        String body = s.substring(from, Math.min(i, s.length()));
        i = Math.min(s.length(), i + (display ? 2 : 1));
        if (depth >= MAX_DEPTH) return;
        Latex m = new Latex(body, false, rich);
        m.formula(depth + 1);
        out.append(m.out);
    }

    private void formula(int depth) {
        while (i < s.length()) {
            char c = s.charAt(i);
            switch (c) {
                case '^', '_' -> {
                    i++;
                    tagged(c == '^' ? "sup" : "sub", () -> one(depth));
                }
                case '\\' -> command(depth, true);
                case '{', '}', ' ' -> i++;
                case '-' -> emit("−");
                case '\'' -> emit("′");
                default -> {
                    boolean variable = rich && isLetter(c) && !nextTo(c);
                    out.append(variable ? "<i>" + c + "</i>" : String.valueOf(c));
                    i++;
                }
            }
        }
    }

    /// Letters in a row are a word, capitals beside an index an element (`H_2O`), not variables.
    private boolean nextTo(char c) {
        boolean before = i > 0 && isLetter(s.charAt(i - 1));
        boolean after = i + 1 < s.length() && isLetter(s.charAt(i + 1));
        return before || after || Character.isUpperCase(c) && s.indexOf('_') >= 0;
    }

    private void one(int depth) {
        if (peek() == '{') {
            i++;
            int from = i;
            skipBraced();
            Latex inner = new Latex(s.substring(from, Math.max(from, i - 1)), false, false);
            if (depth < MAX_DEPTH) inner.formula(depth + 1);
            out.append(inner.out);
        } else if (peek() == '\\') {
            command(depth, true);
        } else if (i < s.length()) {
            emit(s.charAt(i) == '-' ? "−" : String.valueOf(s.charAt(i)));
        }
    }
}
