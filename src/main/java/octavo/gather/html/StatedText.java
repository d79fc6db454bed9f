package octavo.gather.html;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Pages that a script would build may state their text in JSON-LD (schema.org's `articleBody`).
final class StatedText {
    private static final String KEY = "articleBody";
    private static final Pattern STEPS = Pattern.compile("\"(?:HowTo|Recipe)\"");
    private static final double LEAST = 400;
    private static final Pattern TAG = Pattern.compile("</?\\p{Alpha}");

    private StatedText() {}

    /// Shows that text where it is far more than what else the page says.
    static void show(Document doc, Element body) {
        boolean stated =
                doc.select("script[type^=application/ld+json]").stream()
                        .anyMatch(s -> s.data().contains(KEY) || STEPS.matcher(s.data()).find());
        if (!stated) return;
        double shown = TextWeight.of(body.text()).weight();
        // A page of its own text says more than most articles' beginnings.
        if (shown > 10 * LEAST) return;
        JsonLd data = JsonLd.of(doc);
        String whole = data.text(KEY);
        List<String> texts = whole == null ? data.steps() : List.of(whole);
        String text = String.join("\n", texts);
        TextWeight weight = TextWeight.of(text);
        if (weight.weight() < LEAST || weight.sentences() < 3 || weight.weight() < 2 * shown)
            return;
        Element article = body.appendElement("article");
        texts.stream()
                .flatMap(StatedText::paragraphs)
                .filter(p -> !p.isBlank())
                .forEach(p -> article.appendElement("p").appendChild(new TextNode(p.strip())));
    }

    /// Some state it with tags.
    private static Stream<String> paragraphs(String text) {
        if (!TAG.matcher(text).find()) return text.lines();
        Document doc = Jsoup.parseBodyFragment(text);
        doc.select("script, style").remove();
        doc.select("p, div, li, h1, h2, h3, h4, h5, h6, br").append("\n");
        return doc.body().wholeText().lines();
    }
}
