package octavo.style.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.style.css.SelectorTest.AnyOf;
import octavo.style.css.SelectorTest.Attribute;
import octavo.style.css.SelectorTest.Has;
import octavo.style.css.SelectorTest.Lang;
import octavo.style.css.SelectorTest.Nth;
import octavo.style.css.SelectorTest.Plain;
import org.jspecify.annotations.Nullable;

/// Reads selectors by the grammar of Selectors 4, section 18:
///
/// ```
/// list      = complex (',' complex)*
/// complex   = compound (('>' | '+' | '~' | ' ') compound)*
/// compound  = (type | '*')? ('#' id | '.' class | attribute | pseudo-class)* ('::' pseudo-element)?
/// attribute = '[' name (('=' | '~=' | '|=' | '^=' | '$=' | '*=') value 'i'?)? ']'
/// ```
final class SelectorParser {
    /// What is wrong with a selector; never leaves this package.
    static final class SelectorException extends Exception {
        private static final long serialVersionUID = 1;

        SelectorException(String message) {
            super(message);
        }
    }

    private static final int MAX_DEPTH = 8;
    private static final Pattern NTH =
            Pattern.compile("(?:([+-]?\\d*)n\\s*(?:([+-])\\s*(\\d+))?|([+-]?\\d+))");

    private final String text;
    private final int depth;
    private int at;
    private int specificity;

    private SelectorParser(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    static Selector parse(String text) throws SelectorException {
        return parse(text, 0);
    }

    private static Selector parse(String text, int depth) throws SelectorException {
        if (depth > MAX_DEPTH) throw new SelectorException("selector is nested too deeply");
        return new SelectorParser(text.strip(), depth).complex();
    }

    private Selector complex() throws SelectorException {
        List<Compound> compounds = new ArrayList<>();
        List<Character> combinators = new ArrayList<>();
        compounds.add(compound());
        String pseudo = pseudoElement();
        while (at < text.length()) {
            if (pseudo != null) throw new SelectorException("nothing can follow ::" + pseudo);
            combinators.add(combinator());
            compounds.add(compound());
            pseudo = pseudoElement();
        }
        return new Selector(compounds, combinators, specificity, pseudo, text);
    }

    private char combinator() throws SelectorException {
        char found = ' ';
        int start = at;
        while (at < text.length() && " \t\r\n\f>+~".indexOf(text.charAt(at)) >= 0) {
            char c = text.charAt(at++);
            if (c != '>' && c != '+' && c != '~') continue;
            if (found != ' ') throw new SelectorException("two combinators in a row");
            found = c;
        }
        if (at == start) throw new SelectorException("unexpected '" + text.charAt(at) + "'");
        return found;
    }

    private Compound compound() throws SelectorException {
        int start = at;
        String type = null;
        if (peek('*')) at++;
        else if (at < text.length() && isNameStart(text.charAt(at))) {
            type = name().toLowerCase(Locale.ROOT);
            specificity += Selector.TYPE;
        }
        if (peek('|')) throw new SelectorException("namespaces are not supported");
        String id = null;
        List<String> classes = new ArrayList<>();
        List<SelectorTest> tests = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at++;
                String another = name();
                if (id != null && !id.equals(another)) tests.add(Plain.NEVER);
                id = another;
                specificity += Selector.ID;
            } else if (c == '.') {
                at++;
                classes.add(name());
                specificity += Selector.CLASS;
            } else if (c == '[') {
                tests.add(attribute());
                specificity += Selector.CLASS;
            } else if (c == ':' && !pseudoElementNext()) {
                tests.add(pseudoClass());
            } else break;
        }
        if (at == start && !pseudoElementNext())
            throw new SelectorException("a selector is missing");
        return new Compound(type, id, classes, tests);
    }

    private Attribute attribute() throws SelectorException {
        int end = closing('[', ']');
        String body = text.substring(at + 1, end).strip();
        at = end + 1;
        int i = 0;
        while (i < body.length() && "=~|^$*".indexOf(body.charAt(i)) < 0) i++;
        String name = body.substring(0, i).strip().replace("\\:", ":");
        if (i == body.length()) return new Attribute(name, "", "", false);
        int valueAt = body.indexOf('=', i) + 1;
        if (valueAt == 0) throw new SelectorException("'=' is missing in [" + body + "]");
        String operator = body.substring(i, valueAt);
        List<Value> values = ValueParser.parse(body.substring(valueAt));
        String value =
                switch (values.isEmpty() ? null : values.getFirst()) {
                    case Value.Str s -> s.text();
                    case Value.Ident d -> d.name();
                    case Value.Num n -> body.substring(valueAt).strip().split("\\s", 2)[0];
                    case null, default ->
                            throw new SelectorException("a value is missing in [" + body + "]");
                };
        boolean ignoreCase =
                values.size() > 1
                        && values.get(1) instanceof Value.Ident f
                        && f.name().equalsIgnoreCase("i");
        return new Attribute(name, operator, value, ignoreCase);
    }

    private SelectorTest pseudoClass() throws SelectorException {
        at++;
        String name = name().toLowerCase(Locale.ROOT);
        if (!peek('(')) {
            specificity += Selector.CLASS;
            return withoutArgument(name);
        }
        int end = closing('(', ')');
        String argument = text.substring(at + 1, end).strip();
        at = end + 1;
        return switch (name) {
            case "not", "is", "where", "matches" -> {
                List<Selector> list = new ArrayList<>();
                for (String s : split(argument)) list.add(inner(s));
                if (!name.equals("where")) addHighest(list);
                yield new AnyOf(list, name.equals("not"));
            }
            case "has" -> has(argument);
            case "lang" -> {
                specificity += Selector.CLASS;
                List<String> ranges = new ArrayList<>();
                for (String s : split(argument))
                    ranges.add(s.replace("\"", "").replace("'", "").strip());
                yield new Lang(ranges);
            }
            case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type" -> {
                specificity += Selector.CLASS;
                yield nth(name, argument);
            }
            default -> throw new SelectorException("unknown pseudo-class :" + name + "()");
        };
    }

    private Selector inner(String s) throws SelectorException {
        Selector selector = parse(s, depth + 1);
        if (selector.pseudoElement() != null) {
            throw new SelectorException("a pseudo-element can't stand in brackets");
        }
        return selector;
    }

    private void addHighest(List<Selector> list) {
        specificity += list.stream().mapToInt(Selector::specificity).max().orElse(0);
    }

    private Has has(String argument) throws SelectorException {
        List<Has.Relative> relatives = new ArrayList<>();
        List<Selector> list = new ArrayList<>();
        for (String s : split(argument)) {
            String t = s.strip();
            char combinator = t.isEmpty() || ">+~".indexOf(t.charAt(0)) < 0 ? ' ' : t.charAt(0);
            Selector selector = inner(combinator == ' ' ? t : t.substring(1));
            list.add(selector);
            relatives.add(new Has.Relative(combinator, selector));
        }
        addHighest(list);
        return new Has(relatives);
    }

    private static SelectorTest withoutArgument(String name) throws SelectorException {
        return switch (name) {
            case "first-child" -> new Nth(0, 1, false, false);
            case "last-child" -> new Nth(0, 1, false, true);
            case "first-of-type" -> new Nth(0, 1, true, false);
            case "last-of-type" -> new Nth(0, 1, true, true);
            default -> {
                Plain plain = Plain.of(name);
                if (plain == null) throw new SelectorException("unknown pseudo-class :" + name);
                yield plain;
            }
        };
    }

    private static Nth nth(String name, String argument) throws SelectorException {
        String s = argument.toLowerCase(Locale.ROOT);
        s = s.equals("odd") ? "2n+1" : s.equals("even") ? "2n" : s;
        Matcher m = NTH.matcher(s);
        if (!m.matches())
            throw new SelectorException("not understood: :" + name + "(" + argument + ")");
        boolean sameType = name.endsWith("of-type");
        boolean fromEnd = name.startsWith("nth-last");
        try {
            if (m.group(4) != null)
                return new Nth(0, Integer.parseInt(m.group(4)), sameType, fromEnd);
            String step = m.group(1);
            int a =
                    step.isEmpty() || step.equals("+")
                            ? 1
                            : step.equals("-") ? -1 : Integer.parseInt(step);
            int b = m.group(3) == null ? 0 : Integer.parseInt(m.group(2) + m.group(3));
            return new Nth(a, b, sameType, fromEnd);
        } catch (NumberFormatException e) {
            throw new SelectorException("not understood: :" + name + "(" + argument + ")");
        }
    }

    private boolean pseudoElementNext() {
        return text.startsWith("::", at)
                || text.startsWith(":before", at)
                || text.startsWith(":after", at)
                || text.startsWith(":first-line", at)
                || text.startsWith(":first-letter", at);
    }

    private @Nullable String pseudoElement() throws SelectorException {
        if (!pseudoElementNext()) return null;
        at += text.startsWith("::", at) ? 2 : 1;
        String name = name().toLowerCase(Locale.ROOT);
        specificity += Selector.TYPE;
        return switch (name) {
            case "before", "after", "marker", "first-line", "first-letter" -> name;
            case "footnote-marker", "footnote-call" -> name;
            default -> throw new SelectorException("unknown pseudo-element ::" + name);
        };
    }

    private int closing(char open, char close) throws SelectorException {
        int level = 0;
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') i++;
                else if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') quote = c;
            else if (c == open) level++;
            else if (c == close && --level == 0) return i;
        }
        throw new SelectorException("'" + close + "' is missing");
    }

    /// At the commas that stand in no brackets.
    private static List<String> split(String list) {
        List<String> out = new ArrayList<>();
        int level = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '(' || c == '[') level++;
            else if (c == ')' || c == ']') level--;
            else if (c == ',' && level == 0) {
                out.add(list.substring(start, i));
                start = i + 1;
            }
        }
        out.add(list.substring(start));
        return out;
    }

    private String name() throws SelectorException {
        StringBuilder sb = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                sb.append(text.charAt(at + 1));
                at += 2;
            } else if (isNameStart(c) || Character.isDigit(c)) {
                sb.append(c);
                at++;
            } else break;
        }
        if (sb.isEmpty()) throw new SelectorException("a name is missing");
        return sb.toString();
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '-' || c == '\\' || c > 0x7F;
    }
}
