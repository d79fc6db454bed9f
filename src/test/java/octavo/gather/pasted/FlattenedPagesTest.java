package octavo.gather.pasted;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import octavo.gather.source.SourceText;
import octavo.testing.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole pages, furniture and all, as pasted text: what is taken for the article against what a reader mode takes.
class FlattenedPagesTest {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

    /// @param right headings of the page that were found
    /// @param lost found ones that are headings of the page too, but that the reader mode took out
    private record Score(
            String name,
            double precision,
            double recall,
            boolean title,
            int found,
            int wanted,
            int right,
            int lost) {
        /// Of a page where none was found it is 1.
        double headingPrecision() {
            return found == 0 ? 1 : (double) right / found;
        }

        /// Of a page that has none it is 1.
        double headingRecall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        double f1() {
            return 2 * precision * recall / Math.max(1e-9, precision + recall);
        }
    }

    @ParameterizedTest
    @EnumSource(Flattener.class)
    void bodiesAndHeadings(Flattener flattener) throws IOException {
        List<Score> scores = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Shared.folder().resolve("corpus/webpages"))) {
            for (Path p : pages.filter(Files::isDirectory).sorted().toList())
                scores.add(score(p, flattener));
        }
        double p = scores.stream().mapToDouble(Score::precision).average().orElse(0);
        double r = scores.stream().mapToDouble(Score::recall).average().orElse(0);
        double f1 = 2 * p * r / (p + r);
        int found = scores.stream().mapToInt(Score::found).sum();
        int wanted = scores.stream().mapToInt(Score::wanted).sum();
        int right = scores.stream().mapToInt(Score::right).sum();
        int lost = scores.stream().mapToInt(Score::lost).sum();
        double strict = 2.0 * right / (found + wanted);
        double headings = 2.0 * right / (found - lost + wanted);
        double hp = scores.stream().mapToDouble(Score::headingPrecision).average().orElse(0);
        double hr = scores.stream().mapToDouble(Score::headingRecall).average().orElse(0);
        long titles = scores.stream().filter(Score::title).count();
        String report =
                String.format(
                        Locale.ROOT,
                        "%s: precision %.3f recall %.3f F1 %.3f; headings found %d of %d wanted, %d right, F1 %.3f (%.3f without %d that the reader mode took out; of the pages' means %.3f); titles %d of %d",
                        flattener,
                        p,
                        r,
                        f1,
                        found,
                        wanted,
                        right,
                        strict,
                        headings,
                        lost,
                        2 * hp * hr / (hp + hr),
                        titles,
                        scores.size());
        assertTrue(f1 >= 0.91, report);
        // docs/gathering.md says what the rest is.
        assertTrue(headings >= 0.71, report);
        assertTrue(
                2 * hp * hr / (hp + hr) >= (flattener == Flattener.SELECTION ? 0.78 : 0.80),
                report);
    }

    private static Score score(Path folder, Flattener flattener) throws IOException {
        Document page =
                Jsoup.parse(
                        SourceText.decode(Files.readAllBytes(folder.resolve("source.html"))).text(),
                        "http://x/");
        String text = flattener.flatten(page.body());
        GatheredArticle g =
                PastedReader.read(
                                text,
                                "page.txt",
                                new SourceFile("page.txt", text.getBytes(StandardCharsets.UTF_8)),
                                GatherOptions.DEFAULTS)
                        .value();
        Document expected = Jsoup.parse(Files.readString(folder.resolve("expected.html")));
        Map<String, Integer> want = shingles(Flattener.LINES.flatten(expected.body()));
        ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
        StringBuilder body = new StringBuilder(BlockText.of(flow.blocks()));
        flow.notes().forEach(n -> body.append('\n').append(BlockText.of(n.content())));
        Map<String, Integer> got = shingles(body.toString());
        int both = 0;
        for (Map.Entry<String, Integer> e : got.entrySet())
            both += Math.min(e.getValue(), want.getOrDefault(e.getKey(), 0));
        int all = got.values().stream().mapToInt(Integer::intValue).sum();
        int wanted = want.values().stream().mapToInt(Integer::intValue).sum();
        String meta = Files.readString(folder.resolve("expected-metadata.json"));
        Matcher m = Pattern.compile("\"title\": \"((?:[^\"\\\\]|\\\\.)*)\"").matcher(meta);
        String title = m.find() ? m.group(1).replace("\\\"", "\"") : "";
        List<String> headings = new ArrayList<>();
        for (Element h : expected.select("h1,h2,h3,h4,h5,h6"))
            if (!plain(h.text()).isEmpty() && !plain(h.text()).equals(plain(title)))
                headings.add(plain(h.text()));
        List<String> found = new ArrayList<>();
        for (Block b : flow.blocks())
            if (b instanceof Block.Heading h) found.add(plain(InlineText.of(h.content())));
        // What stands as the title is no heading within.
        headings.removeIf(h -> h.equals(plain(InlineText.of(g.article().metadata().title()))));
        int wantedHeadings = headings.size();
        int right = 0;
        List<String> tagged =
                page.select("h1,h2,h3,h4,h5,h6").stream().map(h -> plain(h.text())).toList();
        int lost = 0;
        for (String f : found) {
            if (headings.remove(f)) right++;
            else if (tagged.contains(f)) lost++;
        }
        return new Score(
                String.valueOf(folder.getFileName()),
                all == 0 ? 0 : (double) both / all,
                wanted == 0 ? 1 : (double) both / wanted,
                sameTitle(InlineText.of(g.article().metadata().title()), title),
                found.size(),
                wantedHeadings,
                right,
                lost);
    }

    /// Equal but for a site's name at either end.
    private static boolean sameTitle(String a, String b) {
        String x = plain(a);
        String y = plain(b);
        return x.equals(y)
                || !x.isEmpty()
                        && !y.isEmpty()
                        && (x.startsWith(y) && a.matches(".*[|–—»:·-].*")
                                || y.startsWith(x) && b.matches(".*[|–—»:·_-].*")
                                || y.endsWith(x) && b.matches(".*[|–—»:·_-].*"));
    }

    private static String plain(String s) {
        return s.replaceAll("\\[edit]$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> tokens = TOKEN.matcher(text).results().map(r -> r.group()).toList();
        Map<String, Integer> out = new HashMap<>();
        int n = Math.min(4, tokens.size());
        for (int i = 0; n > 0 && i + n <= tokens.size(); i++)
            out.merge(String.join(" ", tokens.subList(i, i + n)), 1, Integer::sum);
        return out;
    }
}
