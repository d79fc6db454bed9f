package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.VerseLine;
import octavo.gather.clean.InlineClean;
import octavo.gather.clean.InlineText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Verse: a block that says it is verse, a poem, a song or a hymn, with a paragraph for each stanza and a line break
/// after each line.
final class VerseConverter {
    private static final Pattern STEP = Pattern.compile("(?:i|indent-?|in)(\\d{1,2})");
    private static final String[] NAMES = {"verse", "poem", "song", "hymn", "lyrics", "poetry"};

    private final PageContext page;
    private final BlockConverter blocks;
    private final InlineConverter inlines;

    VerseConverter(PageContext page, BlockConverter blocks, InlineConverter inlines) {
        this.page = page;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    static boolean isVerse(Element e) {
        if (isLineGroup(e)) return true;
        return Semantics.named(e, NAMES)
                && !Markup.name(e).matches("article|section|body|main|table|td|tr|li|ul|ol");
    }

    void convert(Element e, List<Block> out) {
        List<Block> content = content(e);
        if (content.isEmpty()) return;
        DivisionKind kind = BlockConverter.divisionKind(e);
        Attributes a = page.attributes(e);
        if (kind != null) {
            out.add(new Block.Division(a, kind, content, page.span(e)));
        } else if (content.size() > 1) {
            out.add(new Block.Quote(a, content, page.span(e)));
        } else if (content.getFirst() instanceof Block.Verse v && v.attributes().isEmpty()) {
            out.add(new Block.Verse(a, v.stanzas(), page.span(e)));
        } else if (a.isEmpty()) {
            out.addAll(content);
        } else {
            out.add(new Block.Division(a, DivisionKind.GENERIC, content, page.span(e)));
        }
    }

    /// Stanzas in a row are one verse; what is no stanza (a heading, the poet's name) stands between.
    List<Block> content(Element e) {
        List<Block> out = new ArrayList<>();
        List<List<VerseLine>> stanzas = new ArrayList<>();
        Element first = e;
        if (isLineGroup(e)) {
            group(e, stanzas, out);
        } else if (Markup.name(e).equals("p") || !Markup.hasBlock(e)) {
            stanza(e, stanzas);
        } else {
            for (Element child : e.children()) {
                if (page.skipped.contains(child) || Markup.isDropped(child)) continue;
                if (isLineGroup(child)) {
                    group(child, stanzas, out);
                } else if (isStanza(child)) {
                    if (stanzas.isEmpty()) first = child;
                    stanza(child, stanzas);
                } else {
                    flush(stanzas, first, out);
                    out.addAll(
                            Markup.name(child).matches("cite|footer")
                                    ? blocks.attribution(child)
                                    : isVerse(child)
                                            ? content(child)
                                            : blocks.children(wrap(child)));
                }
            }
        }
        flush(stanzas, first, out);
        return out;
    }

    /// A group whose children are its lines.
    static boolean isLineGroup(Element e) {
        return Markup.name(e).equals("div")
                && Semantics.named(e, "linegroup", "line-group", "lg", "stanza")
                && e.children().size() > 1
                && e.children().stream()
                        .allMatch(c -> Markup.isBlock(c) || Markup.name(c).matches("span|br"))
                && e.children().stream().filter(VerseConverter::isLine).count() * 2
                        > e.children().size();
    }

    private static boolean isLine(Element e) {
        return Markup.name(e).matches("div|p|span|br") && !Markup.hasBlock(e);
    }

    private void group(Element e, List<List<VerseLine>> stanzas, List<Block> out) {
        List<VerseLine> lines = new ArrayList<>();
        for (Element c : e.children()) {
            if (!isLine(c)) {
                if (!lines.isEmpty()) stanzas.add(List.copyOf(lines));
                lines.clear();
                flush(stanzas, e, out);
                out.addAll(blocks.children(wrap(c)));
                continue;
            }
            for (Element number : c.select(".lnum, .linenum, .line-number, .linenumber")) {
                page.skipped.add(number);
                page.removed(number, "number of the line");
            }
            List<Inline> line = inlines.raw(List.of(c));
            end(lines, line, indent(c));
        }
        if (!lines.isEmpty()) stanzas.add(lines);
    }

    private static boolean isStanza(Element e) {
        return Markup.name(e).equals("p") || Markup.name(e).equals("div") && !Markup.hasBlock(e);
    }

    /// The converter takes children: a copy of the element in a box of its own keeps its place in the page's order.
    private static Element wrap(Element child) {
        Element box = new Element("div");
        box.appendChild(child.clone());
        return box;
    }

    private void flush(List<List<VerseLine>> stanzas, Element first, List<Block> out) {
        if (stanzas.isEmpty()) return;
        out.add(new Block.Verse(Attributes.NONE, stanzas, page.span(first)));
        stanzas.clear();
    }

    private void stanza(Element e, List<List<VerseLine>> stanzas) {
        List<VerseLine> lines = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        int indent = 0;
        for (Node n : e.childNodes()) {
            if (n instanceof Element x && Markup.name(x).equals("br")) {
                indent = end(lines, line, indent);
            } else {
                if (n instanceof Element x && line.stream().allMatch(VerseConverter::blank))
                    indent = indent(x);
                line.addAll(inlines.raw(List.of(n)));
            }
        }
        end(lines, line, indent);
        String language = page.languageOf(e);
        if (language != null && !lines.isEmpty())
            lines = lines.stream().map(l -> inLanguage(l, e)).toList();
        if (!lines.isEmpty()) stanzas.add(lines);
    }

    private VerseLine inLanguage(VerseLine l, Element e) {
        return new VerseLine(
                l.indent(),
                List.of(
                        new Inline.Span(
                                Attributes.ofLanguage(String.valueOf(page.languageOf(e))),
                                l.content())));
    }

    private static boolean blank(Inline i) {
        return i instanceof Inline.Text t && t.text().isBlank();
    }

    /// Line breaks within a line's own span end lines as well.
    private static int end(List<VerseLine> lines, List<Inline> line, int indent) {
        List<Inline> part = new ArrayList<>();
        for (Inline i : line) {
            if (i instanceof Inline.LineBreak) {
                add(lines, part, indent);
                part.clear();
            } else {
                part.add(i);
            }
        }
        add(lines, part, indent);
        line.clear();
        return 0;
    }

    private static void add(List<VerseLine> lines, List<Inline> part, int indent) {
        List<Inline> content = InlineClean.normalize(part);
        if (!content.isEmpty() && !InlineText.of(content).isBlank())
            lines.add(new VerseLine(indent, content));
    }

    private static int indent(Element span) {
        for (String c : span.classNames()) {
            Matcher m = STEP.matcher(c);
            if (m.matches()) return Math.min(9, Integer.parseInt(m.group(1)));
        }
        return 0;
    }
}
