package octavo.gather.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import octavo.content.ArticleBody;
import octavo.content.Note;
import octavo.diag.Outcome;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.testing.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Books that others made, measured by their words: each word of the files that are text is in an article, in its title
/// or notes, or among what was removed.
class CorpusTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// `missing`: numbers of pages, which are marks in the text, and of notes.
    @ParameterizedTest
    @CsvSource({
        "childrens-literature, false, 17, 80, s04",
        "childrens-literature, true, 1, 80, s04",
        "israelsailing, false, 10, 0, chapter\\d+",
        "israelsailing, true, 1, 0, chapter\\d+",
        "moby-dick, false, 138, 20, chapter_\\d+|epigraph_001|introduction_001|epilogue_001",
        "moby-dick, true, 1, 20, chapter_\\d+|epigraph_001|introduction_001|epilogue_001",
        "wasteland, false, 1, 50, wasteland-content",
        "wasteland, true, 1, 50, wasteland-content"
    })
    void keepsEveryWord(String book, boolean whole, int articles, int missing, String files)
            throws IOException {
        byte[] bytes =
                Files.readAllBytes(Shared.folder().resolve(Path.of("corpus/epub", book + ".epub")));
        Outcome<List<GatheredArticle>> o =
                EpubReader.packed(
                        bytes,
                        book + ".epub",
                        new GatherOptions(
                                null, false, null, whole, GatherOptions.Corrections.NONE));
        assertEquals(articles, o.value().size());
        Map<String, Integer> left = new HashMap<>();
        source(bytes, files).forEach(w -> left.merge(w, 1, Integer::sum));
        int all = left.values().stream().mapToInt(i -> i).sum();
        for (GatheredArticle g : o.value())
            for (String w : words(everything(g))) left.computeIfPresent(w, (k, n) -> n - 1);
        left.values().removeIf(n -> n <= 0);
        int lost = left.values().stream().mapToInt(i -> i).sum();
        assertTrue(all > 3_000, "words " + all);
        assertTrue(lost <= missing, lost + " of " + all + ": " + left);
        assertTrue(
                left.keySet().stream().allMatch(w -> w.matches("\\d+|\\p{L}|[ivxlc]+")),
                left.toString());
    }

    private static String everything(GatheredArticle g) {
        ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
        StringBuilder b = new StringBuilder(BlockText.of(flow.blocks()));
        b.append('\n').append(InlineText.of(g.article().metadata().title()));
        b.append('\n').append(InlineText.of(g.article().metadata().subtitle()));
        for (Note n : flow.notes()) b.append('\n').append(BlockText.of(n.content()));
        for (Removed r : g.removed()) b.append('\n').append(r.text());
        return b.toString();
    }

    private static List<String> source(byte[] bytes, String files) throws IOException {
        List<String> out = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!e.getName().matches("(?:.*/)?(?:" + files + ")\\.x?html")) continue;
                Document doc =
                        Jsoup.parse(
                                new String(zip.readAllBytes(), StandardCharsets.UTF_8),
                                "",
                                Parser.xmlParser());
                doc.select("head, [epub:type~=pagebreak]").remove();
                StringBuilder b = new StringBuilder();
                doc.select("br").forEach(br -> br.appendText(" "));
                doc.forEachNode(n -> {
                    if (n instanceof org.jsoup.nodes.TextNode t) b.append(t.getWholeText());
                    else if (n instanceof org.jsoup.nodes.Element) b.append('\u200b');
                });
                out.addAll(words(b.toString()));
            }
        }
        return out;
    }

    private static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) out.add(m.group());
        return out;
    }
}
