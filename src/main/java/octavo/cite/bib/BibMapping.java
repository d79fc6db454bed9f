package octavo.cite.bib;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import org.jspecify.annotations.Nullable;

/// A BibTeX or BibLaTeX entry, inheritance resolved, to an item.
final class BibMapping {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    t("article", "article-journal"),
                    t("suppperiodical", "article-journal"),
                    t("review", "review"),
                    t("book", "book"),
                    t("mvbook", "book"),
                    t("booklet", "pamphlet"),
                    t("manual", "book"),
                    t("collection", "book"),
                    t("mvcollection", "book"),
                    t("reference", "book"),
                    t("mvreference", "book"),
                    t("proceedings", "book"),
                    t("mvproceedings", "book"),
                    t("inbook", "chapter"),
                    t("bookinbook", "chapter"),
                    t("suppbook", "chapter"),
                    t("incollection", "chapter"),
                    t("suppcollection", "chapter"),
                    t("inreference", "entry-encyclopedia"),
                    t("inproceedings", "paper-conference"),
                    t("conference", "paper-conference"),
                    t("thesis", "thesis"),
                    t("phdthesis", "thesis"),
                    t("mastersthesis", "thesis"),
                    t("report", "report"),
                    t("techreport", "report"),
                    t("patent", "patent"),
                    t("online", "webpage"),
                    t("electronic", "webpage"),
                    t("www", "webpage"),
                    t("unpublished", "manuscript"),
                    t("letter", "personal_communication"),
                    t("periodical", "periodical"),
                    t("dataset", "dataset"),
                    t("software", "software"),
                    t("movie", "motion_picture"),
                    t("video", "motion_picture"),
                    t("audio", "song"),
                    t("music", "song"),
                    t("image", "graphic"),
                    t("artwork", "graphic"),
                    t("performance", "performance"),
                    t("standard", "standard"),
                    t("legislation", "legislation"),
                    t("legal", "treaty"),
                    t("jurisdiction", "legal_case"),
                    t("commentary", "document"),
                    t("map", "map"),
                    t("misc", "document"));

    private static final Map<String, String> NAME_FIELDS =
            Map.ofEntries(
                    t("author", "author"),
                    t("bookauthor", "container-author"),
                    t("editor", "editor"),
                    t("translator", "translator"),
                    t("director", "director"),
                    t("holder", "author"),
                    t("commentator", "contributor"),
                    t("annotator", "contributor"),
                    t("introduction", "contributor"),
                    t("foreword", "contributor"),
                    t("afterword", "contributor"));

    /// What an `editora` is, by `editoratype`.
    private static final Map<String, String> EDITOR_TYPES =
            Map.ofEntries(
                    t("compiler", "compiler"),
                    t("founder", "editor"),
                    t("continuator", "editor"),
                    t("redactor", "contributor"),
                    t("reviser", "editor"),
                    t("collaborator", "contributor"),
                    t("organizer", "organizer"),
                    t("director", "director"),
                    t("producer", "producer"),
                    t("translator", "translator"),
                    t("series", "collection-editor"),
                    t("narrator", "narrator"));

    private final BibEntry e;
    private final ItemBuilder item = new ItemBuilder();

    private BibMapping(BibEntry e) {
        this.e = e;
    }

    private static Map.Entry<String, String> t(String a, String b) {
        return Map.entry(a, b);
    }

    static CslItem item(BibEntry e) {
        return new BibMapping(e).map();
    }

    private CslItem map() {
        item.type = type();
        names();
        new BibTitles(e, item).map();
        new BibDates(e, item).map();
        volumes();
        publication();
        new BibIdentifiers(e, item).map();
        withoutOptions();
        return item.build(e.key());
    }

    /// What the entry's `options` keep out of the list (`url=false`).
    private void withoutOptions() {
        String options = lower("options").replace(" ", "");
        if (options.contains("url=false")) item.remove("URL").remove("accessed");
        if (options.contains("doi=false")) item.remove("DOI");
        if (options.contains("isbn=false")) item.remove("ISBN").remove("ISSN");
    }

    private String type() {
        String type = TYPES.getOrDefault(e.type(), "document");
        String sub = lower("entrysubtype");
        if (e.type().equals("article") || e.type().equals("suppperiodical")) {
            if (sub.contains("newspaper")) return "article-newspaper";
            if (sub.contains("magazine")) return "article-magazine";
        }
        if (e.type().equals("inproceedings") && sub.contains("presentation")) return "speech";
        if (e.type().equals("misc") && e.get("url") != null && e.get("publisher") == null)
            return "webpage";
        if (e.type().equals("misc")
                && e.get("howpublished") != null
                && e.get("howpublished").contains("\\url")) return "webpage";
        if (e.type().equals("unpublished")
                && (e.get("eventtitle") != null || e.get("venue") != null)) return "speech";
        if (type.equals("entry-encyclopedia") && has("dictionary")) return "entry-dictionary";
        return type;
    }

    private boolean has(String word) {
        String t = e.get("booktitle");
        return t != null && t.toLowerCase(Locale.ROOT).contains(word);
    }

    private String lower(String field) {
        String v = e.get(field);
        return v == null ? "" : Latex.toText(v).toLowerCase(Locale.ROOT);
    }

    private void names() {
        String options = lower("options").replace(" ", "");
        boolean usePrefix = !options.contains("useprefix=false");
        for (var f : NAME_FIELDS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            String v = e.get(f.getKey());
            if (v == null || f.getKey().equals("holder") && !e.type().equals("patent")) continue;
            String to = f.getValue();
            if (f.getKey().equals("editor"))
                to = EDITOR_TYPES.getOrDefault(lower("editortype"), "editor");
            if (f.getKey().equals("holder") && e.get("author") != null) continue;
            if (f.getKey().equals("author") && lower("authortype").equals("compiler"))
                to = "compiler";
            item.names(to, BibNames.parse(v, usePrefix));
        }
        for (String x : List.of("a", "b", "c")) {
            String v = e.get("editor" + x);
            if (v != null)
                item.names(
                        EDITOR_TYPES.getOrDefault(lower("editor" + x + "type"), "contributor"),
                        BibNames.parse(v, usePrefix));
        }
        // A booklet or a manual by nobody is by the body that put it out.
        String body = e.get("organization");
        if (!item.has("author") && !item.has("editor") && body != null && e.type().equals("manual"))
            item.names("author", List.of(CslName.literal(Latex.toText(body))));
    }

    private @Nullable String rich(String field) {
        String v = e.get(field);
        return v == null ? null : Latex.toRich(v, true);
    }

    private @Nullable String text(String field) {
        String v = e.get(field);
        return v == null ? null : Latex.toText(v);
    }

    private void volumes() {
        boolean periodical = BibTitles.isPeriodical(item.type);
        item.text("volume", text("volume"));
        item.text("number-of-volumes", text("volumes"));
        item.text("part-number", text("part"));
        String number = text("number");
        String issue = text("issue");
        if (periodical) {
            // BibLaTeX's `issue` is a name (Spring) beside the number.
            item.text(
                    "issue",
                    number != null && issue != null
                            ? number + ", " + issue
                            : number != null ? number : issue);
            item.text("title-short", null);
        } else if (number != null) {
            boolean ofSeries =
                    switch (item.type) {
                        case "report",
                                "patent",
                                "legislation",
                                "standard",
                                "manuscript",
                                "dataset" ->
                                false;
                        default -> e.get("series") != null;
                    };
            item.text(ofSeries ? "collection-number" : "number", number);
        }
        String series = rich("series");
        item.text(
                "collection-title",
                periodical ? BibKeys.series(series, BibIdentifiers.language(e)) : series);
        item.text("edition", edition());
        item.text("chapter-number", text("chapter"));
        item.text("version", text("version"));
        String pages = text("pages");
        if (pages == null) pages = text("eid") != null ? text("eid") : text("articleno");
        if (pages != null)
            item.text(
                    "page", pages.replaceAll("\\s*[–—-]+\\s*", "–").replaceAll("\\s*,\\s*", ", "));
        item.text(
                "number-of-pages",
                text("pagetotal") != null ? text("pagetotal") : text("numpages"));
    }

    private @Nullable String edition() {
        String v = text("edition");
        if (v == null) return null;
        String w = v.strip().replaceFirst("(?i)\\s*(edition|ed\\.?)$", "");
        int n =
                List.of(
                                "", "first", "second", "third", "fourth", "fifth", "sixth",
                                "seventh", "eighth", "ninth", "tenth")
                        .indexOf(w.toLowerCase(Locale.ROOT));
        if (n > 0) return Integer.toString(n);
        return w.matches("\\d+(st|nd|rd|th|\\.)?") ? w.replaceAll("\\D", "") : w;
    }

    private void publication() {
        for (String f : List.of("publisher", "institution", "school")) {
            String v = e.get(f);
            if (v != null) item.text("publisher", BibNames.list(v));
        }
        String organization = e.get("organization");
        if (organization != null && !item.type.equals("webpage") && !e.type().equals("manual"))
            item.text("publisher", BibNames.list(organization));
        String how = text("howpublished");
        if (how != null && !how.matches("(?i)(https?://|www\\.).*"))
            item.text(item.type.equals("webpage") ? "container-title" : "publisher", how);
        for (String f : List.of("location", "address")) {
            String v = e.get(f);
            if (v == null) continue;
            // ACM writes the conference's place beside the publisher's address.
            boolean event =
                    item.type.equals("paper-conference")
                            && (f.equals("address")
                                    ? e.get("publisher") == null
                                    : e.get("address") != null);
            String places = BibKeys.places(BibNames.list(v));
            item.text(
                    event
                            ? "event-place"
                            : item.type.equals("patent") ? "jurisdiction" : "publisher-place",
                    places);
        }
        String op = e.get("origpublisher");
        if (op != null) item.text("original-publisher", BibNames.list(op));
        String ol = e.get("origlocation");
        if (ol != null) item.text("original-publisher-place", BibNames.list(ol));
        String type = text("type");
        item.text("genre", type == null ? BibKeys.ofEntry(e.type()) : BibKeys.type(type));
        item.text("archive", text("library"));
        item.text("call-number", text("call-number") != null ? text("call-number") : text("lccn"));
    }
}
