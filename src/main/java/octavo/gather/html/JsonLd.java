package octavo.gather.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.diag.Outcome;
import octavo.yaml.Yaml;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The article among a page's JSON-LD. What it only refers to by `@id` is looked up in all of the page's scripts. (JSON is
/// read as the YAML that it is.)
final class JsonLd {
    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 6;
    private static final String ARTICLE =
            ".*(?:Article|Posting|Report|Chapter|CreativeWork|Book|Essay|Recipe|Review|HowTo)$";

    /// Says of the page what an article says of itself.
    private static final String PAGE = ".*(?:WebPage|ItemPage|FAQPage|AboutPage)$";

    private final Map<String, YamlMapping> byId = new HashMap<>();
    private YamlMapping article = YamlMapping.EMPTY;
    private YamlMapping page = YamlMapping.EMPTY;

    private JsonLd() {}

    static JsonLd of(Document doc) {
        JsonLd found = new JsonLd();
        for (Element script : doc.select("script[type^=application/ld+json]")) {
            String json = script.data().isEmpty() ? script.wholeText() : script.data();
            if (json.length() > LONGEST) continue;
            Outcome<YamlNode> node = Yaml.parseNode(plain(json), "json-ld", 1);
            if (node.hasErrors()) node = Yaml.parseNode(plain(JsonRepair.of(json)), "json-ld", 1);
            if (!node.hasErrors()) found.collect(node.value(), 0);
        }
        return found;
    }

    /// Without what stands in JSON by mistake, and what YAML doesn't take.
    private static String plain(String json) {
        return json.replaceAll("[\\t\\r\\n\\u0000-\\u001F\\u007F\\uFEFF]", " ")
                .replaceAll("^\\s*(?:<!--|//<!\\[CDATA\\[|/\\*.*?\\*/)", "")
                .replaceAll("(?:-->|//\\]\\]>|;)\\s*$", "")
                .replace("\\/", "/")
                .replace("\\'", "'");
    }

    private void collect(YamlNode node, int depth) {
        if (depth > DEEPEST) return;
        if (node instanceof YamlSequence s) for (YamlNode i : s.items()) collect(i, depth + 1);
        if (!(node instanceof YamlMapping m)) return;
        String id = m.text("@id");
        if (id != null && m.entries().size() > 1) byId.putIfAbsent(id, m);
        List<String> types = texts(m.get("@type"), 0);
        if (article.entries().isEmpty() && types.stream().anyMatch(t -> t.matches(ARTICLE)))
            article = m;
        if (page.entries().isEmpty() && types.stream().anyMatch(t -> t.matches(PAGE))) page = m;
        for (YamlEntry e : m.entries()) {
            boolean holds =
                    e.key().equals("@graph")
                            || e.key().startsWith("mainEntity")
                            || e.key().equals("author")
                            || e.key().equals("publisher");
            if (holds) collect(e.value(), depth + 1);
        }
    }

    @Nullable String text(String key) {
        List<String> all = names(key);
        return all.isEmpty() ? null : all.getFirst();
    }

    /// The names of the article's authors.
    ///
    /// @param persons none where all are organizations
    List<String> authors(boolean persons) {
        YamlNode node = article.get("author") == null ? page.get("author") : article.get("author");
        List<String> all = texts(node, 0);
        List<String> organizations = new ArrayList<>();
        List<YamlNode> items =
                node instanceof YamlSequence s
                        ? s.items()
                        : node == null ? List.of() : List.of(node);
        for (YamlNode item : items)
            if (item instanceof YamlMapping m) {
                String id = m.text("@id");
                YamlMapping full = id == null ? m : byId.getOrDefault(id, m);
                boolean organization =
                        texts(full.get("@type"), 0).stream()
                                .anyMatch(t -> t.endsWith("Organization"));
                if (organization) organizations.addAll(texts(item, 0));
            }
        return persons && organizations.containsAll(all) ? List.of() : all;
    }

    /// What a text of instructions (`HowTo`, `Recipe`) says: its description, then the name and the text of each step.
    List<String> steps() {
        List<String> out = new ArrayList<>();
        YamlNode steps = article.get("step");
        collectSteps(steps == null ? article.get("recipeInstructions") : steps, 0, out);
        String description = article.text("description");
        if (!out.isEmpty() && description != null) out.addFirst(description);
        return out;
    }

    private static void collectSteps(@Nullable YamlNode node, int depth, List<String> out) {
        if (depth > DEEPEST) return;
        switch (node) {
            case null -> {}
            case YamlScalar s -> out.add(s.text());
            case YamlSequence s -> s.items().forEach(i -> collectSteps(i, depth + 1, out));
            case YamlMapping m -> {
                String name = m.text("name");
                String text = m.text("text");
                if (name != null && (text == null || !text.startsWith(name))) out.add(name);
                if (text != null) out.add(text);
                collectSteps(m.get("itemListElement"), depth + 1, out);
            }
        }
    }

    /// The article's, else the page's.
    List<String> names(String key) {
        List<String> own = texts(article.get(key), 0);
        return own.isEmpty() ? texts(page.get(key), 0) : own;
    }

    /// Text of a value: its own, its `name`, that of what its `@id` refers to; of each item of a list.
    private List<String> texts(@Nullable YamlNode node, int depth) {
        List<String> out = new ArrayList<>();
        if (depth > DEEPEST) return out;
        switch (node) {
            case null -> {}
            case YamlScalar s -> {
                if (!s.isNull() && !s.text().isBlank()) out.add(s.text().trim());
            }
            case YamlSequence s -> s.items().forEach(i -> out.addAll(texts(i, depth + 1)));
            case YamlMapping m -> {
                String id = m.text("@id");
                YamlMapping full = id == null ? m : byId.getOrDefault(id, m);
                out.addAll(texts(m.get("name"), depth + 1));
                if (out.isEmpty() && full != m) out.addAll(texts(full.get("name"), depth + 1));
                if (out.isEmpty() && id != null) out.add(id.trim());
            }
        }
        return out;
    }
}
