package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import octavo.cite.csl.CslValue;
import org.jspecify.annotations.Nullable;

/// Items as other programs read them: BibTeX, RIS, CSL-JSON.
public final class References {
    private static final Map<String, String> BIBTEX_TYPES =
            Map.ofEntries(
                    Map.entry("article-journal", "article"),
                    Map.entry("article-magazine", "article"),
                    Map.entry("article-newspaper", "article"),
                    Map.entry("book", "book"),
                    Map.entry("chapter", "incollection"),
                    Map.entry("paper-conference", "inproceedings"),
                    Map.entry("thesis", "phdthesis"),
                    Map.entry("report", "techreport"),
                    Map.entry("webpage", "misc"),
                    Map.entry("post-weblog", "misc"),
                    Map.entry("manuscript", "unpublished"));

    private static final Map<String, String> RIS_TYPES =
            Map.ofEntries(
                    Map.entry("article-journal", "JOUR"),
                    Map.entry("article-magazine", "MGZN"),
                    Map.entry("article-newspaper", "NEWS"),
                    Map.entry("book", "BOOK"),
                    Map.entry("chapter", "CHAP"),
                    Map.entry("paper-conference", "CONF"),
                    Map.entry("thesis", "THES"),
                    Map.entry("report", "RPRT"),
                    Map.entry("webpage", "ELEC"),
                    Map.entry("post-weblog", "BLOG"),
                    Map.entry("manuscript", "MANSCPT"));

    private References() {}

    /// A date as ISO 8601, EDTF or people write it.
    public static CslDate date(String text) {
        return PlainDate.parse(text);
    }

    public static String toBibtex(CslItem i) {
        StringBuilder b = new StringBuilder();
        boolean periodical = i.type().startsWith("article-");
        b.append('@')
                .append(BIBTEX_TYPES.getOrDefault(i.type(), "misc"))
                .append('{')
                .append(i.id());
        names(i, "author", b);
        names(i, "editor", b);
        names(i, "translator", b);
        field("title", i.text("title"), true, b);
        field(
                periodical
                        ? "journal"
                        : i.type().equals("webpage") || i.type().equals("post-weblog")
                                ? "howpublished"
                                : "booktitle",
                i.text("container-title"),
                true,
                b);
        CslDate d = i.date("issued");
        if (d != null && d.start() != null) {
            String span = Edtf.write(d);
            if (d.end() != null && span != null) field("date", span, false, b);
            field("year", Integer.toString(d.start().year()), false, b);
            if (d.start().month() > 0)
                field("month", Integer.toString(d.start().month()), false, b);
            if (d.start().day() > 0) field("day", Integer.toString(d.start().day()), false, b);
        }
        field("volume", i.text("volume"), false, b);
        field("volumes", i.text("number-of-volumes"), false, b);
        field("number", number(i), false, b);
        field("pages", i.text("page").replace("–", "--"), false, b);
        field("edition", i.text("edition"), false, b);
        field("series", i.text("collection-title"), false, b);
        field("publisher", body(i.text("publisher")), false, b);
        field("address", body(i.text("publisher-place")), false, b);
        field("type", i.text("genre"), false, b);
        field("isbn", i.text("ISBN"), false, b);
        field("issn", i.text("ISSN"), false, b);
        field("doi", i.text("DOI"), false, b);
        field("url", i.text("URL"), false, b);
        CslDate accessed = i.date("accessed");
        if (accessed != null && Edtf.write(accessed) != null)
            field("urldate", String.valueOf(Edtf.write(accessed)), false, b);
        return b.append("\n}").toString();
    }

    private static void names(CslItem i, String variable, StringBuilder b) {
        List<String> out = new ArrayList<>();
        for (CslName n : i.names(variable)) {
            if (n.isLiteral()) {
                out.add(
                        n.literal().equals(BibNames.OTHERS)
                                ? "others"
                                : "{" + escaped(n.literal()) + "}");
                continue;
            }
            String particle = (n.nonDroppingParticle() + " " + n.droppingParticle()).strip();
            String family = (particle + " " + n.family()).strip();
            out.add(
                    escaped(family)
                            + (n.suffix().isEmpty() ? "" : ", " + n.suffix())
                            + (n.given().isEmpty() ? "" : ", " + escaped(n.given())));
        }
        if (!out.isEmpty())
            b.append(",\n  ")
                    .append(variable)
                    .append(" = {")
                    .append(String.join(" and ", out))
                    .append('}');
    }

    private static void field(String name, String value, boolean rich, StringBuilder b) {
        if (value.isEmpty()) return;
        String v = name.equals("url") ? value : escaped(value);
        if (rich) {
            v =
                    v.replaceAll("<i>(.*?)</i>", "\\\\emph{$1}")
                            .replaceAll("<b>(.*?)</b>", "\\\\textbf{$1}")
                            .replaceAll("<su([pb])>(.*?)</su[pb]>", "\\\\textsu$1{$2}")
                            .replaceAll("<span class=\"nocase\">(.*?)</span>", "{$1}")
                            .replaceAll("<[^>]+>", "");
            v =
                    v.replace("\\textsup{", "\\textsuperscript{")
                            .replace("\\textsub{", "\\textsubscript{");
        }
        b.append(",\n  ").append(name).append(" = {").append(v).append('}');
    }

    /// The word between two of a list is part of this one's name.
    private static String body(String s) {
        return s.replaceAll("(?i)(?<=\\s)(and)(?=\\s)", "{$1}");
    }

    private static String escaped(String s) {
        return s.replaceAll("([&%#$_])", "\\\\$1").replace("~", "\\textasciitilde{}");
    }

    /// Of the issue, the report, the volume in a series.
    private static String number(CslItem i) {
        for (String v : List.of("issue", "number", "collection-number"))
            if (!i.text(v).isEmpty()) return i.text(v);
        return "";
    }

    public static String toRis(CslItem i) {
        StringBuilder b = new StringBuilder();
        line("TY", RIS_TYPES.getOrDefault(i.type(), "GEN"), b);
        line("ID", i.id(), b);
        for (CslName n : i.names("author")) line("AU", name(n), b);
        for (CslName n : i.names("editor")) line("ED", name(n), b);
        for (CslName n : i.names("translator")) line("A4", name(n), b);
        line("TI", i.text("title").replaceAll("<[^>]+>", ""), b);
        line("T2", i.text("container-title").replaceAll("<[^>]+>", ""), b);
        line("T3", i.text("collection-title"), b);
        CslDate d = i.date("issued");
        if (d != null && d.start() != null) {
            line("PY", Integer.toString(d.start().year()), b);
            String iso = Edtf.write(d);
            if (iso != null && d.start().month() > 0 && d.end() == null)
                line("DA", iso.replace("~", "").replace('-', '/'), b);
        }
        line("VL", i.text("volume"), b);
        line("IS", number(i), b);
        line("NV", i.text("number-of-volumes"), b);
        String[] pages = i.text("page").split("[–-]", 2);
        line("SP", pages[0], b);
        if (pages.length > 1) line("EP", pages[1], b);
        line("ET", i.text("edition"), b);
        line("M3", i.text("genre"), b);
        line("LA", i.text("language"), b);
        line("PB", i.text("publisher"), b);
        line("CY", i.text("publisher-place"), b);
        line("SN", i.text("ISBN").isEmpty() ? i.text("ISSN") : i.text("ISBN"), b);
        line("DO", i.text("DOI"), b);
        line("UR", i.text("URL"), b);
        CslDate accessed = i.date("accessed");
        if (accessed != null && Edtf.write(accessed) != null)
            line("Y2", String.valueOf(Edtf.write(accessed)).replace('-', '/'), b);
        return b.append("ER  - ").toString();
    }

    private static String name(CslName n) {
        if (n.isLiteral()) return n.literal();
        String family = (n.nonDroppingParticle() + " " + n.family()).strip();
        return family
                + ", "
                + (n.given() + " " + n.droppingParticle()).strip()
                + (n.suffix().isEmpty() ? "" : ", " + n.suffix());
    }

    private static void line(String tag, String value, StringBuilder b) {
        if (!value.isBlank())
            b.append(tag).append("  - ").append(value.replaceAll("\\s+", " ").strip()).append('\n');
    }

    public static String toCslJson(List<CslItem> items) {
        StringBuilder b = new StringBuilder("[");
        for (CslItem i : items) {
            b.append(b.length() > 1 ? ",\n  {" : "\n  {");
            b.append("\"id\": ")
                    .append(string(i.id()))
                    .append(", \"type\": ")
                    .append(string(i.type()));
            i.variables()
                    .forEach((k, v) ->
                            b.append(",\n    ").append(string(k)).append(": ").append(value(v)));
            b.append("}");
        }
        return b.append(items.isEmpty() ? "]" : "\n]").toString();
    }

    private static String value(CslValue v) {
        return switch (v) {
            case CslValue.Text t -> string(t.text());
            case CslValue.Number n -> Long.toString(n.number());
            case CslValue.Date d -> date(d.date());
            case CslValue.Names n ->
                    "["
                            + String.join(", ", n.names().stream().map(References::object).toList())
                            + "]";
        };
    }

    private static String object(CslName n) {
        if (n.isLiteral()) return "{\"literal\": " + string(n.literal()) + "}";
        List<String> parts = new ArrayList<>();
        part("family", n.family(), parts);
        part("given", n.given(), parts);
        part("non-dropping-particle", n.nonDroppingParticle(), parts);
        part("dropping-particle", n.droppingParticle(), parts);
        part("suffix", n.suffix(), parts);
        return "{" + String.join(", ", parts) + "}";
    }

    private static void part(String key, @Nullable String value, List<String> parts) {
        if (value != null && !value.isEmpty()) parts.add(string(key) + ": " + string(value));
    }

    private static String date(CslDate d) {
        if (d.start() == null) return "{\"literal\": " + string(d.literal()) + "}";
        StringBuilder b = new StringBuilder("{\"date-parts\": [").append(day(d.start()));
        if (d.end() != null) b.append(", ").append(day(d.end()));
        b.append(']');
        if (d.start().season() > 0) b.append(", \"season\": ").append(d.start().season());
        if (d.circa()) b.append(", \"circa\": true");
        return b.append('}').toString();
    }

    private static String day(CslDate.Day d) {
        String s = "[" + d.year();
        if (d.month() > 0) s += ", " + d.month();
        if (d.month() > 0 && d.day() > 0) s += ", " + d.day();
        return s + "]";
    }

    private static String string(String s) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            if (c == '"' || c == '\\') b.append('\\').append(c);
            else if (c == '\n') b.append("\\n");
            else if (c < 0x20) b.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else b.append(c);
        }
        return b.append('"').toString();
    }
}
