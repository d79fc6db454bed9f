package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.cite.csl.CslValue;
import org.jspecify.annotations.Nullable;

/// The identifiers, addresses, language and notes of a BibTeX or BibLaTeX entry.
final class BibIdentifiers {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|www\\.)[^\\s{}]+");

    /// As in `langidopts = {variant=british}`.
    private static final Pattern VARIANT = Pattern.compile("variant\\s*=\\s*(\\w+)");

    private final BibEntry e;
    private final ItemBuilder item;

    BibIdentifiers(BibEntry e, ItemBuilder item) {
        this.e = e;
        this.item = item;
    }

    void map() {
        String doi = text("doi");
        if (doi != null)
            item.text(
                    "DOI", doi.replaceFirst("(?i)^\\s*(https?://(dx\\.)?doi\\.org/|doi:\\s*)", ""));
        item.text("ISBN", text("isbn"));
        item.text("ISSN", text("issn"));
        item.text("PMID", text("pmid"));
        item.text("PMCID", text("pmcid"));
        String url = e.get("url");
        if (url != null) item.text("URL", url(url));
        String how = e.get("howpublished");
        if (how != null && how.matches("(?is).*(\\\\url|https?://|www\\.).*")) {
            Matcher m = ADDRESS.matcher(how);
            if (m.find()) item.text("URL", url(m.group()));
        }
        eprint();
        String language = language(e);
        if (!language.isEmpty()) item.text("language", language);
        notes();
    }

    /// The entry's language as a tag, or empty.
    static String language(BibEntry e) {
        for (String f : List.of("langid", "hyphenation", "language")) {
            String v = e.get(f);
            if (v == null) continue;
            String options = e.get("langidopts");
            Matcher variant = VARIANT.matcher(options == null ? "" : options);
            return BibLanguages.tag(variant.find() ? variant.group(1) : Latex.toText(v));
        }
        return "";
    }

    private static String url(String latex) {
        String u = latex.strip().replaceFirst("^\\\\url\\{(.*)\\}$", "$1");
        return u.replaceAll("\\\\([_%&#~$])", "$1").replace("{", "").replace("}", "").strip();
    }

    private void eprint() {
        String id = text("eprint");
        if (id == null) return;
        String type = lower("eprinttype").isEmpty() ? lower("archiveprefix") : lower("eprinttype");
        switch (type) {
            case "arxiv" -> {
                item.text("URL", "https://arxiv.org/abs/" + id);
                item.text("number", "arXiv:" + id);
            }
            case "pubmed" -> item.text("PMID", id);
            case "pmc" -> item.text("PMCID", id);
            case "jstor" -> item.text("URL", "https://www.jstor.org/stable/" + id);
            case "hdl" -> item.text("URL", "https://hdl.handle.net/" + id);
            case "googlebooks" -> item.text("URL", "https://books.google.com?id=" + id);
            default -> {
                if (id.matches("https?://.*")) item.text("URL", id);
            }
        }
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        for (String f : List.of("note", "addendum")) {
            String v = f.equals("note") ? note() : rich(f);
            if (v != null && !v.isBlank()) notes.add(v);
        }
        if (!notes.isEmpty()) item.text("note", String.join(". ", notes));
        item.text("annote", rich("annotation") != null ? rich("annotation") : rich("annote"));
        item.text("abstract", rich("abstract"));
        item.text("keyword", text("keywords"));
        item.text("citation-label", text("shorthand"));
        ZoteroExtra.apply(item);
        if (item.has("original-date") && e.get("origlanguage") != null)
            item.put(
                    "original-language",
                    new CslValue.Text(BibLanguages.tag(Latex.toText(e.get("origlanguage")))));
    }

    /// Lines of Zotero's "Extra" stay lines; other notes run on.
    private @Nullable String note() {
        String v = e.get("note");
        if (v == null) return null;
        return Stream.of(v.split("\\s*\\n\\s*(?=[A-Za-z][A-Za-z -]{1,30}:\\s)"))
                .map(line -> Latex.toRich(line, true))
                .collect(Collectors.joining("\n"));
    }

    private String lower(String field) {
        String v = text(field);
        return v == null ? "" : v.toLowerCase(Locale.ROOT);
    }

    private @Nullable String rich(String field) {
        String v = e.get(field);
        return v == null ? null : Latex.toRich(v, true);
    }

    private @Nullable String text(String field) {
        String v = e.get(field);
        return v == null ? null : Latex.toText(v);
    }
}
