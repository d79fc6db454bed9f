package octavo.gather.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.content.Note;
import octavo.diag.Outcome;
import octavo.gather.Gatherer;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.testing.Shared;
import octavo.world.RealWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole books: every word of every article is there, in its order.
class SpineTest {
    @ParameterizedTest
    @CsvSource({
        "ralph-waldo-emerson_essays, 21, 1",
        "edgar-allan-poe_short-fiction, 69, 85",
        "anton-chekhov_short-fiction_constance-garnett, 192, 5"
    })
    void keepsEveryWord(String book, int articles, int notes) throws IOException {
        Path folder = Shared.folder().resolve("corpus/standardebooks").resolve(book);
        Outcome<List<GatheredArticle>> outcome =
                Gatherer.gather(new RealWorld(), folder, GatherOptions.DEFAULTS);
        assertFalse(outcome.hasErrors());
        assertEquals(articles, outcome.value().size());
        Path text = folder.resolve("src/epub/text");
        int noteCount = 0;
        List<String> noteWords = new ArrayList<>();
        for (GatheredArticle g : outcome.value()) {
            assertEquals(List.of(), g.removed());
            ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
            List<String> actual =
                    new ArrayList<>(words(InlineText.of(g.article().metadata().title())));
            actual.addAll(words(InlineText.of(g.article().metadata().subtitle())));
            actual.addAll(words(BlockText.of(flow.blocks())));
            assertSame(sourceWords(text.resolve(g.evidence().name())), actual, g.evidence().name());
            noteCount += flow.notes().size();
            for (Note n : flow.notes()) noteWords.addAll(words(BlockText.of(n.content())));
        }
        assertEquals(notes, noteCount);
        List<String> expected = sourceWords(text.resolve("endnotes.xhtml"));
        assertSame(expected.subList(1, expected.size()), noteWords, "endnotes");
    }

    private static void assertSame(List<String> expected, List<String> actual, String what) {
        int i = 0;
        while (i < expected.size() && i < actual.size() && expected.get(i).equals(actual.get(i)))
            i++;
        assertEquals(around(expected, i), around(actual, i), what);
        assertEquals(expected.size(), actual.size(), what);
    }

    private static String around(List<String> words, int i) {
        return String.join(
                " ",
                words.subList(
                        Math.max(0, Math.min(words.size(), i) - 5), Math.min(words.size(), i + 8)));
    }

    private static List<String> sourceWords(Path file) throws IOException {
        Document doc = Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
        doc.select("[epub:type~=noteref], [epub:type~=backlink], head").remove();
        StringBuilder b = new StringBuilder();
        text(doc, b);
        return words(b.toString());
    }

    private static void text(Node n, StringBuilder b) {
        if (n instanceof TextNode t) b.append(t.getWholeText());
        for (Node c : n.childNodes()) text(c, b);
        boolean block =
                n instanceof Element e
                        && e.tagName().matches("p|td|th|h\\d|br|li|caption|div|section");
        if (block
                || n.nodeName().equals("cite")
                        && n.parent() instanceof Element q
                        && q.tagName().equals("blockquote")) b.append(' ');
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\u00A0]+")).filter(w -> !w.isEmpty()).toList();
    }
}
