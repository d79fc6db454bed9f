package octavo.gather.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import octavo.content.Contributor;
import octavo.gather.clean.TextClean;
import octavo.gather.html.NoteTargets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a package document says.
///
/// @param path of the package document
/// @param spine in reading order, paths from the container's root
/// @param guide type by path, from EPUB 2's guide
/// @param navigation path of the EPUB 3 navigation document, or null
/// @param ncx path of the NCX, or null
/// @param cover path of the cover's picture, or null
/// @param mediaTypes of the files in the manifest
/// @param passedOver files of the spine that are no text
/// @param fixed its pages have a fixed layout
record PackageDocument(
        String path,
        String title,
        List<Contributor> contributors,
        @Nullable String language,
        @Nullable String date,
        String rights,
        List<String> identifiers,
        List<String> sources,
        List<String> spine,
        Map<String, String> guide,
        List<String> styleSheets,
        @Nullable String navigation,
        @Nullable String ncx,
        @Nullable String cover,
        @Nullable String description,
        List<String> mediaTypes,
        List<String> passedOver,
        boolean fixed) {

    static PackageDocument parse(String path, String xml) {
        Document doc = Jsoup.parse(xml, "", Parser.xmlParser());
        Map<String, Element> manifest = new LinkedHashMap<>();
        for (Element e : named(doc, "item")) manifest.put(e.id(), e);
        // No file stands in it twice (EPUB 3.3, 5.7.1).
        SequencedSet<String> spine = new LinkedHashSet<>();
        List<String> passedOver = new ArrayList<>();
        for (Element e : named(doc, "itemref")) {
            Element item = manifest.get(e.attr("idref"));
            if (item == null) continue;
            Element text = text(item, manifest);
            if (text != null) spine.add(resolve(path, text));
            else passedOver.add(item.attr("href"));
        }
        Map<String, String> guide = new HashMap<>();
        for (Element e : named(doc, "reference")) {
            guide.putIfAbsent(
                    NoteTargets.resolvePath(path, e.attr("href").replaceAll("#.*", "")),
                    e.attr("type").toLowerCase(Locale.ROOT));
        }
        String navigation = null;
        String ncx = null;
        List<String> css = new ArrayList<>();
        String cover = null;
        String coverId = "";
        boolean fixed = false;
        for (Element e : named(doc, "meta")) {
            if (e.attr("name").equals("cover")) coverId = e.attr("content");
            fixed |=
                    e.attr("property").equals("rendition:layout")
                            && e.text().strip().equals("pre-paginated");
            fixed |= e.attr("name").equals("fixed-layout") && e.attr("content").equals("true");
        }
        for (Element item : manifest.values()) {
            if ((" " + item.attr("properties") + " ").contains(" nav "))
                navigation = resolve(path, item);
            if (item.attr("media-type").equals("application/x-dtbncx+xml"))
                ncx = resolve(path, item);
            boolean image = item.attr("media-type").startsWith("image/");
            boolean stated = (" " + item.attr("properties") + " ").contains(" cover-image ");
            if (image
                    && (stated || cover == null && !coverId.isEmpty() && item.id().equals(coverId)))
                cover = resolve(path, item);
            if (item.attr("media-type").equals("text/css")) css.add(resolve(path, item));
        }
        return new PackageDocument(
                path,
                first(texts(doc, "dc:title")),
                contributors(doc),
                texts(doc, "dc:language").stream().findFirst().orElse(null),
                texts(doc, "dc:date").stream().findFirst().orElse(null),
                String.join("\n", texts(doc, "dc:rights")),
                texts(doc, "dc:identifier"),
                texts(doc, "dc:source"),
                List.copyOf(spine),
                Map.copyOf(guide),
                List.copyOf(css),
                navigation,
                ncx,
                cover,
                texts(doc, "dc:description").stream()
                        .findFirst()
                        .map(d -> TextClean.clean(Jsoup.parseBodyFragment(d).text()))
                        .orElse(null),
                manifest.values().stream().map(e -> e.attr("media-type")).toList(),
                List.copyOf(passedOver),
                fixed);
    }

    /// An item of the spine that is no text may name one that is (EPUB 3.3, 5.6.2).
    private static @Nullable Element text(Element item, Map<String, Element> manifest) {
        Element at = item;
        for (int i = 0; at != null && i < 8; i++) {
            if (isText(at)) return at;
            at = manifest.get(at.attr("fallback"));
        }
        return null;
    }

    private static boolean isText(Element item) {
        String type = item.attr("media-type");
        return type.equals("application/xhtml+xml")
                || type.equals("text/html")
                || type.equals("text/x-oeb1-document");
    }

    private static String resolve(String path, Element item) {
        return NoteTargets.resolvePath(path, decode(item.attr("href")));
    }

    static String decode(String href) {
        if (href.indexOf('%') < 0) return href;
        try {
            return java.net.URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    /// Elements by local name, whatever the prefix.
    private static List<Element> named(Document doc, String name) {
        List<Element> out = new ArrayList<>();
        for (Element e : doc.getAllElements()) {
            if (e.tagName().equals(name) || e.tagName().endsWith(":" + name)) out.add(e);
        }
        return out;
    }

    private static List<String> texts(Document doc, String name) {
        List<String> out = new ArrayList<>();
        for (Element e : doc.getAllElements()) {
            if (!e.tagName().equals(name)) continue;
            String t = TextClean.clean(e.text());
            if (!t.isEmpty()) out.add(t);
        }
        return out;
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /// One entry a person and role; `aut` where a creator has no role, `ctb` where a contributor has none.
    private static List<Contributor> contributors(Document doc) {
        List<Contributor> out = new ArrayList<>();
        Map<String, List<Element>> refinements = new HashMap<>();
        for (Element m : named(doc, "meta"))
            refinements.computeIfAbsent(m.attr("refines"), r -> new ArrayList<>()).add(m);
        for (Element e : doc.getAllElements()) {
            boolean creator = e.tagName().equals("dc:creator");
            if (!creator && !e.tagName().equals("dc:contributor")) continue;
            String name = TextClean.clean(e.text());
            if (name.isEmpty()) continue;
            String fileAs =
                    e.hasAttr("opf:file-as")
                            ? e.attr("opf:file-as")
                            : refined(refinements, e.id(), "file-as").stream()
                                    .findFirst()
                                    .orElse(null);
            List<String> roles =
                    e.hasAttr("opf:role")
                            ? List.of(e.attr("opf:role"))
                            : refined(refinements, e.id(), "role");
            if (roles.isEmpty()) roles = List.of(creator ? "aut" : "ctb");
            for (String role : roles) out.add(new Contributor(name, fileAs, role, null));
        }
        return out;
    }

    private static List<String> refined(
            Map<String, List<Element>> refinements, String id, String property) {
        List<String> out = new ArrayList<>();
        if (id.isEmpty()) return out;
        for (Element m : refinements.getOrDefault("#" + id, List.of()))
            if (m.attr("property").equals(property)) out.add(TextClean.clean(m.text()));
        return out;
    }
}
