package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.books.MarkedText.Mark;
import octavo.cli.Program;
import octavo.testing.Tool;
import octavo.testing.Unzipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "Turn to page 47": for each page of the PDF, the word at its top and the word after the page's mark in the EPUB.
///
/// - A word that is hyphenated over two pages is marked before its first part: the word at the top is its end.
/// - The number or bullet of a list's item is no word of the text.
/// - Captions of figures that floated to the head of the page are passed over: the text of the page begins below; a page of figures
///   alone is marked where the next page is. So are the heads of tables that go on.
class PageListTest {
    /// Where the text of a page stands, without running heads, folios and the numbers of lines. Points from the left and
    /// the top; `recto` and `verso` are the left edges.
    private record TypeArea(int recto, int verso, int top, int width, int height) {}

    private static final TypeArea CLASSIC = new TypeArea(54, 72, 60, 306, 520);

    private static final Map<String, TypeArea> STYLES =
            Map.of(
                    "reader", new TypeArea(70, 172, 76, 353, 656),
                    "modern", new TypeArea(58, 76, 64, 308, 512),
                    "journal", new TypeArea(48, 48, 62, 408, 585),
                    "large-print", new TypeArea(66, 56, 63, 414, 546),
                    "plain", new TypeArea(54, 54, 54, 324, 450));

    @Test
    void sampler() throws IOException {
        check(Built.sampler());
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "large-print", "modern", "plain", "reader"})
    void otherStyles(String style) throws IOException {
        check(Built.styled(style), STYLES.get(style));
    }

    /// Citations, notes at the foot, notes at the end of articles, an index.
    @Test
    void harbour() throws IOException {
        check(Built.harbour());
    }

    /// Pages that are reproduced, empty ones among them; and the text around them.
    @Test
    void facsimiles(@TempDir Path folder) throws IOException {
        Path book = folder.resolve("pages");
        Path articles = book.resolve("articles");
        Files.createDirectories(articles.resolve("paper"));
        Files.createDirectories(articles.resolve("after"));
        Files.copy(Path.of(Built.harbour() + ".pdf"), articles.resolve("paper/paper.pdf"));
        String rights = "rights: {ground: own, status: granted}\n---\n\n";
        Files.writeString(articles.resolve("paper/article.md"), "---\ntitle: A Paper\n" + rights);
        Files.writeString(
                articles.resolve("after/article.md"),
                "---\ntitle: After\n"
                        + rights
                        + ("Words that stand after it. ".repeat(80) + "\n\n").repeat(4));
        Files.writeString(
                book.resolve("book.yaml"),
                """
                title: Pages
                language: en
                use: personal
                style: classic
                front: [title, contents]
                parts:
                  - articles:
                    - {article: articles/paper, facsimile: paper.pdf, pages: 1-19}
                    - articles/after
                """);
        Program p = Program.run("build", book, "-q");
        assertEquals(0, p.code(), p.err());
        Path slug = book.resolve("out/pages");
        MarkedText text = new MarkedText(new Unzipped(Files.readAllBytes(Path.of(slug + ".epub"))));
        List<String> labels =
                labels(new Unzipped(Files.readAllBytes(Path.of(slug + ".epub"))), text);
        List<String> numbers = labels.stream().filter(l -> l.matches("\\d+")).toList();
        for (int i = 0; i < numbers.size(); i++)
            assertEquals(i + 1, Integer.parseInt(numbers.get(i)));
        assertTrue(numbers.size() > 20, numbers.toString());
        List<String> printed = pdfLabels(slug + ".pdf");
        List<String> tops = pages(slug + ".pdf", CLASSIC);
        for (Mark m : text.marks()) {
            if (!m.file().equals("text/after.xhtml")) continue;
            String top = plain(tops.get(printed.indexOf(m.label())));
            assertEquals(first(top), first(plain(text.from(m))), m.label());
        }
    }

    @Test
    void posts() throws IOException {
        check(Built.posts());
    }

    @Test
    void emerson() throws IOException {
        check(Built.emerson());
    }

    @Test
    void poe() throws IOException {
        check(Built.poe());
    }

    private static void check(Path slug) throws IOException {
        check(slug, CLASSIC);
    }

    private static void check(Path slug, TypeArea area) throws IOException {
        Unzipped epub = new Unzipped(Files.readAllBytes(Path.of(slug + ".epub")));
        MarkedText text = new MarkedText(epub);
        List<String> labels = labels(epub, text);
        List<String> tops = pages(slug + ".pdf", area);
        List<String> all = pdfLabels(slug + ".pdf");
        assertEquals(tops.size(), all.size());
        List<String> wrong = new ArrayList<>();
        List<String> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < tops.size(); i++) {
            if (next < labels.size() && labels.get(next).equals(all.get(i))) {
                Mark mark = text.marks().get(next++);
                found.add(mark.label());
                String before = i == 0 ? "" : tops.get(i - 1).strip();
                String said =
                        tops.get(i).isBlank()
                                ? ofFiguresAlone(text, mark, next)
                                : differs(tops.get(i), before, text, mark);
                if (said != null) wrong.add("page " + mark.label() + ": " + said);
            } else if (!tops.get(i).isBlank()) {
                wrong.add("page " + all.get(i) + " is not in the page list");
            }
        }
        assertEquals(labels, found, "labels in the order of the PDF");
        assertTrue(
                labels.stream().anyMatch(l -> l.matches("[ivxl]+")) && labels.contains("1"),
                "front matter is numbered " + labels);
        assertEquals(List.of(), wrong);
        assertTrue(
                epub.text("EPUB/package.opf").contains("<meta property=\"pageBreakSource\">urn:"));
    }

    /// A page of figures without captions is marked where the next page is.
    private static @Nullable String ofFiguresAlone(MarkedText text, Mark mark, int next) {
        String here = first(plain(text.from(mark)));
        boolean same =
                next < text.marks().size()
                        && here.equals(first(plain(text.from(text.marks().get(next)))));
        return same ? null : "nothing in print, “" + here + "” in the e-book";
    }

    /// Labels of nav and NCX, which are those of the marks in the text.
    private static List<String> labels(Unzipped epub, MarkedText text) {
        String nav = epub.text("EPUB/nav.xhtml");
        List<String> labels = new ArrayList<>();
        Matcher m =
                Pattern.compile("<a href=\"([^\"]+)\">([^<]+)</a>")
                        .matcher(nav.substring(nav.indexOf("page-list")));
        for (int i = 0; m.find(); i++) {
            labels.add(m.group(2));
            Mark mark = text.marks().get(i);
            assertEquals(mark.file() + "#" + mark.id(), m.group(1));
            assertEquals(mark.label(), m.group(2));
        }
        assertEquals(text.marks().size(), labels.size());
        List<String> ncx = new ArrayList<>();
        Matcher n =
                Pattern.compile("<pageTarget .*?<text>([^<]+)</text>", Pattern.DOTALL)
                        .matcher(epub.text("EPUB/toc.ncx"));
        while (n.find()) ncx.add(n.group(1));
        assertEquals(labels, ncx);
        return labels;
    }

    private static @Nullable String differs(
            String page, String before, MarkedText text, Mark mark) {
        String marked = first(plain(text.from(mark)));
        String top = page;
        String said = "“" + first(plain(page)) + "” in print, “" + marked + "” in the e-book";
        while (!same(top, before, marked, mark)) {
            String below = belowCaption(plain(top), text.captions());
            if (below == null) return said;
            if (below.isEmpty()) return null;
            top = below;
        }
        return null;
    }

    private static boolean same(String page, String before, String marked, Mark mark) {
        String top = plain(page);
        if (mark.item()) top = top.replaceFirst("^([•◦▪–]|[0-9a-z]{1,4}[.)]) ", "");
        String printed = first(top);
        if (marked.equals(printed)) return true;
        // A cipher or an address is broken where the line ends, without a sign.
        if (!printed.isEmpty()
                && marked.startsWith(printed)
                && top.replace(" ", "").startsWith(marked)) return true;
        if (printed.isEmpty() || !marked.endsWith(printed)) return false;
        String begun = marked.substring(0, marked.length() - printed.length());
        return before.contains(begun + "\u00AD");
    }

    private static @Nullable String belowCaption(String top, List<String> captions) {
        int longest = 0;
        for (String c : captions) longest = Math.max(longest, end(top, c));
        return longest == 0 ? null : top.substring(longest).strip();
    }

    /// Where the caption or table that begins the text ends in it; 0 where it does not begin it. Of a table the words count,
    /// not their order: `pdftotext` goes through its cells in its own.
    private static int end(String top, String caption) {
        String[] words = plain(caption).split(" ");
        String[] begin = top.split(" ", words.length + 1);
        if (words[0].isEmpty() || begin.length < words.length) return 0;
        List<String> first = new ArrayList<>(List.of(begin).subList(0, words.length));
        int length = String.join(" ", first).length();
        first.sort(null);
        Arrays.sort(words);
        return first.equals(List.of(words)) ? length : 0;
    }

    private static String first(String text) {
        return text.split(" ", 2)[0];
    }

    private static String plain(String s) {
        return s.replaceAll("[\u00AD\u2060\u200A]", "").replaceAll("[\\s\u00A0]+", " ").strip();
    }

    /// The text of each page within its type area; the first page is a recto.
    private static List<String> pages(String pdf, TypeArea area) throws IOException {
        List<String> rectos = pages(pdf, area, area.recto());
        List<String> versos = pages(pdf, area, area.verso());
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < rectos.size(); i++)
            pages.add(i % 2 == 0 ? rectos.get(i) : versos.get(i));
        return pages;
    }

    /// Letters that protrude from the type area are let in.
    private static List<String> pages(String pdf, TypeArea area, int left) throws IOException {
        String all =
                Tool.run(
                        "pdftotext",
                        "-x",
                        Integer.toString(left - 6),
                        "-y",
                        Integer.toString(area.top()),
                        "-W",
                        Integer.toString(area.width() + 12),
                        "-H",
                        Integer.toString(area.height()),
                        pdf,
                        "-");
        List<String> pages = new ArrayList<>(List.of(all.split("\f", -1)));
        pages.removeLast();
        return pages;
    }

    private static List<String> pdfLabels(String pdf) throws IOException {
        String json = Tool.run("qpdf", "--json", "--json-key=pagelabels", "--json-key=pages", pdf);
        Matcher n = Pattern.compile("\"pageposfrom1\": (\\d+)").matcher(json);
        int count = 0;
        while (n.find()) count = Math.max(count, Integer.parseInt(n.group(1)));
        Matcher m =
                Pattern.compile("\"index\": (\\d+),\\s+\"label\": \\{(.*?)\\}", Pattern.DOTALL)
                        .matcher(json);
        String[] labels = new String[count];
        while (m.find()) {
            boolean roman = m.group(2).contains("\"/r\"");
            Matcher st = Pattern.compile("\"/St\": (\\d+)").matcher(m.group(2));
            int number = st.find() ? Integer.parseInt(st.group(1)) : 1;
            for (int i = Integer.parseInt(m.group(1)); i < count; i++, number++) {
                labels[i] = roman ? roman(number) : Integer.toString(number);
            }
        }
        return List.of(labels);
    }

    private static String roman(int n) {
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
        return n > 99 ? "" : tens[n / 10] + ones[n % 10];
    }
}
