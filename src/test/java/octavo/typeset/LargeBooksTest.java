package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.frame.FrameItem;
import octavo.frame.Page;
import octavo.style.StyleLoader;
import octavo.style.StyleRequest;
import octavo.style.StyleSheet;
import octavo.testing.Shared;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole books of many notes, figures and tables, made of free texts, in `classic` and in styles that change it: no note
/// on another page than its mark unless the report names it, no figure before its mention by more than a spread,
/// nothing clipped, nothing overprinted.
class LargeBooksTest {
    private static final int NOTES = 400;
    private static final int FIGURES = 72;
    private static final String COLUMNS =
            ".article { columns: 2; column-gap: 15pt } .article-header { column-span: all }";
    private static final String MARGIN =
            "@page { size: 540pt 648pt } @page :right { margin-right: 180pt; margin-left: 54pt } @page :left { margin-left: 180pt; margin-right: 54pt }"
                    + ".note { float: -octavo-margin; margin: 0 36pt 0 12pt; text-align: left }";

    @ParameterizedTest
    @ValueSource(strings = {"", COLUMNS, MARGIN})
    void notes(String css) throws IOException {
        TypesetBook book = set(css, notesBook(), Map.of());
        assertEquals(List.of(), Boxes.faults(book.document()));
        Map<String, Integer> pages = anchors(book);
        Set<String> excused = new HashSet<>();
        for (LayoutReport.LayoutException e : book.report().exceptions())
            if (e.kind().startsWith("note-")) excused.add(e.pageLabel());
        List<String> parted = new ArrayList<>();
        for (int i = 1; i <= NOTES; i++) {
            int mark = at(pages, "r" + i);
            int note = at(pages, "n" + i);
            String label = book.document().pages().get(mark).label();
            if (mark != note && !excused.contains(label)) parted.add(i + ": " + mark + " " + note);
        }
        assertEquals(List.of(), parted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "figure { float: top; margin-bottom: 15pt }", COLUMNS})
    void figures(String css) throws IOException {
        Map<String, double[]> sizes = new HashMap<>();
        TypesetBook book = set(css, figuresBook(sizes), sizes);
        assertEquals(List.of(), Boxes.faults(book.document()));
        Map<String, Integer> pages = anchors(book);
        Map<String, Integer> images = new HashMap<>();
        List<Page> all = book.document().pages();
        for (int i = 0; i < all.size(); i++) {
            for (FrameItem item : all.get(i).items())
                if (item instanceof FrameItem.ImageItem m) images.put(m.source(), i);
        }
        assertEquals(FIGURES, images.size());
        for (int i = 1; i <= FIGURES; i++) {
            int mention = at(pages, "m" + i);
            int figure = images.getOrDefault("fig" + i + ".png", -1);
            assertTrue((mention + 1) / 2 - (figure + 1) / 2 <= 1, "figure " + i + " is early");
            assertTrue(
                    figure - mention <= 6, "figure " + i + " is " + (figure - mention) + " late");
        }
    }

    @Test
    void tables() throws IOException {
        TypesetBook book = set("", tablesBook(), Map.of());
        assertEquals(List.of(), Boxes.faults(book.document()));
    }

    private static int at(Map<String, Integer> pages, String id) {
        return pages.getOrDefault("a-" + id, -1);
    }

    private static Map<String, Integer> anchors(TypesetBook book) {
        Map<String, Integer> out = new HashMap<>();
        List<Page> pages = book.document().pages();
        for (int i = 0; i < pages.size(); i++) {
            for (FrameItem item : pages.get(i).items())
                if (item instanceof FrameItem.AnchorItem a) out.putIfAbsent(a.name(), i);
        }
        return out;
    }

    private static TypesetBook set(String css, String markup, Map<String, double[]> images) {
        StyleSheet classic =
                StyleLoader.load(new RealWorld(), Path.of("."), StyleRequest.of("classic")).value();
        StyleSheet sheet = classic.then(StyleSheet.parse("own.css", css).value());
        return PageCases.set(sheet, markup, s -> images.getOrDefault(s, new double[] {120, 72}))
                .value();
    }

    private static String notesBook() throws IOException {
        List<String> texts = paragraphs();
        Random random = new Random(5);
        StringBuilder body = new StringBuilder();
        StringBuilder notes = new StringBuilder("<section class='notes'>");
        int number = 0;
        for (int p = 0; number < NOTES; p++) {
            String[] sentences = texts.get(p % texts.size()).split("(?<=[.!?]) ");
            body.append("<p>");
            for (String s : sentences) {
                body.append(s);
                if (number < NOTES && random.nextInt(3) == 0) {
                    int n = ++number;
                    body.append(mark(n));
                    int words =
                            (int) Math.exp(random.nextDouble() * Math.log(n % 50 == 0 ? 500 : 120));
                    notes.append(note(n, words(texts.get((p * 7 + n) % texts.size()), words + 1)));
                }
                body.append(' ');
            }
            body.append("</p>");
        }
        return article(body + notes.append("</section>").toString());
    }

    private static String mark(int n) {
        return "<a class='noteref' role='doc-noteref' id='a-r%d' href='#a-n%d'>%d</a>"
                .formatted(n, n, n);
    }

    private static String note(int n, String text) {
        return "<div class='note' id='a-n%d'><p><a class='note-number' href='#a-r%d'>%d</a> %s</p></div>"
                .formatted(n, n, n, text);
    }

    private static String words(String text, int n) {
        String[] all = text.split(" ");
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < n; i++) sb.append(all[i % all.length]).append(' ');
        return sb.toString().strip();
    }

    private static String figuresBook(Map<String, double[]> sizes) throws IOException {
        List<String> texts = posts();
        Random random = new Random(7);
        StringBuilder body = new StringBuilder();
        int p = 0;
        for (int i = 1; i <= FIGURES; i++) {
            for (int k = random.nextInt(4); k >= 0; k--)
                body.append("<p>").append(texts.get(p++ % texts.size())).append("</p>");
            body.append("<p>").append(texts.get(p++ % texts.size()));
            body.append(" See <a id='a-m%d' href='#a-f%d'>figure %d</a>.</p>".formatted(i, i, i));
            body.append("<figure id='a-f%d'><img src='fig%d.png' alt='A figure'/>".formatted(i, i));
            if (i % 3 != 0)
                body.append("<figcaption><p>")
                        .append(words(texts.get(p), 3 + i % 40))
                        .append("</p></figcaption>");
            body.append("</figure>");
            sizes.put(
                    "fig" + i + ".png",
                    new double[] {60 + random.nextInt(900), 40 + random.nextInt(900)});
        }
        for (int i = 1; i <= FIGURES; i++)
            body.append("<p><a href='#a-m%d'>%d</a></p>".formatted(i, i));
        return article(body.toString());
    }

    private static String tablesBook() throws IOException {
        List<String> texts = posts();
        StringBuilder body = new StringBuilder();
        for (int t = 0; t < 12; t++) {
            body.append("<p>").append(texts.get(t % texts.size())).append("</p><table><thead><tr>");
            int columns = 2 + t;
            for (int c = 0; c < columns; c++)
                body.append("<th>Column ").append(c + 1).append("</th>");
            body.append("</tr></thead><tbody>");
            for (int r = 0; r < 5 + t * t; r++) {
                body.append("<tr>");
                for (int c = 0; c < columns; c++)
                    body.append("<td>")
                            .append(
                                    words(
                                            texts.get(r % texts.size()),
                                            1 + (r + c) % (t < 4 ? 60 : 3)))
                            .append("</td>");
                body.append("</tr>");
            }
            body.append("</tbody></table>");
        }
        return article(body.toString());
    }

    private static String article(String body) {
        return "<section class='article' id='a'><header class='article-header'><h1 class='article-title'>A Text</h1></header>"
                + body
                + "</section>";
    }

    private static final Pattern PARAGRAPH = Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL);

    private static List<String> paragraphs() throws IOException {
        Path folder =
                Shared.folder()
                        .resolve("corpus/standardebooks/ralph-waldo-emerson_essays/src/epub/text");
        List<String> out = new ArrayList<>();
        for (Path f : files(folder)) {
            Matcher m = PARAGRAPH.matcher(Files.readString(f));
            while (m.find()) add(m.group(1).replaceAll("<[^>]*>", ""), out);
        }
        return out;
    }

    private static List<String> posts() throws IOException {
        List<String> out = new ArrayList<>();
        for (Path f : files(Shared.folder().resolve("corpus/posts"))) {
            if (!f.toString().endsWith(".md")) continue;
            for (String p : Files.readString(f).split("\n\\s*\n"))
                if (Character.isLetter(p.codePointAt(0)))
                    add(p.replaceAll("[*_`\\[\\]]|\\(http[^)]*\\)", ""), out);
        }
        return out;
    }

    private static void add(String text, List<String> out) {
        String plain = text.replaceAll("&[a-z]*;|[<>&]", " ").replaceAll("\\s+", " ").strip();
        if (plain.length() > 40 && plain.length() < 4000 && !plain.matches(".*(http|\\S{19}).*"))
            out.add(plain);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> s = Files.list(folder)) {
            return s.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
