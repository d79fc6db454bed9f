package octavo.gather.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.CitationItem;
import octavo.content.Inline;
import octavo.gather.source.CslJson;
import octavo.gather.source.Slugs;
import octavo.yaml.Yaml;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The works that a document cites, out of the fields of Zotero and Mendeley, which carry them as CSL-JSON, and out of
/// Word's own list of sources.
final class CitedItems {
    private static final Pattern WORD =
            Pattern.compile(
                    "(?i)^CITATION\\s+(\\S+)((?:\\s+\\\\\\w(?:\\s+(?:\"[^\"]*\"|[^\\\\\\s]+))?)*)");
    private static final Pattern SWITCH =
            Pattern.compile("\\\\(\\w)(?:\\s+(?:\"([^\"]*)\"|([^\\\\\\s]+)))?");

    /// The labels of CSL's locators as citations in Markdown write them.
    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("page", "p."),
                    Map.entry("chapter", "chap."),
                    Map.entry("book", "bk."),
                    Map.entry("column", "col."),
                    Map.entry("figure", "fig."),
                    Map.entry("folio", "fol."),
                    Map.entry("issue", "no."),
                    Map.entry("line", "l."),
                    Map.entry("note", "n."),
                    Map.entry("opus", "op."),
                    Map.entry("paragraph", "para."),
                    Map.entry("part", "pt."),
                    Map.entry("section", "sec."),
                    Map.entry("sub verbo", "s.v."),
                    Map.entry("verse", "v."),
                    Map.entry("volume", "vol."));

    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, YamlMapping> items = new LinkedHashMap<>();
    private final Map<String, YamlMapping> wordSources = new LinkedHashMap<>();

    CitedItems(DocxParts parts) throws IOException {
        for (String path : parts.paths()) {
            if (!path.matches("customXml/item\\d+\\.xml")) continue;
            Element root;
            try {
                root = parts.xml(path);
            } catch (IOException e) {
                continue; // Data of some other program.
            }
            if (root == null || !Xml.name(root).equals("Sources")) continue;
            for (Element s : Xml.children(root, "Source"))
                wordSources.put(Xml.text(Xml.child(s, "Tag")), WordSources.item(s));
        }
    }

    /// Those that were cited, by their keys.
    Map<String, YamlMapping> items() {
        return items;
    }

    /// The citation that a field is, or null.
    Inline.@Nullable Citation read(String instruction) {
        int json = instruction.indexOf('{');
        if (instruction.contains("CSL_CITATION") && json > 0)
            return csl(instruction.substring(json));
        Matcher m = WORD.matcher(instruction);
        return m.find() ? word(m) : null;
    }

    private Inline.@Nullable Citation csl(String json) {
        YamlNode node = Yaml.parseNode(json, "citation", 1).value();
        if (!(node instanceof YamlMapping m)
                || !(m.get("citationItems") instanceof YamlSequence all)) return null;
        List<CitationItem> cited = new ArrayList<>();
        for (YamlNode n : all.items()) {
            if (!(n instanceof YamlMapping item)
                    || !(item.get("itemData") instanceof YamlMapping data)) return null;
            String locator = text(item, "locator");
            String label = LABELS.getOrDefault(text(item, "label"), "p.");
            cited.add(
                    new CitationItem(
                            key(data),
                            text(item, "prefix").strip(),
                            locator.isEmpty() ? "" : label + " " + locator,
                            text(item, "suffix").strip(),
                            text(item, "suppress-author").equals("true")
                                    || text(item, "suppress-author").equals("1")));
        }
        return cited.isEmpty() ? null : citation(cited);
    }

    private static Inline.Citation citation(List<CitationItem> cited) {
        StringBuilder b = new StringBuilder();
        for (CitationItem i : cited) {
            b.append(b.isEmpty() ? "[" : "; ");
            if (!i.prefix().isEmpty()) b.append(i.prefix()).append(' ');
            b.append(i.suppressAuthor() ? "-@" : "@").append(i.key());
            if (!i.locator().isEmpty()) b.append(", ").append(i.locator());
            if (!i.suffix().isEmpty())
                b.append(i.suffix().startsWith(",") ? "" : " ").append(i.suffix());
        }
        return new Inline.Citation(Attributes.NONE, cited, false, b.append(']').toString());
    }

    /// `CITATION Tag \p 12 \m Other \n`: `\p` a page, `\m` one more source, `\n` without the author.
    private Inline.@Nullable Citation word(Matcher m) {
        List<CitationItem> cited = new ArrayList<>();
        String tag = m.group(1);
        String page = "";
        String prefix = "";
        String suffix = "";
        boolean suppress = false;
        Matcher s = SWITCH.matcher(m.group(2));
        while (s.find()) {
            String value = s.group(2) != null ? s.group(2) : s.group(3) == null ? "" : s.group(3);
            switch (s.group(1)) {
                case "p" -> page = value;
                case "f" -> prefix = value;
                case "s" -> suffix = value;
                case "n" -> suppress = true;
                case "m" -> {
                    if (!add(cited, tag, prefix, page, suffix, suppress)) return null;
                    tag = value;
                    page = prefix = suffix = "";
                    suppress = false;
                }
                default -> {}
            }
        }
        if (!add(cited, tag, prefix, page, suffix, suppress)) return null;
        return citation(cited);
    }

    private boolean add(
            List<CitationItem> cited,
            String tag,
            String prefix,
            String page,
            String suffix,
            boolean suppress) {
        YamlMapping source = wordSources.get(tag);
        if (source == null) return false;
        String locator = page.isEmpty() ? "" : "p. " + page;
        cited.add(new CitationItem(key(source), prefix, locator, suffix, suppress));
        return true;
    }

    /// The item's own citation key, or one of the first author's name and the year.
    private String key(YamlMapping data) {
        String identity = text(data, "id") + "|" + text(data, "title") + "|" + text(data, "DOI");
        String known = keys.get(identity);
        if (known != null) return known;
        String own = text(data, "citation-key");
        String stem =
                own.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.-]*[\\p{L}\\p{N}_]") ? own : made(data);
        String key = stem;
        for (int n = 0; items.containsKey(key); n++)
            key = stem + (char) ('a' + n % 26) + (n < 26 ? "" : n);
        keys.put(identity, key);
        List<YamlEntry> entries = new ArrayList<>();
        entries.add(YamlEntry.of("id", key));
        for (YamlEntry e : data.entries()) if (!e.key().equals("id")) entries.add(e);
        items.put(key, new YamlMapping(entries, null));
        return key;
    }

    private static String made(YamlMapping data) {
        String name = "";
        for (String role : List.of("author", "editor")) {
            if (name.isEmpty()
                    && data.get(role) instanceof YamlSequence s
                    && !s.items().isEmpty()
                    && s.items().getFirst() instanceof YamlMapping p)
                name = text(p, "family").isEmpty() ? text(p, "literal") : text(p, "family");
        }
        String year = "";
        if (data.get("issued") instanceof YamlMapping i) {
            Matcher m = Pattern.compile("\\d{4}").matcher(CslJson.json(i));
            if (m.find()) year = m.group();
        }
        String stem = Slugs.of(name.isEmpty() ? text(data, "title") : name).replace("-", "");
        return (stem.length() > 24 ? stem.substring(0, 24) : stem) + year;
    }

    private static String text(YamlMapping m, String key) {
        String t = m.text(key);
        return t == null ? "" : t;
    }

    /// The cited items as a file of CSL-JSON.
    String json() {
        return CslJson.write(items.values());
    }
}
