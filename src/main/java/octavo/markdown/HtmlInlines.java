package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.content.Attributes;
import octavo.content.Inline;
import octavo.content.PlainText;
import org.jspecify.annotations.Nullable;

/// Elements of HTML within running text.
final class HtmlInlines {
    private HtmlInlines() {}

    static List<Inline> element(HtmlTag tag, List<Inline> content, ReadContext context, Leaf leaf) {
        Attributes attributes = HtmlNames.attributes(tag, context, "style");
        return switch (tag.name()) {
            case "em", "i", "var", "dfn" ->
                    filled(new Inline.Emphasis(attributes, content), content);
            case "b", "strong" -> filled(new Inline.Strong(attributes, content), content);
            case "sub" -> filled(new Inline.Sub(attributes, content), content);
            case "sup" -> filled(new Inline.Sup(attributes, content), content);
            case "code", "kbd", "samp", "tt" ->
                    List.of(new Inline.Code(attributes, PlainText.ofInlines(content)));
            case "s", "del", "strike" -> filled(span(attributes, content, "strike"), content);
            case "cite" -> filled(span(attributes, content, "cite"), content);
            case "small" -> filled(span(attributes, content, "small"), content);
            case "q" -> filled(span(attributes, Inlines.join(quoted(content)), "quote"), content);
            case "abbr", "acronym" ->
                    tag.attribute("title").isBlank()
                            ? span(tag, attributes, content)
                            : filled(span(attributes, content, "abbr"), content);
            case "br" -> List.of(new Inline.LineBreak());
            case "wbr" -> List.of();
            case "img" -> image(tag, context, leaf);
            case "a" -> link(tag, content, context);
            case "span" -> span(tag, attributes, content);
            case "bdi",
                    "bdo",
                    "ruby",
                    "rb",
                    "rt",
                    "rp",
                    "u",
                    "ins",
                    "mark",
                    "time",
                    "font",
                    "big",
                    "label",
                    "data",
                    "nobr" ->
                    span(tag, attributes, content);
            default -> other(tag, content, context, leaf);
        };
    }

    private static List<Inline> filled(Inline element, List<Inline> content) {
        return content.isEmpty() ? List.of() : List.of(element);
    }

    private static Inline span(Attributes a, List<Inline> content, String name) {
        var classes = new ArrayList<String>();
        classes.add(name);
        for (String c : a.classes()) if (!c.equals(name)) classes.add(c);
        return new Inline.Span(
                new Attributes(a.id(), classes, a.language(), a.direction(), a.other()), content);
    }

    private static List<Inline> span(HtmlTag tag, Attributes attributes, List<Inline> content) {
        String style = tag.attribute("style").toLowerCase(Locale.ROOT).replace(" ", "");
        String classes = " " + tag.attribute("class") + " ";
        boolean smallCaps =
                style.contains("font-variant:small-caps")
                        || style.contains("font-variant-caps:small-caps")
                        || classes.contains(" small-caps ")
                        || classes.contains(" smallcaps ");
        if (smallCaps) {
            Attributes rest =
                    Inlines.withoutClass(
                            Inlines.withoutClass(attributes, "small-caps"), "smallcaps");
            return filled(new Inline.SmallCaps(rest, content), content);
        }
        return attributes.isEmpty() ? content : List.of(new Inline.Span(attributes, content));
    }

    private static List<Inline> quoted(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        out.add(new Inline.Text("\u201C"));
        out.addAll(content);
        out.add(new Inline.Text("\u201D"));
        return out;
    }

    private static List<Inline> image(HtmlTag tag, ReadContext context, Leaf leaf) {
        String target = tag.attribute("src").strip();
        if (target.isEmpty()) {
            HtmlNames.reportLeftOut(tag, context, leaf.offset(tag.start()));
            return List.of();
        }
        Attributes attributes = HtmlNames.attributes(tag, context, "src", "alt", "title", "style");
        String alt = Inlines.collapse(tag.attribute("alt")).strip();
        return List.of(new Inline.Image(attributes, target, alt, title(tag)));
    }

    private static @Nullable String title(HtmlTag tag) {
        String title = tag.attribute("title");
        return title.isBlank() ? null : title;
    }

    private static List<Inline> link(HtmlTag tag, List<Inline> content, ReadContext context) {
        Attributes attributes =
                HtmlNames.attributes(
                        tag, context, "href", "title", "target", "rel", "name", "style");
        String target = tag.attribute("href").strip();
        if (!target.isEmpty() && isHarmless(target)) {
            return content.isEmpty()
                    ? List.of()
                    : List.of(new Inline.Link(attributes, inLink(content), target, title(tag)));
        }
        String name = tag.attribute("name");
        if (attributes.id() == null && !name.isBlank())
            attributes = attributes.withId(name.strip());
        return attributes.isEmpty() ? content : List.of(new Inline.Span(attributes, content));
    }

    /// White space about an image that is all of a link is none of it.
    private static List<Inline> inLink(List<Inline> content) {
        List<Inline> trimmed = Inlines.ofBlock(content);
        return InlineReader.inLink(Inlines.isOnlyImage(trimmed) ? trimmed : content);
    }

    static boolean isHarmless(String target) {
        String t = target.strip().toLowerCase(Locale.ROOT);
        return !t.startsWith("javascript:") && !t.startsWith("vbscript:") && !t.startsWith("data:");
    }

    private static List<Inline> other(
            HtmlTag tag, List<Inline> content, ReadContext context, Leaf leaf) {
        if (HtmlNames.isEmbedded(tag.name())) {
            Inline link = embedded(tag);
            if (link != null) return List.of(link);
        }
        HtmlNames.reportLeftOut(tag, context, leaf.offset(tag.start()));
        return content;
    }

    /// A film or the like as a link that names it; null where nothing says what it is.
    static Inline.@Nullable Link embedded(HtmlTag tag) {
        String target = tag.attribute(tag.name().equals("object") ? "data" : "src").strip();
        if (target.isEmpty() || !isHarmless(target)) return null;
        String title = tag.attribute("title").strip();
        String text = title.isEmpty() ? target : title;
        return new Inline.Link(Attributes.NONE, List.of(new Inline.Text(text)), target, null);
    }
}
