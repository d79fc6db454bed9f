package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslName;
import octavo.cite.csl.CslVariables;

/// Zotero's "Extra" field reaches exports as a note with lines such as `Original Date: 1866`, `DOI: 10.1/x` or
/// `{:original-date: 1866}`, which stand for variables that Zotero has no field for.
final class ZoteroExtra {
    private static final Pattern BRACED = Pattern.compile("\\{:([A-Za-z_ -]+):\\s*([^}]*)\\}");
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z -]{1,30}):\\s*(\\S.*)");
    private static final Map<String, String> NAMES =
            Map.of(
                    "doi",
                    "DOI",
                    "isbn",
                    "ISBN",
                    "issn",
                    "ISSN",
                    "pmid",
                    "PMID",
                    "pmcid",
                    "PMCID",
                    "url",
                    "URL",
                    "place",
                    "publisher-place",
                    "original-place",
                    "original-publisher-place",
                    "short-title",
                    "title-short",
                    "journal-abbreviation",
                    "container-title-short");
    private static final List<String> TEXTS =
            List.of(
                    "archive",
                    "archive_location",
                    "call-number",
                    "chapter-number",
                    "citation-key",
                    "collection-title",
                    "collection-title-short",
                    "collection-number",
                    "container-title",
                    "container-title-short",
                    "dimensions",
                    "division",
                    "DOI",
                    "edition",
                    "event-place",
                    "event-title",
                    "genre",
                    "ISBN",
                    "ISSN",
                    "issue",
                    "jurisdiction",
                    "language",
                    "medium",
                    "number",
                    "number-of-pages",
                    "number-of-volumes",
                    "original-publisher",
                    "original-publisher-place",
                    "original-title",
                    "page",
                    "part-number",
                    "part-title",
                    "PMCID",
                    "PMID",
                    "publisher",
                    "publisher-place",
                    "references",
                    "reviewed-genre",
                    "reviewed-title",
                    "scale",
                    "section",
                    "source",
                    "status",
                    "title-short",
                    "URL",
                    "version",
                    "volume",
                    "volume-title",
                    "supplement-number");

    private ZoteroExtra() {}

    static void apply(ItemBuilder item) {
        String note = item.textOf("note");
        if (note.isEmpty()) return;
        Matcher m = BRACED.matcher(note);
        while (m.find()) set(item, m.group(1), m.group(2).strip());
        List<String> rest = new ArrayList<>();
        boolean taking = true;
        for (String line : BRACED.matcher(note).replaceAll("").split("\\R")) {
            Matcher l = LINE.matcher(line.strip());
            // Only the lines at the head are variables; a sentence with a colon ends them.
            taking = taking && l.matches() && set(item, l.group(1), l.group(2).strip());
            if (!taking) rest.add(line);
        }
        item.remove("note");
        item.text("note", String.join("\n", rest).strip());
    }

    private static boolean set(ItemBuilder item, String label, String value) {
        String name = label.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (name.equals("type") && value.matches("[a-z_-]+")) {
            item.type = value;
            return true;
        }
        name = NAMES.getOrDefault(name, name);
        if (name.equals("archive-location")) name = "archive_location";
        if (CslVariables.isDate(name)) {
            CslDate d = PlainDate.parse(value);
            item.remove(name).date(name, d);
            return true;
        }
        if (CslVariables.isName(name)) {
            String[] parts = value.split("\\s*\\|\\|\\s*", 2);
            item.names(
                    name,
                    List.of(
                            parts.length == 2
                                    ? CslName.of(parts[0], parts[1])
                                    : CslName.literal(value)));
            return true;
        }
        if (!TEXTS.contains(name)) return false;
        item.text(name, value);
        return true;
    }
}
