package octavo.cite.bib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cite.csl.CslName;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// RIS, as databases and reference managers write it: a tag and a value on each line, from `TY` to `ER`. A record
/// without `ER` ends at the next `TY`; a line without a tag goes on with the one before.
final class RisReader {
    private static final Pattern LINE =
            Pattern.compile("\\s{0,3}([A-Z][A-Z0-9])\\s{1,2}-(?: (.*)|\\s*)");
    private final String file;
    private final Diagnostics diagnostics;
    private final List<Reference> out = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /// The values of a record by tag, in the order of the file.
    private final Map<String, List<String>> tags = new LinkedHashMap<>();

    private int begun;
    private @Nullable String last;

    private RisReader(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    static List<Reference> read(String text, String file, Diagnostics diagnostics) {
        RisReader r = new RisReader(file, diagnostics);
        int n = 0;
        for (String line : text.split("\\R", -1)) r.line(line, ++n);
        if (!r.tags.isEmpty()) {
            r.warn("the last record does not end with `ER  -`", r.begun);
            r.record();
        }
        return r.out;
    }

    private void line(String line, int n) {
        String l = line.startsWith("\uFEFF") ? line.substring(1) : line;
        Matcher m = LINE.matcher(l);
        if (!m.matches()) {
            continued(l, n);
            return;
        }
        // Authors in the order of the file, whichever way they are marked.
        String tag = m.group(1).equals("A1") ? "AU" : m.group(1);
        String value = m.group(2) == null ? "" : m.group(2).strip();
        if (tag.equals("TY")) {
            if (!tags.isEmpty()) {
                warn("the record does not end with `ER  -`", begun);
                record();
            }
            begun = n;
        }
        if (tag.equals("ER")) {
            if (tags.isEmpty()) warn("`ER` without a record", n);
            else record();
            return;
        }
        if (tags.isEmpty() && !tag.equals("TY")) {
            if (begun == 0 || last != null) warn("the record does not begin with `TY  -`", n);
            begun = n;
        }
        last = tag;
        if (!value.isEmpty() || tag.equals("TY"))
            tags.computeIfAbsent(tag, k -> new ArrayList<>()).add(value);
    }

    private void continued(String line, int n) {
        if (line.isBlank()) return;
        List<String> values = last == null ? null : tags.get(last);
        boolean text =
                last != null
                        && last.matches("T[I123]|CT|BT|AB|N[12]|KW|A[UD12]|PB|CY|U\\d|C\\d|AD");
        if (values == null || values.isEmpty() || !text) {
            if (!tags.isEmpty()) warn("a line without a tag: `" + shortened(line) + "`", n);
            return;
        }
        values.set(values.size() - 1, values.getLast() + " " + line.strip());
    }

    private static String shortened(String line) {
        String s = line.strip();
        return s.length() > 40 ? s.substring(0, 40) + "…" : s;
    }

    private @Nullable String first(String... names) {
        for (String t : names) {
            List<String> v = tags.get(t);
            if (v != null && !v.getFirst().isBlank()) return v.getFirst();
        }
        return null;
    }

    private List<CslName> names(String tag) {
        List<CslName> all = new ArrayList<>();
        for (String v : tags.getOrDefault(tag, List.of())) if (!v.isBlank()) all.add(name(v));
        return all;
    }

    /// `Last, First, Suffix`; a name without a comma is a body's.
    private static CslName name(String v) {
        String[] p = v.strip().split("\\s*,\\s*", 3);
        if (p.length == 1) return CslName.literal(v.strip());
        return new CslName(p[0], p[1], "", "", p.length > 2 ? p[2] : "", false, false, "", true);
    }

    private void record() {
        ItemBuilder item = new ItemBuilder();
        String ris = first("TY");
        String type = ris == null ? null : RisTypes.of(ris);
        if (type == null && ris != null) warn("the type `" + ris + "` is not known", begun);
        item.type = type == null ? "document" : type;
        boolean inBook =
                item.type.equals("chapter")
                        || item.type.equals("paper-conference")
                        || item.type.startsWith("entry-");
        RisTypes.people(item, ris, this::names);
        titles(item, inBook);
        numbers(item);
        place(item);
        List<String> notes = tags.getOrDefault("N1", List.of());
        if (!notes.isEmpty()) item.text("note", String.join("\n", notes));
        item.text("abstract", first("AB", "N2"));
        if (tags.get("KW") != null) item.text("keyword", String.join(", ", tags.get("KW")));
        item.text("language", first("LA"));
        ZoteroExtra.apply(item);
        out.add(new Reference(item.build(key(item)), new SourceSpan(file, begun, 1)));
        tags.clear();
        last = null;
    }

    private void titles(ItemBuilder item, boolean inBook) {
        boolean whole = item.type.equals("book");
        item.text("title", first("TI", "T1", "CT"));
        if (whole) item.text("title", first("BT"));
        String t2 = first("T2");
        if (whole || item.type.equals("report") || item.type.equals("map")) {
            item.text("collection-title", t2 != null ? t2 : first("T3"));
        } else {
            item.text(
                    "container-title", inBook ? first("BT", "T2") : first("T2", "JF", "JO", "BT"));
            item.text("container-title", first("JF", "JO", "JA", "J2"));
            item.text("collection-title", first("T3"));
        }
        String abbreviated = first("J2", "JA", "J1");
        if (abbreviated != null && !abbreviated.equals(item.textOf("container-title")))
            item.text("container-title-short", abbreviated);
        item.text("title-short", first("ST"));
        item.text("original-title", first("OP"));
        if (item.type.equals("paper-conference")) {
            item.text("event-title", first("T3", "C3"));
            item.text("event-place", first("C1"));
        }
    }

    private void numbers(ItemBuilder item) {
        String date = first("DA", "Y1", "PY");
        String year = first("PY", "Y1");
        if (date != null && year != null && !date.matches(".*\\d{4}.*")) date = year + "/" + date;
        if (date == null) date = year;
        if (date != null && !date.matches("0*[/-]*"))
            item.date("issued", PlainDate.parse(date.replaceFirst("/+$", "")));
        String accessed = first("Y2");
        if (accessed != null)
            item.date("accessed", PlainDate.parse(accessed.replaceFirst("/+$", "")));
        item.text("volume", first("VL"));
        String issue = first("IS", "CP");
        boolean periodical = item.type.startsWith("article-");
        item.text(
                periodical
                        ? "issue"
                        : item.type.equals("book") || item.type.equals("chapter")
                                ? "collection-number"
                                : "number",
                issue);
        String from = first("SP");
        String to = first("EP");
        if (from != null) {
            String start = from.replaceAll("\\s*[-–—]+\\s*", "–");
            boolean range = start.contains("–") || to == null || to.equals(from);
            if (item.type.equals("book") || item.type.equals("thesis"))
                item.text("number-of-pages", start);
            else item.text("page", range ? start : start + "–" + to);
        } else if (to != null) {
            item.text("page", to);
        }
        item.text("page", first("C7"));
        item.text("edition", first("ET"));
        item.text("number-of-volumes", first("NV"));
        item.text("section", first("SE"));
        String kind = first("M3");
        if (kind != null && !kind.equalsIgnoreCase(String.valueOf(first("TY"))))
            item.text("genre", kind);
        String m1 = first("M1");
        if (m1 != null && m1.matches("[\\p{Alnum}./–-]{1,12}") && !item.has("issue"))
            item.text(periodical ? "issue" : "number", m1);
    }

    private void place(ItemBuilder item) {
        item.text("publisher", first("PB"));
        item.text("publisher-place", first("CY", "PP"));
        String doi = first("DO", "DI");
        String kind = first("M3");
        if (doi == null && kind != null && kind.startsWith("10.")) doi = kind;
        if (doi != null)
            item.text("DOI", doi.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", ""));
        String url = first("UR", "L2", "LK");
        if (url != null) item.text("URL", url.split(";")[0].strip());
        String sn = first("SN");
        if (sn != null) {
            boolean serial =
                    item.type.startsWith("article-")
                            || item.type.equals("periodical")
                            || sn.strip().matches("\\d{4}-?\\d{3}[\\dXx]\\b.*");
            item.text(serial ? "ISSN" : "ISBN", sn);
        }
        item.text("call-number", first("CN"));
        item.text("archive", first("DB"));
        String accession = first("AN");
        boolean pubMed = "PubMed".equals(first("DB"));
        if (pubMed && accession != null && accession.matches("\\d{6,8}"))
            item.text("PMID", accession);
    }

    /// The record's own, or the author's name and the year, with a letter where that is taken.
    private String key(ItemBuilder item) {
        String own = first("ID", "LB");
        if (own != null && own.matches("[\\p{L}\\p{N}_][^\\s,;\\[\\]{}]{0,80}")) {
            keys.add(own);
            return own;
        }
        return GeneratedKeys.of(item.build(""), keys);
    }

    private void warn(String message, int line) {
        diagnostics.add(
                Diagnostic.warning("ris-record", message, new SourceSpan(file, line, 1), null));
    }
}
