package octavo.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.content.PlainText;
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
    private static final int MAX_NOTE_ID = 200;
    private static final Pattern NOTE_REF = Pattern.compile("\\[\\^([^\\s\\[\\]^]+)\\]");
    private static final Pattern URI = Pattern.compile("<([A-Za-z][A-Za-z0-9+.\\-]{1,31}:[^\\s<>]*)>");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>");

    private final ReadContext context;
    private final Leaf leaf;
    private final String text;
    private final boolean pandoc;
    private final InlineAssembler assembler;
    private final List<InlineNode> nodes = new ArrayList<>();

    /// Indexes in `nodes` of the brackets that are open.
    private final List<Integer> brackets = new ArrayList<>();

    /// Of the open brackets, how many contain a link and so can't be one.
    private int inactive;

    private final StringBuilder buffer = new StringBuilder();
    private final Map<Integer, Integer> lastBackticks = new HashMap<>();
    private int noTagBefore = -1;
    private int pos;

    private InlineReader(ReadContext context, Leaf leaf) {
        this.context = context;
        this.leaf = leaf;
        this.text = leaf.text();
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
                    if (next() != '^' || !noteRef()) open(Bracket.Kind.LINK);
                }
                case '!' -> {
                    if (next() == '[') open(Bracket.Kind.IMAGE);
                    else literal(c);
                }
                case ']' -> close();
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

    private void literal(char c) {
        buffer.append(c);
        pos++;
    }

    private void flush() {
        if (buffer.isEmpty()) return;
        nodes.add(new Done(new Inline.Text(buffer.toString()), 0));
        buffer.setLength(0);
    }

    private void add(Inline inline) {
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
        int close = closingBackticks(end, length);
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
        add(a != null && a.hasClass("math") ? math(a, content) : new Inline.Code(orNone(a), content));
    }

    private int closingBackticks(int from, int length) {
        if (lastBackticks.isEmpty()) findBackticks();
        if (lastBackticks.getOrDefault(length, -1) < from) return -1;
        int i = from;
        while ((i = text.indexOf('`', i)) >= 0) {
            int start = i;
            while (i < text.length() && text.charAt(i) == '`') i++;
            if (i - start == length) return start;
        }
        return -1;
    }

    private void findBackticks() {
        for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i)) {
            int start = i;
            while (i < text.length() && text.charAt(i) == '`') i++;
            lastBackticks.put(i - start, start);
        }
    }

    private static Inline math(Attributes a, String source) {
        boolean mathml = "mathml".equals(a.other().get("notation"));
        Attributes rest = Inlines.withoutKeys(Inlines.withoutClass(a, "math"), "notation");
        return new Inline.Math(rest, mathml ? MathNotation.MATHML : MathNotation.LATEX, source);
    }

    /// Attributes that follow what was just read; null where there are none. In Markdown from a site they are the
    /// site's, but for ids and languages.
    private @Nullable Attributes attributes() {
        if (pos >= text.length() || text.charAt(pos) != '{') return null;
        AttributeSyntax.Parsed p = AttributeSyntax.parse(text, pos);
        if (p == null) return null;
        pos = p.end();
        Attributes a = p.attributes();
        return pandoc ? a : new Attributes(a.id(), a.classes(), a.language(), a.direction(), Map.of());
    }

    private static Attributes orNone(@Nullable Attributes a) {
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
        int before = pos == 0 ? '\n' : text.codePointBefore(pos);
        int after = end == text.length() ? '\n' : text.codePointAt(end);
        boolean left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        boolean right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        boolean opens = c == '_' ? left && (!right || isPunctuation(before)) : left;
        boolean closes = c == '_' ? right && (!left || isPunctuation(after)) : right;
        flush();
        nodes.add(new Run(c, length, opens, closes));
        pos = end;
    }

    private static boolean isSpace(int c) {
        return c == '\n' || c == '\t' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    private void caret() {
        if (next() == '[') {
            open(Bracket.Kind.NOTE);
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
        add(mark == '~' ? new Inline.Sub(Attributes.NONE, content) : new Inline.Sup(Attributes.NONE, content));
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
        int end = pandoc ? closingDollar() : -1;
        if (end < 0) {
            literal('$');
            return;
        }
        add(new Inline.Math(Attributes.NONE, MathNotation.LATEX, text.substring(pos + 1, end)));
        pos = end + 1;
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
                return i > pos + 1 && !Character.isWhitespace(text.charAt(i - 1)) && !figure ? i : -1;
            }
        }
        return -1;
    }

    private void at() {
        boolean within = pos > 0 && Character.isLetterOrDigit(text.codePointBefore(pos));
        CitationSyntax.Key key = pandoc && !within ? CitationSyntax.keyAt(text, pos) : null;
        if (key == null) {
            literal('@');
            return;
        }
        int end = key.end();
        String bracket = null;
        if (text.startsWith(" [", end)) {
            LinkScanner.Part p = LinkScanner.label(text, end + 1);
            boolean other = p == null || p.value().indexOf('@') >= 0 || p.value().startsWith("^");
            if (p != null && !other && !text.startsWith("(", p.end()) && !text.startsWith("{", p.end())) {
                bracket = p.value();
                end = p.end();
            }
        }
        add(CitationSyntax.inText(key.key(), bracket));
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
        else HtmlBlocks.reportComment(text.substring(tag.start(), tag.end()), context, leaf.offset(pos));
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

    private void open(Bracket.Kind kind) {
        flush();
        pos += kind.text.length();
        brackets.add(nodes.size());
        nodes.add(new Bracket(kind, pos));
    }

    private void close() {
        flush();
        if (brackets.isEmpty()) {
            literal(']');
            return;
        }
        int at = brackets.removeLast();
        boolean active = brackets.size() >= inactive;
        inactive = Math.min(inactive, brackets.size());
        Bracket b = (Bracket) nodes.get(at);
        int closing = pos;
        pos++;
        boolean made =
                switch (b.kind) {
                    case NOTE -> inlineNote(at);
                    case IMAGE -> link(at, b, closing);
                    case LINK -> active && link(at, b, closing)
                            || citation(at, b, closing)
                            || span(at);
                };
        if (!made) {
            pos = closing;
            literal(']');
        }
    }

    private @Nullable String inside(Bracket b, int closing) {
        return closing - b.after > MAX_BRACKET ? null : text.substring(b.after, closing);
    }

    private List<Done> take(int at) {
        List<InlineNode> inner = nodes.subList(at + 1, nodes.size());
        List<Done> content = assembler.resolve(List.copyOf(inner));
        inner.clear();
        nodes.removeLast();
        return content;
    }

    private boolean inlineNote(int at) {
        int offset = leaf.offset(((Bracket) nodes.get(at)).after);
        List<Inline> content = Inlines.ofBlock(InlineAssembler.inlines(take(at)));
        var paragraph = new Block.Paragraph(Attributes.NONE, content, context.span(offset));
        nodes.add(new Done(new Inline.NoteRef(context.addInlineNote(offset, List.of(paragraph))), 1));
        return true;
    }

    private boolean noteRef() {
        Matcher m = NOTE_REF.matcher(text).region(pos, Math.min(text.length(), pos + MAX_NOTE_ID));
        if (!m.lookingAt()) return false;
        String id = m.group(1);
        if (!context.hasNote(id)) {
            context.warn("note-missing", "no note `[^" + id + "]:` was found", leaf.offset(pos), null);
            return false;
        }
        context.referTo(id);
        add(new Inline.NoteRef(id));
        pos = m.end();
        return true;
    }

    private boolean citation(int at, Bracket b, int closing) {
        String raw = inside(b, closing);
        if (raw == null || nodes.subList(at, nodes.size()).stream().noneMatch(InlineReader::isCitation)) return false;
        if (pos < text.length() && text.charAt(pos) == '{' && AttributeSyntax.parse(text, pos) != null) return false;
        Inline.Citation c = CitationSyntax.bracketed(raw.replace('\n', ' '));
        if (c == null) return false;
        take(at);
        add(c);
        return true;
    }

    private static boolean isCitation(InlineNode n) {
        return n instanceof Done d && d.inline() instanceof Inline.Citation;
    }

    private boolean span(int at) {
        Attributes a = attributes();
        if (a == null) return false;
        List<Done> content = take(at);
        if (a.hasClass("page-mark") && a.other().containsKey("label")) {
            nodes.add(new Done(new Inline.PageMark(a.other().getOrDefault("label", "")), 1));
        } else if (a.hasClass("index") && a.other().containsKey("term")) {
            nodes.add(new Done(new Inline.IndexTerm(a.other().getOrDefault("term", "")), 1));
        } else if (a.hasClass("smallcaps")) {
            Attributes rest = Inlines.withoutClass(a, "smallcaps");
            nodes.addAll(assembler.wrapDone(content, c -> new Inline.SmallCaps(rest, c)));
        } else {
            nodes.addAll(assembler.wrapDone(content, c -> new Inline.Span(a, c)));
        }
        return true;
    }

    private boolean link(int at, Bracket b, int closing) {
        String target = null;
        String title = null;
        if (pos < text.length() && text.charAt(pos) == '(') {
            LinkScanner.Destination d = LinkScanner.inline(text, pos);
            if (d != null) {
                target = d.target();
                title = d.title();
                pos = d.end();
            }
        }
        if (target == null) {
            ReadContext.Reference r = reference(b, closing);
            if (r == null) return false;
            target = r.target();
            title = r.title();
        }
        List<Done> content = take(at);
        String linkTitle = title == null || title.isEmpty() ? null : title;
        String linkTarget = target;
        Attributes a = orNone(attributes());
        if (b.kind == Bracket.Kind.IMAGE) {
            nodes.add(new Done(image(a, content, linkTarget, linkTitle), 1));
        } else if (HtmlInlines.isHarmless(linkTarget)) {
            nodes.addAll(
                    assembler.wrapDone(content, c -> new Inline.Link(a, inLink(c), linkTarget, linkTitle)));
            inactive = brackets.size();
        } else {
            nodes.addAll(content);
        }
        return true;
    }

    private Inline image(Attributes a, List<Done> content, String target, @Nullable String title) {
        List<Inline> shown = Inlines.ofBlock(InlineAssembler.inlines(content));
        String alt = a.other().getOrDefault("alt", PlainText.ofInlines(shown));
        var image = new Inline.Image(Inlines.withoutKeys(a, "alt"), target, alt, title);
        context.imageTexts.put(image, shown);
        return image;
    }

    /// `[text][label]`, `[label][]` or `[label]`.
    private ReadContext.@Nullable Reference reference(Bracket b, int closing) {
        LinkScanner.Part label = LinkScanner.label(text, pos);
        if (label != null && !label.value().isBlank()) {
            ReadContext.Reference r = context.reference(label.value());
            if (r != null) pos = label.end();
            return r;
        }
        String own = inside(b, closing);
        if (own == null || own.length() > 999 || own.isBlank()) return null;
        ReadContext.Reference r = context.reference(own);
        if (r != null && label != null) pos = label.end();
        return r;
    }

    /// What stands in a link: a citation there is the words it was written with.
    static List<Inline> inLink(List<Inline> content) {
        return Inlines.join(
                content.stream()
                        .map(i -> i instanceof Inline.Citation c ? new Inline.Text(c.source()) : i)
                        .toList());
    }
}
