package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
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

/// The article among a page's JSON-LD. (JSON is read as the YAML that it is.)
final class JsonLd {
    private static final int LONGEST = 200_000;
    private static final String ARTICLE =
            ".*(?:Article|Posting|Report|Chapter|CreativeWork|Book|Essay)$";

    private final YamlMapping article;

    private JsonLd(YamlMapping article) {
        this.article = article;
    }

    static JsonLd of(Document doc) {
        for (Element script : doc.select("script[type=application/ld+json]")) {
            String json = script.data().isEmpty() ? script.wholeText() : script.data();
            if (json.length() > LONGEST) continue;
            Outcome<YamlNode> node = Yaml.parseNode(json.replace('\t', ' '), "json-ld", 1);
            if (node.hasErrors()) continue;
            YamlMapping found = find(node.value(), 0);
            if (found != null) return new JsonLd(found);
        }
        return new JsonLd(YamlMapping.EMPTY);
    }

    private static @Nullable YamlMapping find(YamlNode node, int depth) {
        if (depth > 6) return null;
        if (node instanceof YamlSequence s) {
            for (YamlNode item : s.items()) {
                YamlMapping m = find(item, depth + 1);
                if (m != null) return m;
            }
        }
        if (node instanceof YamlMapping m) {
            if (texts(m.get("@type")).stream().anyMatch(t -> t.matches(ARTICLE))) return m;
            for (YamlEntry e : m.entries()) {
                if (e.key().equals("@graph") || e.key().equals("mainEntity")) {
                    YamlMapping inner = find(e.value(), depth + 1);
                    if (inner != null) return inner;
                }
            }
        }
        return null;
    }

    @Nullable String text(String key) {
        List<String> all = texts(article.get(key));
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> names(String key) {
        return texts(article.get(key));
    }

    /// Text of a value: its own, its `name`, its `@id`; of each item of a list.
    private static List<String> texts(@Nullable YamlNode node) {
        List<String> out = new ArrayList<>();
        switch (node) {
            case null -> {}
            case YamlScalar s -> {
                if (!s.isNull() && !s.text().isBlank()) out.add(s.text().trim());
            }
            case YamlSequence s -> s.items().forEach(i -> out.addAll(texts(i)));
            case YamlMapping m -> {
                String name = m.text("name");
                if (name == null) name = m.text("@id");
                if (name != null && !name.isBlank()) out.add(name.trim());
            }
        }
        return out;
    }
}
