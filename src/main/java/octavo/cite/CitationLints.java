package octavo.cite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.bib.Reference;
import octavo.cite.bib.ReferenceLibrary;
import octavo.cite.csl.CslItem;
import octavo.collection.CitationSettings;
import octavo.collection.CitedReading;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;

/// What `octavo check` says of references: those that nothing cites, and those that lack what the style prints.
final class CitationLints {
    /// What an item of a type should have; alternatives are separated by `|`.
    private static final Map<String, List<String>> NEEDED =
            Map.ofEntries(
                    Map.entry(
                            "article-journal",
                            List.of(
                                    "author|editor",
                                    "title",
                                    "container-title",
                                    "issued",
                                    "volume|issue|DOI|URL")),
                    Map.entry("article-magazine", List.of("title", "container-title", "issued")),
                    Map.entry("article-newspaper", List.of("title", "container-title", "issued")),
                    Map.entry(
                            "book",
                            List.of(
                                    "author|editor|translator|compiler",
                                    "title",
                                    "issued",
                                    "publisher")),
                    Map.entry(
                            "chapter",
                            List.of("author", "title", "container-title", "issued", "publisher")),
                    Map.entry(
                            "paper-conference",
                            List.of("author", "title", "container-title|event-title", "issued")),
                    Map.entry("thesis", List.of("author", "title", "issued", "publisher")),
                    Map.entry("report", List.of("author|publisher", "title", "issued")),
                    Map.entry("webpage", List.of("title", "URL", "accessed|issued")),
                    Map.entry("post-weblog", List.of("title", "URL", "issued")));

    private static final List<String> ALL = List.of("title");

    private final List<CitingUnit> units;
    private final Works works;
    private final CitationStyle style;
    private final Diagnostics diagnostics;

    CitationLints(
            List<CitingUnit> units, Works works, CitationStyle style, Diagnostics diagnostics) {
        this.units = units;
        this.works = works;
        this.style = style;
        this.diagnostics = diagnostics;
    }

    void all(ReferenceLibrary book, CitationSettings settings) {
        Set<String> cited = new HashSet<>();
        Set<Reference> listed = new LinkedHashSet<>();
        for (CitingUnit u : units) {
            cited.addAll(u.works);
            listed.addAll(u.library.all());
            CitedReading c = u.entry == null ? null : u.entry.cited();
            Reference r = c == null ? null : u.library.get(c.key());
            if (r != null) cited.add(works.id(r));
            String as = u.article.citing().citeAs();
            Reference self = as == null ? null : u.library.get(as);
            if (self != null) cited.add(works.id(self));
        }
        listed.addAll(book.all());
        boolean everything = settings.nocite().contains("*");
        Set<String> said = new HashSet<>();
        for (Reference r : listed) {
            String id = works.id(r);
            if (!cited.contains(id) && !everything && !settings.nocite().contains(r.key()))
                diagnostics.add(
                        Diagnostic.note(
                                "reference-uncited",
                                "`" + r.key() + "` is listed and nothing cites it",
                                r.span(),
                                "name it in `nocite` to list it nonetheless"));
            else if (said.add(id)) missing(r);
        }
    }

    private void missing(Reference r) {
        CslItem i = r.item();
        List<String> missing = new ArrayList<>();
        for (String alternatives : NEEDED.getOrDefault(i.type(), ALL)) {
            String[] any = alternatives.split("\\|");
            boolean has = false;
            boolean used = false;
            for (String v : any) {
                has |= i.variables().containsKey(v);
                used |= style.uses(v);
            }
            if (!has && used) missing.add(String.join(" or ", any));
        }
        if (missing.isEmpty()) return;
        diagnostics.add(
                Diagnostic.warning(
                        "reference-incomplete",
                        "`"
                                + i.id()
                                + "` ("
                                + i.type()
                                + ") lacks "
                                + String.join(", ", missing)
                                + ", which the style prints",
                        r.span(),
                        "add it to the entry"));
    }
}
