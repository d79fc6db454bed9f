package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.gather.clean.InlineClean;
import octavo.gather.clean.QuoteMarks;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Running text.
final class InlineConverter {
    private static final int DEEPEST = 120;
    private final PageContext page;
    private @Nullable BlockConverter blocks;
    private int depth;
    private int quotes;

    InlineConverter(PageContext page) {
        this.page = page;
    }

    /// Notes hold blocks.
    void connect(BlockConverter converter) {
        blocks = converter;
    }

    /// The nodes with their white space put in order.
    List<Inline> convert(List<? extends Node> nodes) {
        return InlineClean.normalize(raw(nodes));
    }

    List<Inline> raw(List<? extends Node> nodes) {
        List<Inline> out = new ArrayList<>();
        for (Node n : nodes) node(n, out);
        return out;
    }

    private void node(Node n, List<Inline> out) {
        switch (n) {
            case CDataNode c -> out.add(new Inline.Text(c.text()));
            case TextNode t -> out.add(new Inline.Text(t.getWholeText()));
            case Element e when page.skipped.contains(e) || Markup.isDropped(e) -> {}
            case Element e when depth > DEEPEST -> out.add(new Inline.Text(e.text()));
            case Element e -> {
                depth++;
                element(e, out);
                depth--;
            }
            default -> {}
        }
    }

    private void element(Element e, List<Inline> out) {
        if (Semantics.is(e, "pagebreak")) {
            String label = label(e);
            if (!label.isEmpty()) out.add(new Inline.PageMark(label));
            return;
        }
        String name = Markup.name(e);
        switch (name) {
            case "br" -> out.add(new Inline.LineBreak());
            case "wbr" -> out.add(new Inline.Text("\u200B"));
            case "em", "i", "var", "dfn" ->
                    out.add(new Inline.Emphasis(attributes(e), raw(e.childNodes())));
            case "cite" -> {
                if (page.hints.citeIsUpright() || isReference(e)) plain(e, out);
                else out.add(new Inline.Emphasis(attributes(e), raw(e.childNodes())));
            }
            case "b", "strong" ->
                    out.add(
                            page.hints.boldIsSmallCaps()
                                    ? new Inline.SmallCaps(attributes(e), raw(e.childNodes()))
                                    : new Inline.Strong(attributes(e), raw(e.childNodes())));
            case "sub" -> out.add(new Inline.Sub(attributes(e), raw(e.childNodes())));
            case "sup" -> sup(e, out);
            case "code", "kbd", "samp", "tt" -> code(e, out);
            case "a" -> link(e, out);
            case "img" -> image(e, out);
            case "svg" -> drawing(e, out);
            case "picture" -> {
                Element img = e.selectFirst("img");
                if (img != null) image(img, out);
            }
            case "math" -> math(e, out);
            case "q" -> quote(e, out);
            case "s", "del", "strike" ->
                    out.add(new Inline.Span(attributes(e, List.of("strike")), raw(e.childNodes())));
            case "iframe", "video", "audio" -> embedded(e, out);
            case "ruby" -> plain(e, out);
            case "rt" -> {
                out.add(new Inline.Text(" ("));
                plain(e, out);
                out.add(new Inline.Text(")"));
            }
            default -> plain(e, out);
        }
    }

    private static void math(Element e, List<Inline> out) {
        String latex = e.attr(MathMarkup.LATEX);
        out.add(
                latex.isEmpty()
                        ? new Inline.Math(
                                Attributes.NONE, MathNotation.MATHML, MathMarkup.source(e))
                        : new Inline.Math(Attributes.NONE, MathNotation.LATEX, latex));
    }

    /// A whole reference, in which the title is set off itself; not a title.
    private static boolean isReference(Element cite) {
        return cite.hasClass("citation") || cite.selectFirst("i, em") != null;
    }

    /// A span becomes a node only where it says something: language, direction, a target of links, small capitals.
    private void plain(Element e, List<Inline> out) {
        if (isSmallCaps(e)) {
            out.add(new Inline.SmallCaps(attributes(e), raw(e.childNodes())));
            return;
        }
        Attributes a = page.attributes(e);
        if (Markup.name(e).equals("abbr") && e.hasAttr("title")) {
            a =
                    new Attributes(
                            a.id(),
                            List.of("abbr"),
                            a.language(),
                            a.direction(),
                            Map.of("title", e.attr("title")));
        }
        if (a.isEmpty()) out.addAll(raw(e.childNodes()));
        else out.add(new Inline.Span(a, raw(e.childNodes())));
    }

    private static boolean isSmallCaps(Element e) {
        return e.hasClass("small-caps")
                || e.hasClass("smallcaps")
                || e.hasClass("smcap")
                || e.hasClass("sc")
                || e.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*font-variant[^;]*small-caps.*");
    }

    private void sup(Element e, List<Inline> out) {
        Element link =
                e.children().size() == 1 && e.text().trim().equals(e.child(0).text().trim())
                        ? e.child(0)
                        : null;
        if (link != null && Markup.name(link).equals("a") && note(link, out)) return;
        out.add(new Inline.Sup(attributes(e), raw(e.childNodes())));
    }

    private void code(Element e, List<Inline> out) {
        if (e.selectFirst("a, img, br") != null) plain(e, out);
        else out.add(new Inline.Code(attributes(e), e.wholeText().replaceAll("\\s+", " ")));
    }

    private void link(Element e, List<Inline> out) {
        if (NoteTargets.isBacklink(e) || page.notes.leadsBack(e, page.path)) return;
        if (note(e, out)) return;
        String href = e.attr("href").trim();
        if (href.isEmpty()
                || href.toLowerCase(Locale.ROOT).startsWith("javascript:")
                || href.equals("#")) {
            plain(e, out);
            return;
        }
        String target = target(href);
        if (target == null) {
            plain(e, out);
            return;
        }
        String title = e.attr("title");
        out.add(
                new Inline.Link(
                        attributes(e),
                        raw(e.childNodes()),
                        target,
                        title.isBlank() ? null : title));
    }

    /// Addresses stay; a place in the same article stays; a link to another file of the source leads nowhere in a book
    /// and is dropped, its text is not.
    private @Nullable String target(String href) {
        if (href.matches("(?i)(?:https?|mailto|ftp|doi|urn|tel):.*")) return href;
        if (href.startsWith("//")) return "https:" + href;
        int hash = href.indexOf('#');
        if (hash < 0) return null;
        String path = href.substring(0, hash);
        String own = page.path.substring(page.path.lastIndexOf('/') + 1);
        if (!path.isEmpty() && !path.equals(own)) return null;
        String id = href.substring(hash + 1);
        return page.isTarget(id) && page.isKept(id) ? "#" + id : null;
    }

    private boolean note(Element link, List<Inline> out) {
        Element note = page.notes.resolve(link, page.path);
        if (note == null || blocks == null) return false;
        String id = noteId(note, link);
        page.notes.use(note);
        out.add(new Inline.NoteRef(id));
        if (page.openNote(id)) page.closeNote(id, noteContent(note, link.text()));
        return true;
    }

    private static String noteId(Element note, Element link) {
        String id = note.id().isEmpty() ? link.attr("href").replaceAll("^.*#", "") : note.id();
        String safe = id.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        return safe.isEmpty() ? "note" : safe;
    }

    private List<Block> noteContent(Element note, String mark) {
        for (Element e : note.select("span, sup, b")) if (isWayBack(e)) page.skipped.add(e);
        Element first = note.children().isEmpty() ? null : note.child(0);
        if (first != null && Markup.name(first).equals("p") && !first.children().isEmpty())
            first = first.child(0);
        boolean number =
                first != null
                        && (Markup.name(first).equals("sup") || Markup.name(first).equals("a"))
                        && first.text().trim().matches("[\\[(]?[\\dA-Za-z*†‡§]{1,4}[\\])]?\\.?")
                        && isFirstText(first);
        if (number) page.skipped.add(first);
        else dropMark(note, mark.replaceAll("[\\[\\](). ]", ""));
        List<Block> content = blocks == null ? List.of() : blocks.noteBlocks(note);
        return content;
    }

    /// Nothing but links to the marks, and the signs between them: MediaWiki's `^ a b`.
    private boolean isWayBack(Element e) {
        var links = e.select("a[href]");
        if (links.isEmpty() || !links.stream().allMatch(a -> page.notes.leadsBack(a, page.path)))
            return false;
        int rest = e.text().length() - links.stream().mapToInt(a -> a.text().length()).sum();
        return rest <= 3 + links.size() && !e.ownText().matches(".*[\\p{L}\\d].*");
    }

    /// The note's own number, written out before its text.
    private static void dropMark(Element note, String mark) {
        if (!mark.matches("\\d{1,4}|[*†‡§]{1,3}")) return;
        Node at = note;
        while (at instanceof Element e && e.childNodeSize() > 0) {
            at = e.childNode(0);
            while (at instanceof TextNode t && t.isBlank() && t.nextSibling() != null)
                at = t.nextSibling();
        }
        if (!(at instanceof TextNode t)) return;
        String text = t.getWholeText().stripLeading();
        String rest =
                text.replaceFirst(
                        "^\\^\\s+|^[\\[(]?" + Pattern.quote(mark) + "(?:[\\])]\\.?|[.:])\\s+", "");
        if (!rest.isBlank() && rest.length() < text.length()) t.text(rest);
    }

    private static boolean isFirstText(Element e) {
        Node before = e.previousSibling();
        while (before instanceof TextNode t && t.isBlank()) before = before.previousSibling();
        return before == null;
    }

    private void image(Element e, List<Inline> out) {
        String src = source(e);
        if (src.isEmpty() || isPixel(e)) return;
        String alt = e.hasAttr("alt") ? e.attr("alt").trim() : null;
        String file = page.images.take(src);
        if (file == null) {
            page.missingImage(e, src, alt);
            return;
        }
        if (alt != null && isFileName(alt)) alt = null;
        page.image(file, alt, e.attr("title").isBlank() ? null : e.attr("title"));
        out.add(
                new Inline.Image(
                        page.attributes(e),
                        file,
                        alt == null ? "" : alt,
                        e.attr("title").isBlank() ? null : e.attr("title")));
    }

    private static String source(Element img) {
        for (String key : List.of("src", "data-src", "data-original", "data-lazy-src")) {
            String v = img.attr(key).trim();
            boolean placeholder =
                    v.startsWith("data:") && v.length() < 200 && img.hasAttr("data-src");
            if (!v.isEmpty() && !placeholder) return v;
        }
        return "";
    }

    /// A picture of one by one pixel counts visitors.
    private static boolean isPixel(Element img) {
        return img.attr("width").matches("[01](px)?") || img.attr("height").matches("[01](px)?");
    }

    private static boolean isFileName(String alt) {
        return alt.matches("(?i)\\S+\\.(?:jpe?g|png|gif|svg|webp|tiff?)");
    }

    private void drawing(Element e, List<Inline> out) {
        if (Semantics.is(e, "pagebreak")) return;
        Element linked = e.selectFirst("image");
        if (linked != null && e.select("path, rect, circle, text, polygon, line").isEmpty()) {
            String src =
                    linked.hasAttr("xlink:href") ? linked.attr("xlink:href") : linked.attr("href");
            String file = src.isBlank() ? null : page.images.take(src);
            if (file != null) {
                page.image(file, null, null);
                out.add(new Inline.Image(Attributes.NONE, file, "", null));
            }
            return;
        }
        if (e.attr("aria-hidden").equals("true")
                || e.select("path, rect, circle, text, polygon, line, g").isEmpty()) return;
        e.select("script, foreignObject").remove();
        Element title = e.selectFirst("title");
        String alt = title == null ? e.attr("aria-label") : title.text();
        if (!e.hasAttr("xmlns")) e.attr("xmlns", "http://www.w3.org/2000/svg");
        String file = page.images.drawing(e.outerHtml());
        page.image(file, alt.isBlank() ? null : alt, null);
        out.add(new Inline.Image(Attributes.NONE, file, alt, null));
    }

    /// What can't be printed becomes a link with its title.
    private void embedded(Element e, List<Inline> out) {
        Element source = e.selectFirst("source[src]");
        String src = e.hasAttr("src") ? e.attr("src") : source == null ? "" : source.attr("src");
        if (!src.matches("(?i)(?:https?:)?//.*")) {
            page.removed(e, e.attr("title"), "a frame or recording whose address was not saved");
            return;
        }
        String title = e.attr("title").isBlank() ? host(src) : e.attr("title").trim();
        out.add(
                new Inline.Link(
                        Attributes.NONE,
                        List.of(new Inline.Text(title)),
                        src.startsWith("//") ? "https:" + src : src,
                        null));
    }

    private static String host(String src) {
        String host = src.replaceAll("^(?i)(?:https?:)?//(?:www\\.|player\\.|embed\\.)?", "");
        return host.replaceAll("[/?#:].*$", "");
    }

    private void quote(Element e, List<Inline> out) {
        if (page.hints.quoteIsBare()) {
            plain(e, out);
            return;
        }
        String lang = page.languageOf(e);
        QuoteMarks marks = QuoteMarks.of(lang == null ? page.language : lang);
        boolean inner = quotes % 2 == 1;
        quotes++;
        out.add(new Inline.Text(inner ? marks.innerOpen() : marks.open()));
        plain(e, out);
        out.add(new Inline.Text(inner ? marks.innerClose() : marks.close()));
        quotes--;
    }

    private Attributes attributes(Element e) {
        return page.attributes(e);
    }

    private Attributes attributes(Element e, List<String> classes) {
        return page.attributes(e, classes);
    }

    static String label(Element pagebreak) {
        for (String key : List.of("title", "aria-label")) {
            if (!pagebreak.attr(key).isBlank())
                return pagebreak.attr(key).trim().replaceAll("^(?i)page\\s+|\\.$", "");
        }
        if (!pagebreak.text().isBlank()) return pagebreak.text().trim();
        return pagebreak.id().replaceAll("^(?i)(?:page|pg|p)[_-]?", "");
    }
}
