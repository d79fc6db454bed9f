package octavo.cite.bib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// What entries take over from others: `xdata` as it stands, `crossref` by the rules of BibLaTeX (a book's title is its
/// chapter's `booktitle`). An entry's own fields come first.
final class BibInheritance {
    /// Never inherited (BibLaTeX manual, appendix B).
    private static final Set<String> OWN =
            Set.of(
                    "ids",
                    "crossref",
                    "xref",
                    "xdata",
                    "entryset",
                    "entrysubtype",
                    "execute",
                    "label",
                    "options",
                    "presort",
                    "related",
                    "relatedoptions",
                    "relatedstring",
                    "relatedtype",
                    "shortauthor",
                    "shorteditor",
                    "shorthand",
                    "shorthandintro",
                    "sortkey",
                    "keywords",
                    "abstract",
                    "annotation",
                    "note",
                    "file",
                    "pages",
                    "pagetotal",
                    "doi",
                    "eid",
                    "langid",
                    "timestamp",
                    "owner");

    private static final Set<String> IN_BOOK =
            Set.of(
                    "inbook",
                    "bookinbook",
                    "suppbook",
                    "incollection",
                    "suppcollection",
                    "inreference",
                    "inproceedings",
                    "conference");
    private static final Set<String> MULTI_VOLUME =
            Set.of("mvbook", "mvcollection", "mvproceedings", "mvreference");
    private static final Set<String> PERIODICAL = Set.of("article", "suppperiodical", "review");

    private final Map<String, BibEntry> entries = new HashMap<>();
    private final Map<String, BibEntry> done = new HashMap<>();
    private final Diagnostics diagnostics;

    BibInheritance(List<BibEntry> all, Diagnostics diagnostics) {
        all.forEach(e -> entries.putIfAbsent(e.key(), e));
        for (BibEntry e : all)
            for (String other : keys(e.get("ids"))) entries.putIfAbsent(other, e);
        this.diagnostics = diagnostics;
    }

    BibEntry resolved(BibEntry e) {
        return resolved(e, new LinkedHashSet<>());
    }

    private BibEntry resolved(BibEntry e, Set<String> open) {
        BibEntry known = done.get(e.key());
        if (known != null && known.span().equals(e.span())) return known;
        if (!open.add(e.key()) || open.size() > 32) {
            warn("`" + e.key() + "` refers to itself by crossref or xdata", e, null);
            return e;
        }
        Map<String, String> fields = new LinkedHashMap<>(e.fields());
        for (String key : keys(e.get("xdata"))) {
            BibEntry data = parent(key, "xdata", e);
            if (data == null) continue;
            for (var f : resolved(data, open).fields().entrySet()) {
                if (!f.getKey().equals("ids")) fields.putIfAbsent(f.getKey(), f.getValue());
            }
        }
        String crossref = fields.get("crossref");
        BibEntry parent = crossref == null ? null : parent(crossref.strip(), "crossref", e);
        if (parent != null) inherit(e, resolved(parent, open), fields);
        open.remove(e.key());
        BibEntry made = new BibEntry(e.type(), e.key(), fields, e.span());
        done.put(e.key(), made);
        return made;
    }

    private static List<String> keys(@Nullable String list) {
        List<String> out = new ArrayList<>();
        if (list != null) for (String k : list.split(",")) if (!k.isBlank()) out.add(k.strip());
        return out;
    }

    private @Nullable BibEntry parent(String key, String field, BibEntry e) {
        BibEntry p = entries.get(key);
        if (p == null) {
            String near = NearestName.of(key, entries.keySet());
            warn(
                    "`" + field + "` names `" + key + "`, which is not in this file",
                    e,
                    near == null ? null : "did you mean `" + near + "`?");
        }
        return p;
    }

    private static void inherit(BibEntry child, BibEntry parent, Map<String, String> fields) {
        boolean fromSeries = MULTI_VOLUME.contains(parent.type());
        boolean inBook = IN_BOOK.contains(child.type());
        boolean periodical = PERIODICAL.contains(child.type());
        // A book's author is its chapters' `bookauthor`, and where they have none of their own
        // their author too.
        boolean ownAuthor = fields.containsKey("author") || fields.containsKey("editor") && !inBook;
        for (var f : parent.fields().entrySet()) {
            String name = f.getKey();
            if (OWN.contains(name)) continue;
            switch (name) {
                case "title", "subtitle", "titleaddon" -> {
                    if (fromSeries) fields.putIfAbsent("main" + name, f.getValue());
                    else if (inBook) fields.putIfAbsent("book" + name, f.getValue());
                    else if (periodical) fields.putIfAbsent("journal" + name, f.getValue());
                }
                case "shorttitle", "sorttitle", "indextitle" -> {}
                case "author" -> {
                    if (inBook && !fromSeries || child.type().equals("inbook"))
                        fields.putIfAbsent("bookauthor", f.getValue());
                    if (!ownAuthor && !child.type().equals("incollection"))
                        fields.putIfAbsent("author", f.getValue());
                }
                default -> fields.putIfAbsent(name, f.getValue());
            }
        }
    }

    private void warn(String message, BibEntry e, @Nullable String hint) {
        diagnostics.add(Diagnostic.warning("bibtex-crossref", message, e.span(), hint));
    }
}
