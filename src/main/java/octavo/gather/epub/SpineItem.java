package octavo.gather.epub;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.gather.html.Markup;
import octavo.gather.html.Semantics;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A file of the spine and what it is.
record SpineItem(String path, Document document, Role role) {
    enum Role {
        ARTICLE,
        PART,
        NOTES,
        /// Title page, imprint, licence, contents, cover: evidence and metadata, no article.
        BOOK_MATTER;

        /// Whether it is of the book's own text.
        boolean isText() {
            return this == ARTICLE || this == PART;
        }
    }

    private static final Set<String> MATTER =
            Set.of(
                    "titlepage",
                    "title-page",
                    "imprint",
                    "colophon",
                    "copyright-page",
                    "copyright",
                    "halftitlepage",
                    "halftitle",
                    "toc",
                    "landmarks",
                    "loi",
                    "lot",
                    "lov",
                    "page-list",
                    "cover",
                    "coverpage",
                    "other-credits",
                    "seriespage",
                    "publisher-logo",
                    "index-headnotes",
                    "errata");

    /// Letters of running text that a title page, an imprint or a list of contents may have.
    static final int MOST_MATTER = 8_000;

    private static final Set<String> NOTES = Set.of("endnotes", "footnotes", "rearnotes", "notes");
    private static final Set<String> PARTS = Set.of("part", "division", "volume");

    static SpineItem of(String path, Document doc, PackageDocument pack) {
        return new SpineItem(path, doc, role(path, doc, pack));
    }

    private static Role role(String path, Document doc, PackageDocument pack) {
        if (path.equals(pack.navigation())) return Role.BOOK_MATTER;
        Element body = body(doc);
        Set<String> types = new HashSet<>();
        String guide = pack.guide().get(path);
        // A long text has the contents, or whatever the guide leads to, somewhere in it.
        if (guide != null && (prose(body) < MOST_MATTER || NOTES.contains(guide)))
            types.add(guide.replace("other.", ""));
        Element e = body;
        for (int i = 0; i < 3; i++) {
            types.addAll(Semantics.of(e));
            List<Element> inner =
                    e.children().stream()
                            .filter(c -> Markup.name(c).matches("section|article|div"))
                            .toList();
            if (inner.size() != 1) break;
            e = inner.getFirst();
        }
        for (String t : types) if (NOTES.contains(t)) return Role.NOTES;
        for (String t : types) if (MATTER.contains(t)) return Role.BOOK_MATTER;
        boolean headingsOnly =
                body.select("p, li, td, dd, pre, blockquote").stream()
                        .allMatch(p -> p.text().isBlank() || p.closest("hgroup, header") != null);
        for (String t : types) if (PARTS.contains(t) && headingsOnly) return Role.PART;
        if (DistributorText.isAll(body)) return Role.BOOK_MATTER;
        boolean pictures = body.selectFirst("img, image, svg, math, table") != null;
        if (body.text().isBlank() && !pictures) return Role.BOOK_MATTER;
        return byName(path, body) ? Role.BOOK_MATTER : Role.ARTICLE;
    }

    private static int prose(Element body) {
        return body.select("p").stream()
                .filter(p -> p.selectFirst("a[href]") == null)
                .mapToInt(p -> p.text().length())
                .sum();
    }

    /// Older books say nothing: a short file with a telling name, or a contents page of nothing but links.
    private static boolean byName(String path, Element body) {
        String name =
                path.substring(path.lastIndexOf('/') + 1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\.[^.]*$", "");
        int chars = body.text().length();
        if (chars < 3000
                && name.matches(
                        "(?:.*[_-])?(?:cover(?:page)?|title-?_?page|titlepage|copyright|imprint|colophon|toc|contents|half-?_?title(?:page)?|uncopyright)(?:[_-]?\\d*)?"))
            return true;
        int linked = body.select("a[href]").stream().mapToInt(a -> a.text().length()).sum();
        return body.select("a[href]").size() >= 5 && linked > 0.8 * chars;
    }

    /// What the file says of its language; may be empty.
    static String language(Document doc) {
        Element html = doc.selectFirst("html");
        if (html == null) return "";
        return (html.hasAttr("xml:lang") ? html.attr("xml:lang") : html.attr("lang")).strip();
    }

    Element body() {
        return body(document);
    }

    private static Element body(Document doc) {
        Element body = doc.selectFirst("body");
        return body == null ? doc : body;
    }
}
