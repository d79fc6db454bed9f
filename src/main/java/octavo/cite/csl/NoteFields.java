package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Variables in an item's `note`, one a line (`original-date: 1887`) or in braces (`{:original-date: 1887}`), as
/// reference managers keep what they have no field for.
final class NoteFields {
    private static final Set<String> TEXT =
            Set.of(
                    "annote",
                    "archive",
                    "archive-place",
                    "archive_collection",
                    "archive_location",
                    "authority",
                    "call-number",
                    "citation-label",
                    "collection-title",
                    "collection-title-short",
                    "container-title",
                    "container-title-short",
                    "dimensions",
                    "division",
                    "DOI",
                    "event",
                    "event-place",
                    "event-title",
                    "genre",
                    "ISBN",
                    "ISSN",
                    "jurisdiction",
                    "keyword",
                    "language",
                    "license",
                    "medium",
                    "original-publisher",
                    "original-publisher-place",
                    "original-title",
                    "part-title",
                    "PMCID",
                    "PMID",
                    "publisher",
                    "publisher-place",
                    "references",
                    "reviewed-genre",
                    "reviewed-title",
                    "scale",
                    "source",
                    "status",
                    "title",
                    "title-short",
                    "type",
                    "volume-title",
                    "year-suffix");

    private NoteFields() {}

    static void read(Map<String, CslValue> variables) {
        if (!(variables.get("note") instanceof CslValue.Text(String note))) return;
        if (note.indexOf(':') < 0) return;
        int i = 0;
        while ((i = note.indexOf("{:", i)) >= 0) {
            int end = note.indexOf('}', i);
            if (end < 0) break;
            field(note.substring(i + 2, end), variables);
            i = end;
        }
        for (String line : note.split("\n", -1)) if (!field(line, variables)) break;
    }

    private static boolean field(String line, Map<String, CslValue> variables) {
        int colon = line.indexOf(':');
        if (colon <= 0) return false;
        String name = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (value.isEmpty()) return false;
        if (CslVariables.isDate(name)) {
            variables.putIfAbsent(name, new CslValue.Date(RawDate.parse(value)));
        } else if (CslVariables.isName(name)) {
            List<CslName> names = new ArrayList<>();
            if (variables.get(name) instanceof CslValue.Names(List<CslName> known))
                names.addAll(known);
            int bars = value.indexOf("||");
            names.add(
                    bars < 0
                            ? CslName.literal(value)
                            : CslName.of(
                                    value.substring(0, bars).strip(),
                                    value.substring(bars + 2).strip()));
            variables.put(name, new CslValue.Names(names));
        } else if (CslVariables.isNumber(name) || TEXT.contains(name)) {
            variables.putIfAbsent(name, new CslValue.Text(value));
        } else return false;
        return true;
    }
}
