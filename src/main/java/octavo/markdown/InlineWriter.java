package octavo.markdown;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.content.PlainText;
import org.jspecify.annotations.Nullable;

/// Running text as Pandoc's Markdown. The short marks (`*x*`, `~x~`, `$x$`, `@key`) depend on what stands beside them:
/// where they would be read as something else the writer is asked again for the safe form, tags of HTML.
final class InlineWriter {
    private static final Pattern AUTOLINK = Pattern.compile("(?:https?|ftp)://[^\\s<>\\\\]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)].*", Pattern.DOTALL);

    private final boolean safe;
    private final boolean oneLine;
    private final boolean inPipes;
    private final StringBuilder out = new StringBuilder();
    private int emphasis;
    private boolean lineStart = true;

    /// Something follows the text that is being written.
    private boolean goesOn;

    private InlineWriter(boolean safe, boolean oneLine, boolean inPipes) {
        this.safe = safe;
        this.oneLine = oneLine;
        this.inPipes = inPipes;
    }

    /// @param safe without marks that depend on their neighbours
    /// @param oneLine a line break is `<br>`
    static String write(List<Inline> content, boolean safe, boolean oneLine) {
        var w = new InlineWriter(safe, oneLine, false);
        w.inlines(content);
        return w.out.toString();
    }

    /// For a cell of a pipe table.
    static String writeCell(List<Inline> content, boolean safe) {
        var w = new InlineWriter(safe, true, true);
        w.inlines(content);
        return w.out.toString();
    }

    private void inlines(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            goesOn = i + 1 < content.size();
            inline(content.get(i));
        }
    }

    private void inline(Inline inline) {
        if (!(inline instanceof Inline.Text) && !(inline instanceof Inline.LineBreak) && lineStart)
            lineStart = false;
        switch (inline) {
            case Inline.Text t -> text(t.text());
            case Inline.Emphasis e ->
                    marked(e.attributes(), e.content(), emphasis % 2 == 0 ? "*" : "_", "em");
            case Inline.Strong s ->
                    marked(s.attributes(), s.content(), emphasis % 2 == 0 ? "**" : "__", "strong");
            case Inline.SmallCaps s -> span(s.attributes().withClass("smallcaps"), s.content());
            case Inline.Sub s -> script(s.attributes(), s.content(), "~", "sub");
            case Inline.Sup s -> script(s.attributes(), s.content(), "^", "sup");
            case Inline.Code c -> code(c);
            case Inline.Link l -> link(l);
            case Inline.Image i -> image(i);
            case Inline.NoteRef n -> out.append("[^").append(n.noteId()).append(']');
            case Inline.Citation c -> citation(c);
            case Inline.Math m -> math(m);
            case Inline.LineBreak b -> lineBreak();
            case Inline.PageMark p -> mark("page-mark", Map.of("label", p.label()));
            case Inline.IndexTerm t -> {
                Map<String, String> of = new TreeMap<>();
                of.put("term", t.term());
                if (t.see() != null) of.put("see", t.see());
                if (t.seeAlso() != null) of.put("see-also", t.seeAlso());
                if (t.sort() != null) of.put("sort", t.sort());
                mark("index", of);
            }
            case Inline.Span s -> {
                boolean strike = !safe && s.attributes().equals(Attributes.ofClass("strike"));
                if (strike) marked(Attributes.NONE, s.content(), "~~", "s");
                else span(s.attributes(), s.content());
            }
        }
    }

    private void lineBreak() {
        if (oneLine) {
            out.append("<br>");
        } else {
            out.append("\\\n");
            lineStart = true;
        }
    }

    private void marked(Attributes a, List<Inline> content, String mark, String tag) {
        if (safe || !a.isEmpty() || content.isEmpty()) {
            tagged(a, content, tag);
            return;
        }
        emphasis++;
        out.append(mark);
        inlines(content);
        out.append(mark);
        emphasis--;
    }

    private void tagged(Attributes a, List<Inline> content, String tag) {
        out.append('<').append(tag).append(HtmlAttributes.write(a)).append('>');
        inlines(content);
        out.append("</").append(tag).append('>');
    }

    private void script(Attributes a, List<Inline> content, String mark, String tag) {
        boolean plain =
                content.size() == 1
                        && content.getFirst() instanceof Inline.Text t
                        && t.text().chars().noneMatch(Character::isWhitespace);
        if (safe || !a.isEmpty() || !plain) {
            tagged(a, content, tag);
            return;
        }
        out.append(mark);
        inlines(content);
        out.append(mark);
    }

    private void span(Attributes a, List<Inline> content) {
        out.append('[');
        inlines(content);
        out.append(']').append(AttributeSyntax.write(a));
    }

    private void mark(String className, Map<String, String> values) {
        var a = new Attributes(null, List.of(className), null, null, values);
        out.append("[]").append(AttributeSyntax.write(a));
    }

    private void attributes(Attributes a) {
        if (!a.isEmpty()) out.append(AttributeSyntax.write(a));
    }

    private void code(Inline.Code c) {
        boolean asTag =
                c.text().isEmpty()
                        || c.attributes().hasClass("math")
                        || c.text().indexOf('\n') >= 0;
        if (asTag) {
            tagged(
                    c.attributes(),
                    c.text().isEmpty() ? List.of() : List.of(new Inline.Text(c.text())),
                    "code");
            return;
        }
        code(c.text());
        attributes(c.attributes());
    }

    private void code(String text) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '`') out.append("<span></span>");
        String ticks = "`".repeat(longestRun(text, '`') + 1);
        boolean spaces = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        boolean pad = spaces || text.startsWith("`") || text.endsWith("`");
        String body = inPipes ? text.replace("|", "\\|") : text;
        out.append(ticks).append(pad ? " " : "").append(body).append(pad ? " " : "").append(ticks);
    }

    static int longestRun(String s, char c) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < s.length(); i++) {
            run = s.charAt(i) == c ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void link(Inline.Link l) {
        boolean auto =
                l.attributes().isEmpty()
                        && l.title() == null
                        && l.content().equals(List.of(new Inline.Text(l.target())))
                        && AUTOLINK.matcher(l.target()).matches();
        if (auto) {
            out.append('<').append(l.target()).append('>');
            return;
        }
        out.append('[');
        inlines(l.content());
        out.append("](").append(LinkDestination.write(l.target(), l.title())).append(')');
        attributes(l.attributes());
    }

    private void image(Inline.Image i) {
        boolean plain = Inlines.collapse(i.alt()).strip().equals(i.alt());
        image(
                plain ? List.of(new Inline.Text(i.alt())) : List.of(),
                i,
                plain ? null : i.alt(),
                i.attributes());
    }

    /// @param alt the alternative text where it is not the shown text's words
    private void image(
            List<Inline> shown, Inline.Image i, @Nullable String alt, Attributes attributes) {
        out.append("![");
        inlines(shown);
        out.append("](").append(LinkDestination.write(i.target(), i.title())).append(')');
        if (alt == null) {
            attributes(attributes);
            return;
        }
        var other = new TreeMap<>(attributes.other());
        other.put("alt", alt);
        attributes(
                new Attributes(
                        attributes.id(),
                        attributes.classes(),
                        attributes.language(),
                        attributes.direction(),
                        other));
    }

    /// A figure's image with its caption in the brackets.
    static String figure(
            Inline.Image i, List<Inline> caption, Attributes attributes, boolean safe) {
        var w = new InlineWriter(safe, true, false);
        w.lineStart = false;
        String alt = PlainText.ofInlines(caption).equals(i.alt()) ? null : i.alt();
        w.image(caption, i, alt, attributes);
        return w.out.toString();
    }

    private void citation(Inline.Citation c) {
        boolean afterWord =
                !out.isEmpty() && Character.isLetterOrDigit(out.codePointBefore(out.length()));
        if (safe && c.inText() && afterWord) out.append("<span></span>");
        if (safe && c.inText() && c.items().size() == 1 && !c.items().getFirst().key().isEmpty()) {
            String written = CitationSyntax.write(c);
            String bare = "@" + CitationSyntax.key(c.items().getFirst());
            out.append("@{")
                    .append(c.items().getFirst().key())
                    .append('}')
                    .append(written.substring(bare.length()))
                    .append("<span></span>");
            return;
        }
        out.append(isItself(c) ? c.source() : CitationSyntax.write(c));
        if (safe) out.append("<span></span>");
    }

    private static boolean isItself(Inline.Citation c) {
        String s = c.source();
        if (c.inText() || !s.startsWith("[") || !s.endsWith("]")) return false;
        Inline.Citation read = CitationSyntax.bracketed(s.substring(1, s.length() - 1));
        return read != null && read.items().equals(c.items());
    }

    private void math(Inline.Math m) {
        boolean latex = m.notation() == MathNotation.LATEX && m.source().indexOf('\n') < 0;
        if (!safe && latex && m.attributes().isEmpty()) {
            out.append('$').append(m.source()).append('$');
        } else if (!safe && latex && m.attributes().equals(Attributes.ofClass("display"))) {
            out.append("$$").append(m.source()).append("$$");
        } else {
            Attributes a = m.attributes().withClass("math");
            if (m.notation() == MathNotation.MATHML) {
                var other = new TreeMap<>(a.other());
                other.put("notation", "mathml");
                a = new Attributes(a.id(), a.classes(), a.language(), a.direction(), other);
            }
            code(m.source());
            out.append(AttributeSyntax.write(a));
        }
    }

    private void text(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (lineStart) {
                i = startOfLine(s, i);
                lineStart = false;
                if (i >= s.length()) return;
                c = s.charAt(i);
            }
            if (isSpecial(s, i, c)) out.append('\\');
            out.append(c);
        }
    }

    private boolean isSpecial(String s, int i, char c) {
        return switch (c) {
            case '\\', '`', '*', '[', ']', '<', '$', '^', '~', '|', '{', '#' -> true;
            case '_' ->
                    !(i > 0
                            && isWord(s.charAt(i - 1))
                            && i + 1 < s.length()
                            && isWord(s.charAt(i + 1)));
            case '&' -> HtmlTag.referenceEnd(s, i) > 0;
            case '!' -> goesOn && i + 1 == s.length();
            // After a bracket at the start of a line a colon would make a definition of it.
            case ':' -> i == 0 && !out.isEmpty() && out.charAt(out.length() - 1) == ']';
            case '@' ->
                    i + 1 < s.length()
                            && (isWord(s.charAt(i + 1))
                                    || s.charAt(i + 1) == '_'
                                    || s.charAt(i + 1) == '{');
            default -> false;
        };
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /// Escapes what would begin a block; returns where the text goes on.
    private int startOfLine(String s, int i) {
        char c = s.charAt(i);
        if (">+-=:".indexOf(c) >= 0) {
            out.append('\\').append(c);
            return i + 1;
        }
        if (s.startsWith("Table:", i) || s.startsWith("table:", i)) {
            out.append(s, i, i + 5).append("\\:");
            return i + 6;
        }
        if (Character.isDigit(c)
                && NUMBER.matcher(s.substring(i, Math.min(s.length(), i + 11))).matches()) {
            int end = i;
            while (Character.isDigit(s.charAt(end))) end++;
            out.append(s, i, end).append('\\').append(s.charAt(end));
            return end + 1;
        }
        return i;
    }
}
