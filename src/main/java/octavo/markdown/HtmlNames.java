package octavo.markdown;

import java.util.Set;
import octavo.content.Attributes;

/// Elements of HTML by what becomes of them.
final class HtmlNames {
    private static final Set<String> VOID =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "param", "source", "track", "wbr");

    /// Left out with all that is in them.
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "title",
                    "svg",
                    "canvas",
                    "select",
                    "button",
                    "textarea",
                    "nav",
                    "map",
                    "datalist");

    private static final Set<String> EMBEDDED =
            Set.of("iframe", "video", "audio", "object", "embed");

    private static final Set<String> BLOCK =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "nav",
                    "figure",
                    "figcaption",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "pre",
                    "hr",
                    "center",
                    "address",
                    "details",
                    "summary",
                    "form",
                    "fieldset",
                    "body",
                    "html",
                    "hgroup");

    private HtmlNames() {}

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean isDropped(String name) {
        return DROPPED.contains(name);
    }

    static boolean isEmbedded(String name) {
        return EMBEDDED.contains(name);
    }

    static boolean isBlock(String name) {
        return BLOCK.contains(name);
    }

    static void reportLeftOut(HtmlTag tag, ReadContext context, int offset) {
        String name = (tag.kind() == HtmlTag.Kind.CLOSE ? "</" : "<") + tag.name() + ">";
        context.note("html-left-out", "`" + name + "` was left out", offset, null);
    }

    /// The attributes of a tag that the model keeps; those named are read elsewhere. In Markdown from a site classes
    /// and other keys belong to the site's own style.
    static Attributes attributes(HtmlTag tag, ReadContext context, String... readElsewhere) {
        var b = new AttributeSyntax.Builder();
        var elsewhere = Set.of(readElsewhere);
        tag.attributes()
                .forEach((key, value) -> {
                    boolean common = key.equals("id") || key.equals("lang") || key.equals("dir");
                    boolean kept = common || context.options.pandoc();
                    if (kept && !elsewhere.contains(key)) b.put(key, value);
                });
        return b.build();
    }
}
