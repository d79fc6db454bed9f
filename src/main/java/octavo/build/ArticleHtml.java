package octavo.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.collection.Entry;
import octavo.collection.FinishedVolume;
import octavo.collection.IntendedUse;
import octavo.collection.Manifest;
import octavo.collection.Part;
import octavo.collection.StyleChoice;
import octavo.collection.Volume;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatheredArticle;
import octavo.markup.Element;
import octavo.markup.Lowering;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import octavo.markup.TextNode;

/// An article as a page of HTML, in the markup that styles see.
final class ArticleHtml {
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");
    private static final Set<String> LINES =
            Set.of(
                    "section",
                    "header",
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "div",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "figure",
                    "figcaption",
                    "hr",
                    "pre");

    private ArticleHtml() {}

    static Outcome<String> write(GatheredArticle g) {
        Diagnostics diagnostics = new Diagnostics();
        MarkupDocument document = diagnostics.take(Lowering.lower(volume(g)));
        StringBuilder b =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                        .append(escape(document.language(), true))
                        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                        .append(escape(InlineText.of(g.article().metadata().title()), false))
                        .append("</title>\n</head>\n<body>\n");
        for (MarkupSection s : document.sections()) {
            if (s.kind() == SectionKind.ARTICLE) element(s.element(), b);
        }
        return diagnostics.with(b.append("\n</body>\n</html>\n").toString());
    }

    /// A volume of this article alone.
    private static FinishedVolume volume(GatheredArticle g) {
        String language = g.article().metadata().language();
        Manifest manifest =
                new Manifest(
                        "",
                        null,
                        List.of(),
                        language == null ? "en" : language,
                        "urn:octavo:extract",
                        new StyleChoice("classic", Map.of()),
                        IntendedUse.PERSONAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        Entry entry = new Entry(g.slug(), "", g.article(), null, List.of(), List.of());
        Part part = new Part(null, List.of(), List.of(entry));
        return new FinishedVolume(
                new Volume(g.slug(), manifest, List.of(), List.of(part), List.of(), "1980-01-01"),
                Map.of(),
                Map.of());
    }

    private static void element(Element e, StringBuilder b) {
        if (LINES.contains(e.name()) && !b.isEmpty() && b.charAt(b.length() - 1) != '\n')
            b.append('\n');
        b.append('<').append(e.name());
        e.attributes()
                .forEach((k, v) -> {
                    // `epub:type` is of XHTML; the role says the same.
                    if (k.indexOf(':') < 0)
                        b.append(' ').append(k).append("=\"").append(escape(v, true)).append('"');
                });
        b.append('>');
        if (VOID.contains(e.name())) return;
        for (MarkupNode n : e.children()) {
            switch (n) {
                case TextNode t -> b.append(escape(t.text(), false));
                case Element child -> element(child, b);
            }
        }
        b.append("</").append(e.name()).append('>');
    }

    private static String escape(String text, boolean attribute) {
        String s = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute ? s.replace("\"", "&quot;") : s;
    }
}
