package octavo.cite.bib;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslName;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// EndNote's XML, as EndNote, Zotero and others export it. Each `<record>` is read for itself.
final class EndNoteReader {
    private static final Pattern RECORD = Pattern.compile("<record(?:\\s[^>]*)?>");
    private static final int MAX_DEPTH = 40;
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    e("journal article", "article-journal"),
                    e("electronic article", "article-journal"),
                    e("magazine article", "article-magazine"),
                    e("newspaper article", "article-newspaper"),
                    e("book", "book"),
                    e("edited book", "book"),
                    e("electronic book", "book"),
                    e("book section", "chapter"),
                    e("electronic book section", "chapter"),
                    e("conference paper", "paper-conference"),
                    e("conference proceedings", "paper-conference"),
                    e("report", "report"),
                    e("government document", "report"),
                    e("thesis", "thesis"),
                    e("web page", "webpage"),
                    e("blog", "post-weblog"),
                    e("manuscript", "manuscript"),
                    e("unpublished work", "manuscript"),
                    e("patent", "patent"),
                    e("film or broadcast", "motion_picture"),
                    e("audiovisual material", "motion_picture"),
                    e("encyclopedia", "entry-encyclopedia"),
                    e("dictionary", "entry-dictionary"),
                    e("map", "map"),
                    e("artwork", "graphic"),
                    e("case", "legal_case"),
                    e("statute", "legislation"),
                    e("bill", "bill"),
                    e("hearing", "hearing"),
                    e("computer program", "software"),
                    e("dataset", "dataset"),
                    e("standard", "standard"),
                    e("personal communication", "personal_communication"),
                    e("interview", "interview"),
                    e("podcast", "broadcast"),
                    e("pamphlet", "pamphlet"),
                    e("generic", "document"));

    private final String file;
    private final Diagnostics diagnostics;
    private final Set<String> keys = new HashSet<>();

    private EndNoteReader(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    private static Map.Entry<String, String> e(String endNote, String csl) {
        return Map.entry(endNote, csl);
    }

    static List<Reference> read(String text, String file, Diagnostics diagnostics) {
        EndNoteReader r = new EndNoteReader(file, diagnostics);
        List<Reference> out = new ArrayList<>();
        Matcher m = RECORD.matcher(text);
        int line = 1;
        int counted = 0;
        boolean any = false;
        for (boolean more = m.find(); more; ) {
            any = true;
            int from = m.start();
            more = m.find();
            int limit = more ? m.start() : text.length();
            int close = text.indexOf("</record>", from);
            for (; counted < from; counted++) if (text.charAt(counted) == '\n') line++;
            if (close < 0 || close > limit) {
                r.error("the record is not closed", line);
                continue;
            }
            Reference ref = r.record(text.substring(from, close + 9), line);
            if (ref != null) out.add(ref);
        }
        if (!any) r.error("this XML holds no EndNote `<record>`", 1);
        return out;
    }

    private void error(String message, int line) {
        diagnostics.add(
                Diagnostic.error(
                        "references-syntax",
                        message,
                        SourceSpan.ofLine(file, line),
                        "the other records were read"));
    }

    /// The texts of one record by path (`titles/title`).
    private @Nullable Reference record(String xml, int line) {
        Map<String, List<String>> v = new LinkedHashMap<>();
        Map<String, String> type = new LinkedHashMap<>();
        try {
            walk(xml, v, type);
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null ? line : line + e.getLocation().getLineNumber() - 1;
            String message =
                    String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "").strip();
            error("the record is not well-formed: " + message, at);
            return null;
        }
        ItemBuilder item = item(v, type.getOrDefault("name", ""));
        String label = first(v, "label");
        String key;
        if (label != null && label.matches("[\\p{L}\\p{N}_][^\\s,;\\[\\]{}]{0,80}")) {
            key = label;
            keys.add(key);
        } else {
            key = GeneratedKeys.of(item.build(""), keys);
        }
        return new Reference(item.build(key), SourceSpan.ofLine(file, line));
    }

    private static void walk(String xml, Map<String, List<String>> v, Map<String, String> type)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader r = factory.createXMLStreamReader(new StringReader(xml));
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        Deque<String> faces = new ArrayDeque<>();
        while (r.hasNext()) {
            switch (r.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = r.getLocalName();
                    if (path.size() > MAX_DEPTH) throw new XMLStreamException("nested too deeply");
                    if (name.equals("style")) {
                        String tag = tag(r.getAttributeValue(null, "face"));
                        faces.push(tag);
                        if (!tag.isEmpty()) text.append('<').append(tag).append('>');
                    } else {
                        if (name.equals("ref-type") && r.getAttributeValue(null, "name") != null)
                            type.put("name", r.getAttributeValue(null, "name"));
                        path.addLast(name);
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(r.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (r.getLocalName().equals("style")) {
                        String tag = faces.pop();
                        if (!tag.isEmpty()) text.append("</").append(tag).append('>');
                        continue;
                    }
                    String value = text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
                    if (!value.isEmpty() && path.size() > 1) {
                        String key = String.join("/", path.stream().skip(1).toList());
                        v.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
                    }
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private static String tag(@Nullable String face) {
        if (face == null) return "";
        if (face.contains("italic")) return "i";
        if (face.contains("bold")) return "b";
        if (face.contains("superscript")) return "sup";
        return face.contains("subscript") ? "sub" : "";
    }

    private static @Nullable String first(Map<String, List<String>> v, String... paths) {
        for (String p : paths) if (v.get(p) != null) return v.get(p).getFirst();
        return null;
    }

    private static List<CslName> names(Map<String, List<String>> v, String path) {
        List<CslName> out = new ArrayList<>();
        for (String n : v.getOrDefault(path, List.of())) {
            String plain = n.replaceAll("<[^>]+>", "");
            String[] p = plain.split("\\s*,\\s*", 3);
            // EndNote marks a body by a comma at the end.
            if (p.length == 1 || p[1].isBlank()) out.add(CslName.literal(p[0].strip()));
            else
                out.add(
                        new CslName(
                                p[0],
                                p[1],
                                "",
                                "",
                                p.length > 2 ? p[2] : "",
                                false,
                                false,
                                "",
                                true));
        }
        return out;
    }

    private static ItemBuilder item(Map<String, List<String>> v, String typeName) {
        ItemBuilder item = new ItemBuilder();
        String kind = typeName.strip().toLowerCase(Locale.ROOT);
        item.type = TYPES.getOrDefault(kind, "document");
        boolean inBook =
                item.type.equals("chapter")
                        || item.type.equals("paper-conference")
                        || item.type.startsWith("entry-");
        item.names(
                kind.equals("edited book") ? "editor" : "author",
                names(v, "contributors/authors/author"));
        item.names(
                inBook ? "editor" : item.type.equals("book") ? "collection-editor" : "contributor",
                names(v, "contributors/secondary-authors/author"));
        item.names(
                inBook ? "collection-editor" : "contributor",
                names(v, "contributors/tertiary-authors/author"));
        item.names("translator", names(v, "contributors/subsidiary-authors/author"));
        item.names("translator", names(v, "contributors/translated-authors/author"));
        item.text("title", first(v, "titles/title"));
        item.text("title-short", first(v, "titles/short-title"));
        String second = first(v, "titles/secondary-title", "periodical/full-title");
        item.text(
                item.type.equals("book") || item.type.equals("report")
                        ? "collection-title"
                        : "container-title",
                second);
        item.text("container-title-short", first(v, "titles/alt-title", "periodical/abbr-1"));
        if (!item.type.equals("book"))
            item.text("collection-title", first(v, "titles/tertiary-title"));
        item.text("original-title", first(v, "titles/translated-title"));
        date(v, item);
        String pages = first(v, "pages");
        if (pages != null)
            item.text(
                    item.type.equals("book") ? "number-of-pages" : "page",
                    pages.replaceAll("\\s*[-–—]+\\s*", "–"));
        item.text("volume", first(v, "volume"));
        boolean periodical = item.type.startsWith("article-");
        item.text(
                periodical
                        ? "issue"
                        : inBook || item.type.equals("book") ? "collection-number" : "number",
                first(v, "number", "issue"));
        item.text("edition", first(v, "edition"));
        item.text("number-of-volumes", first(v, "num-vols"));
        item.text("section", first(v, "section"));
        item.text("genre", first(v, "work-type"));
        item.text("publisher", first(v, "publisher"));
        item.text("publisher-place", first(v, "pub-location"));
        String isbn = first(v, "isbn");
        boolean issn =
                periodical
                        || isbn != null
                                && isbn.matches("\\d{4}-?\\d{3}[\\dXx].*")
                                && !isbn.matches("[\\d-]{10,}.*");
        if (isbn != null) item.text(issn ? "ISSN" : "ISBN", isbn);
        String doi = first(v, "electronic-resource-num");
        if (doi != null)
            item.text("DOI", doi.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", ""));
        item.text("URL", first(v, "urls/related-urls/url", "urls/web-urls/url"));
        item.text("call-number", first(v, "call-num"));
        item.text("language", first(v, "language"));
        item.text("abstract", first(v, "abstract"));
        item.text("note", first(v, "notes"));
        List<String> keywords = v.get("keywords/keyword");
        if (keywords != null) item.text("keyword", String.join(", ", keywords));
        ZoteroExtra.apply(item);
        return item;
    }

    private static void date(Map<String, List<String>> v, ItemBuilder item) {
        String year = first(v, "dates/year");
        String day = first(v, "dates/pub-dates/date");
        CslDate d = null;
        if (year != null && year.matches("-?\\d{1,4}") && day != null) {
            d =
                    day.matches(".*\\d{4}.*")
                            ? PlainDate.parse(day)
                            : PlainDate.inYear(Integer.parseInt(year), day, null, false);
        }
        if (d == null || d.start() == null)
            d = year == null ? day == null ? null : PlainDate.parse(day) : PlainDate.parse(year);
        item.date("issued", d);
        String accessed = first(v, "access-date");
        if (accessed != null) item.date("accessed", PlainDate.parse(accessed));
        String original = first(v, "orig-pub");
        if (original != null && original.matches("\\d{4}"))
            item.date("original-date", PlainDate.parse(original));
    }
}
