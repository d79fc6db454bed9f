package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.markdown.InlineNode.Bracket;
import octavo.markdown.InlineNode.Done;
import octavo.markdown.InlineNode.Run;
import octavo.markdown.InlineNode.Tag;
import org.jspecify.annotations.Nullable;

/// Reads running text: CommonMark 0.31 (chapter 6), and Pandoc's spans, citations, notes, mathematics, sub- and
/// superscripts and attributes. One pass from left to right; brackets are resolved where they close, emphasis by
/// [EmphasisMatcher] when all that is in it is known.
final class InlineReader {
    private static final int MAX_SCRIPT = 300;
    private static final int MAX_MATH = 5000;
    private static final int MAX_BRACKET = 4000;
    private static final Pattern URI =
            Pattern.compile("<([A-Za-z][A-Za-z0-9+.\\-]{1,31}:[^\\s<>]*)>");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>");

    final ReadContext context;
    final Leaf leaf;
    final String text;
    private final boolean pandoc;
    final InlineAssembler assembler;
    final List<InlineNode> nodes = new ArrayList<>();

    private final Brackets brackets = new Brackets(this);
    private final StringBuilder buffer = new StringBuilder();
    private final Backticks backticks;
    private int noTagBefore = -1;
    int pos;

    private InlineReader(ReadContext context, Leaf leaf) {
        this.context = context;
        this.leaf = leaf;
        this.text = leaf.text();
        this.backticks = new Backticks(text);
        this.pandoc = context.options.pandoc();
        this.assembler = new InlineAssembler(context, leaf);
    }

    /// The content of a block in normal form.
    static List<Inline> read(ReadContext context, Leaf leaf) {
        return Inlines.ofBlock(new InlineReader(context, leaf).read());
    }

    /// Text in which HTML and character references count and Markdown does not.
    static List<Inline> readHtml(ReadContext context, Leaf leaf) {
        var reader = new InlineReader(context, leaf);
        while (reader.pos < reader.text.length()) {
            char c = reader.text.charAt(reader.pos);
            if (c == '<') reader.angle();
            else if (c == '&') reader.entity();
            else reader.literal(c);
        }
        reader.flush();
        return Inlines.ofBlock(InlineAssembler.inlines(reader.assembler.resolve(reader.nodes)));
    }

    private List<Inline> read() {
        while (pos < text.length()) {
            char c = text.charAt(pos);
            switch (c) {
                case '\\' -> escape();
                case '`' -> code();
                case '*', '_', '~' -> run(c);
                case '^' -> caret();
                case '[' -> {
                    if (next() != '^' || !brackets.noteRef()) brackets.open(Bracket.Kind.LINK);
                }
                case '!' -> {
                    if (next() == '[') brackets.open(Bracket.Kind.IMAGE);
                    else literal(c);
                }
                case ']' -> brackets.close();
                case '<' -> angle();
                case '&' -> entity();
                case '\n' -> lineEnd();
                case '$' -> dollar();
                case '@' -> at();
                default -> literal(c);
            }
        }
        flush();
        return InlineAssembler.inlines(assembler.resolve(nodes));
    }

    private char next() {
        return pos + 1 < text.length() ? text.charAt(pos + 1) : '\0';
    }

    void literal(char c) {
        buffer.append(c);
        pos++;
    }

    void flush() {
        if (buffer.isEmpty()) return;
        nodes.add(new Done(new Inline.Text(buffer.toString()), 0));
        buffer.setLength(0);
    }

    void add(Inline inline) {
        flush();
        nodes.add(new Done(inline, 1));
    }

    private void escape() {
        char c = next();
        if (c == '\n') {
            add(new Inline.LineBreak());
            pos += 2;
        } else if (LinkScanner.isPunctuation(c)) {
            buffer.append(c);
            pos += 2;
        } else if (c == ' ' && pandoc) {
            buffer.append('\u00A0');
            pos += 2;
        } else {
            literal('\\');
        }
    }

    private void lineEnd() {
        int n = buffer.length();
        if (n >= 2 && buffer.charAt(n - 1) == ' ' && buffer.charAt(n - 2) == ' ') {
            add(new Inline.LineBreak());
            pos++;
        } else {
            literal('\n');
        }
    }

    private int runEnd(char c) {
        int end = pos;
        while (end < text.length() && text.charAt(end) == c) end++;
        return end;
    }

    private void code() {
        int end = runEnd('`');
        int length = end - pos;
        int close = backticks.closing(end, length);
        if (close < 0) {
            buffer.append(text, pos, end);
            pos = end;
            return;
        }
        String content = text.substring(end, close).replace('\n', ' ');
        if (content.startsWith(" ") && content.endsWith(" ") && !content.isBlank()) {
            content = content.substring(1, content.length() - 1);
        }
        pos = close + length;
        Attributes a = attributes();
        add(
                a != null && a.hasClass("math")
                        ? math(a, content)
                        : new Inline.Code(orNone(a), content));
    }

    private static Inline math(Attributes a, String source) {
        boolean mathml = "mathml".equals(a.other().get("notation"));
        Attributes rest = Inlines.withoutKeys(Inlines.withoutClass(a, "math"), "notation");
        return new Inline.Math(rest, mathml ? MathNotation.MATHML : MathNotation.LATEX, source);
    }

    /// Attributes that follow what was just read; null where there are none. In Markdown from a site they are the
    /// site's, but for ids and languages.
    @Nullable Attributes attributes() {
        if (pos >= text.length() || text.charAt(pos) != '{') return null;
        AttributeSyntax.Parsed p = AttributeSyntax.parse(text, pos);
        if (p == null) return null;
        pos = p.end();
        Attributes a = p.attributes();
        return pandoc
                ? a
                : new Attributes(a.id(), a.classes(), a.language(), a.direction(), Map.of());
    }

    static Attributes orNone(@Nullable Attributes a) {
        return a == null ? Attributes.NONE : a;
    }

    private void run(char c) {
        int end = runEnd(c);
        int length = end - pos;
        if (c == '~' && length == 1 && pandoc && script('~')) return;
        if (c == '~' && length != 2) {
            buffer.append(text, pos, end);
            pos = end;
            return;
        }
        Flanking f = Flanking.of(text, pos, end);
        flush();
        nodes.add(new Run(c, length, f.opens(), f.closes()));
        pos = end;
    }

    private void caret() {
        if (next() == '[') {
            brackets.open(Bracket.Kind.NOTE);
        } else if (!pandoc || !script('^')) {
            literal('^');
        }
    }

    /// `~x~` or `^x^`, without white space in it.
    private boolean script(char mark) {
        int limit = Math.min(text.length(), pos + MAX_SCRIPT);
        int i = pos + 1;
        while (i < limit && text.charAt(i) != mark) {
            if (Character.isWhitespace(text.charAt(i))) return false;
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= limit || i == pos + 1) return false;
        List<Inline> content = new InlineReader(context, leaf.part(pos + 1, i)).read();
        add(
                mark == '~'
                        ? new Inline.Sub(Attributes.NONE, content)
                        : new Inline.Sup(Attributes.NONE, content));
        pos = i + 1;
        return true;
    }

    private void dollar() {
        if (next() == '$') {
            int end = text.indexOf("$$", pos + 2);
            if (end > pos + 2 && end - pos < MAX_MATH && !text.substring(pos + 2, end).isBlank()) {
                String source = text.substring(pos + 2, end).strip();
                add(new Inline.Math(Attributes.ofClass("display"), MathNotation.LATEX, source));
                pos = end + 2;
            } else {
                buffer.append("$$");
                pos += 2;
            }
            return;
        }
        int end = closingDollar();
        if (end > 0 && !pandoc && !isSiteFormula(end)) end = -1;
        if (end < 0) {
            literal('$');
            return;
        }
        add(new Inline.Math(Attributes.NONE, MathNotation.LATEX, text.substring(pos + 1, end)));
        pos = end + 1;
    }

    private boolean isSiteFormula(int end) {
        boolean apart =
                (pos == 0 || !Character.isLetterOrDigit(text.charAt(pos - 1)))
                        && (end + 1 >= text.length()
                                || !Character.isLetterOrDigit(text.charAt(end + 1)));
        return apart && SiteMath.isFormula(text.substring(pos + 1, end));
    }

    /// Pandoc: no space after the opening dollar, none before the closing one, and no figure after it.
    private int closingDollar() {
        if (pos + 1 >= text.length() || Character.isWhitespace(next())) return -1;
        int limit = Math.min(text.length(), pos + MAX_MATH);
        for (int i = pos + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                boolean figure = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
                return i > pos + 1 && !Character.isWhitespace(text.charAt(i - 1)) && !figure
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    private void at() {
        boolean suppressed =
                !buffer.isEmpty()
                        && buffer.charAt(buffer.length() - 1) == '-'
                        && text.charAt(pos - 1) == '-'
                        && (pos < 2 || text.charAt(pos - 2) != '-');
        int begin = suppressed ? pos - 1 : pos;
        CitationSyntax.Key key =
                CitationSyntax.mayBegin(text, begin) ? CitationSyntax.keyAt(text, pos) : null;
        Integer example = key == null ? null : context.example(key.key());
        if (key != null && example != null) {
            buffer.append(example);
            pos = key.end();
            return;
        }
        if (key == null || !context.options.cites(key.key())) {
            literal('@');
            return;
        }
        int end = key.end();
        Inline.Citation alone = CitationSyntax.inText(key.key(), suppressed, null);
        Inline.Citation made = alone;
        int bracket = CitationSyntax.bracketAfter(text, end);
        if (bracket >= 0) {
            LinkScanner.Part p = LinkScanner.label(text, bracket);
            boolean other =
                    p == null
                            || p.value().startsWith("^")
                            || text.startsWith("(", p.end())
                            || text.startsWith("{", p.end());
            if (p != null && !other) {
                made = CitationSyntax.inText(key.key(), suppressed, p.value());
                if (made != null) end = p.end();
            }
        }
        if (suppressed) buffer.setLength(buffer.length() - 1);
        Inline.Citation c = made == null ? alone : made;
        if (c != null) add(c);
        pos = end;
    }

    private void entity() {
        int end = HtmlTag.referenceEnd(text, pos);
        if (end < 0) {
            literal('&');
            return;
        }
        buffer.append(HtmlTag.reference(text.substring(pos, end)));
        pos = end;
    }

    private void angle() {
        Matcher uri = URI.matcher(text).region(pos, Math.min(text.length(), pos + MAX_BRACKET));
        if (uri.lookingAt()) {
            autolink(uri.group(1), uri.group(1), uri.end());
            return;
        }
        Matcher email = EMAIL.matcher(text).region(pos, Math.min(text.length(), pos + 400));
        if (email.lookingAt()) {
            autolink(email.group(1), "mailto:" + email.group(1), email.end());
            return;
        }
        boolean verbatim = next() == '!' || next() == '?';
        boolean hopeless = verbatim && pos < noTagBefore;
        HtmlTag tag = hopeless ? null : HtmlTag.parse(text, pos);
        if (tag == null) {
            if (verbatim) noTagBefore = text.length();
            literal('<');
            return;
        }
        flush();
        boolean dropped = tag.kind() == HtmlTag.Kind.OPEN && HtmlNames.isDropped(tag.name());
        if (dropped) {
            HtmlNames.reportLeftOut(tag, context, leaf.offset(pos));
            pos = endOf(tag);
            return;
        }
        if (tag.kind() != HtmlTag.Kind.OTHER) nodes.add(new Tag(tag));
        else
            HtmlBlocks.reportComment(
                    text.substring(tag.start(), tag.end()), context, leaf.offset(pos));
        pos = tag.end();
    }

    private int endOf(HtmlTag tag) {
        String end = "</" + tag.name();
        for (int i = text.indexOf("</", tag.end()); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i, end, 0, end.length())) {
                int close = text.indexOf('>', i);
                return close < 0 ? text.length() : close + 1;
            }
        }
        return tag.end();
    }

    private void autolink(String shown, String target, int end) {
        pos = end;
        Attributes a = orNone(attributes());
        if (HtmlInlines.isHarmless(target)) {
            add(new Inline.Link(a, List.of(new Inline.Text(shown)), target, null));
        } else {
            buffer.append(shown);
        }
    }

    /// What stands in a link: a citation there is the words it was written with.
    static List<Inline> inLink(List<Inline> content) {
        return Inlines.join(
                content.stream()
                        .map(i -> i instanceof Inline.Citation c ? new Inline.Text(c.source()) : i)
                        .toList());
    }
}
