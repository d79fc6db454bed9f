package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.PlainText;
import octavo.markdown.InlineNode.Bracket;
import octavo.markdown.InlineNode.Done;
import org.jspecify.annotations.Nullable;

/// What stands in brackets within running text: links, images, notes, citations and spans. What a bracket is shows when
/// it closes.
final class Brackets {
    private static final int MAX_BRACKET = 4000;
    private static final int MAX_NOTE_ID = 200;
    private static final Pattern NOTE_REF = Pattern.compile("\\[\\^([^\\s\\[\\]^]+)\\]");

    private final InlineReader in;

    /// Indexes in the reader's nodes of the brackets that are open.
    private final List<Integer> brackets = new ArrayList<>();

    /// Of the open brackets, how many contain a link and so can't be one.
    private int inactive;

    Brackets(InlineReader in) {
        this.in = in;
    }

    void open(Bracket.Kind kind) {
        in.flush();
        in.pos += kind.text.length();
        brackets.add(in.nodes.size());
        in.nodes.add(new Bracket(kind, in.pos));
    }

    void close() {
        in.flush();
        if (brackets.isEmpty()) {
            in.literal(']');
            return;
        }
        int at = brackets.removeLast();
        boolean active = brackets.size() >= inactive;
        inactive = Math.min(inactive, brackets.size());
        Bracket b = (Bracket) in.nodes.get(at);
        int closing = in.pos;
        in.pos++;
        boolean made =
                switch (b.kind) {
                    case NOTE -> inlineNote(at);
                    case IMAGE -> link(at, b, closing);
                    case LINK ->
                            active && link(at, b, closing) || citation(at, b, closing) || span(at);
                };
        if (!made) {
            in.pos = closing;
            in.literal(']');
        }
    }

    private @Nullable String inside(Bracket b, int closing) {
        return closing - b.after > MAX_BRACKET ? null : in.text.substring(b.after, closing);
    }

    private List<Done> take(int at) {
        List<InlineNode> inner = in.nodes.subList(at + 1, in.nodes.size());
        List<Done> content = in.assembler.resolve(List.copyOf(inner));
        inner.clear();
        in.nodes.removeLast();
        return content;
    }

    private boolean inlineNote(int at) {
        int offset = in.leaf.offset(((Bracket) in.nodes.get(at)).after);
        List<Inline> content = Inlines.ofBlock(InlineAssembler.inlines(take(at)));
        var paragraph = new Block.Paragraph(Attributes.NONE, content, in.context.span(offset));
        in.nodes.add(
                new Done(
                        new Inline.NoteRef(in.context.addInlineNote(offset, List.of(paragraph))),
                        1));
        return true;
    }

    boolean noteRef() {
        Matcher m =
                NOTE_REF.matcher(in.text)
                        .region(in.pos, Math.min(in.text.length(), in.pos + MAX_NOTE_ID));
        if (!m.lookingAt()) return false;
        String id = m.group(1);
        if (!in.context.hasNote(id)) {
            in.context.warn(
                    "note-missing",
                    "no note `[^" + id + "]:` was found",
                    in.leaf.offset(in.pos),
                    "write the note, or a backslash before the mark where it is text");
            return false;
        }
        in.context.referTo(id);
        in.add(new Inline.NoteRef(id));
        in.pos = m.end();
        return true;
    }

    private boolean citation(int at, Bracket b, int closing) {
        String raw = inside(b, closing);
        if (raw == null
                || in.nodes.subList(at, in.nodes.size()).stream().noneMatch(Brackets::isCitation))
            return false;
        if (in.pos < in.text.length()
                && in.text.charAt(in.pos) == '{'
                && AttributeSyntax.parse(in.text, in.pos) != null) return false;
        Inline.Citation c = CitationSyntax.bracketed(raw.replace('\n', ' '));
        if (c == null) return false;
        take(at);
        in.add(c);
        return true;
    }

    private static boolean isCitation(InlineNode n) {
        return n instanceof Done d && d.inline() instanceof Inline.Citation;
    }

    private boolean span(int at) {
        Attributes a = in.attributes();
        if (a == null) return false;
        List<Done> content = take(at);
        if (a.hasClass("page-mark") && a.other().containsKey("label")) {
            in.nodes.add(new Done(new Inline.PageMark(a.other().getOrDefault("label", "")), 1));
        } else if (a.hasClass("index") && isTerm(a, content)) {
            in.nodes.add(new Done(term(a, content), 1));
            in.nodes.addAll(content);
        } else if (a.hasClass("smallcaps")) {
            Attributes rest = Inlines.withoutClass(a, "smallcaps");
            in.nodes.addAll(in.assembler.wrapDone(content, c -> new Inline.SmallCaps(rest, c)));
        } else {
            boolean bare = a.isEmpty() && in.context.options.mendHeadings();
            in.nodes.addAll(
                    bare ? content : in.assembler.wrapDone(content, c -> new Inline.Span(a, c)));
        }
        return true;
    }

    /// `[]{.index term="Heartland"}`, `[Heartland]{.index}`: of a text that is an entry itself, its words stay.
    private static boolean isTerm(Attributes a, List<Done> content) {
        return a.other().containsKey("term") || !plain(content).isEmpty();
    }

    private static Inline term(Attributes a, List<Done> content) {
        String term = a.other().get("term");
        return new Inline.IndexTerm(
                term != null ? term : plain(content),
                a.other().get("see"),
                a.other().get("see-also"),
                a.other().get("sort"));
    }

    private static String plain(List<Done> content) {
        return PlainText.label(InlineAssembler.inlines(content));
    }

    private boolean link(int at, Bracket b, int closing) {
        String target = null;
        String title = null;
        if (in.pos < in.text.length() && in.text.charAt(in.pos) == '(') {
            LinkScanner.Destination d = LinkScanner.inline(in.text, in.pos);
            if (d != null) {
                target = d.target();
                title = d.title();
                in.pos = d.end();
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
        Attributes a = InlineReader.orNone(in.attributes());
        if (b.kind == Bracket.Kind.IMAGE) {
            in.nodes.add(new Done(image(a, content, linkTarget, linkTitle), 1));
        } else if (HtmlInlines.isHarmless(linkTarget)) {
            in.nodes.addAll(
                    in.assembler.wrapDone(
                            content,
                            c ->
                                    new Inline.Link(
                                            a, InlineReader.inLink(c), linkTarget, linkTitle)));
            inactive = brackets.size();
        } else {
            in.nodes.addAll(content);
        }
        return true;
    }

    private Inline image(Attributes a, List<Done> content, String target, @Nullable String title) {
        List<Inline> shown = Inlines.ofBlock(InlineAssembler.inlines(content));
        String stated = a.other().get("alt");
        if (stated == null && in.context.options.fancyLists()) stated = a.other().get("fig-alt");
        String alt = stated == null ? PlainText.ofInlines(shown) : stated;
        var image = new Inline.Image(Inlines.withoutKeys(a, "alt", "fig-alt"), target, alt, title);
        in.context.imageTexts.put(image, shown);
        return image;
    }

    /// `[text][label]`, `[label][]` or `[label]`.
    private ReadContext.@Nullable Reference reference(Bracket b, int closing) {
        LinkScanner.Part label = LinkScanner.label(in.text, in.pos);
        if (label != null && !label.value().isBlank()) {
            ReadContext.Reference r = in.context.reference(label.value());
            if (r != null) in.pos = label.end();
            return r;
        }
        String own = inside(b, closing);
        if (own == null || own.length() > 999 || own.isBlank()) return null;
        ReadContext.Reference r = in.context.reference(own);
        if (r != null && label != null) in.pos = label.end();
        return r;
    }
}
