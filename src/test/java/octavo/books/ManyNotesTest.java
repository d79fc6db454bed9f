package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import octavo.cli.Program;
import octavo.testing.Browser;
import octavo.testing.EpubChecks;
import octavo.testing.Unzipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A book with 300 notes in three articles, some of several paragraphs, some called in headings, lists and tables.
class ManyNotesTest {
    @TempDir Path folder;

    private record Link(String file, String id, String target, String text) {}

    @Test
    void everyMarkHasItsNoteAndItsWayBack() throws Exception {
        Path book = folder.resolve("notes");
        StringBuilder articles = new StringBuilder();
        int number = 0;
        for (int a = 1; a <= 3; a++) {
            Path at = book.resolve("articles/a" + a);
            Files.createDirectories(at);
            number = article(at.resolve("article.md"), a, number);
            articles.append("  - articles/a").append(a).append('\n');
        }
        Files.writeString(
                book.resolve("book.yaml"),
                """
                title: Three hundred notes
                language: en
                use: personal
                style: classic
                front: [title, contents]
                parts:
                - articles:
                """
                        + articles);
        Program build = Program.run("build", book, "-q");
        assertEquals(0, build.code(), build.err());
        byte[] bytes = Files.readAllBytes(book.resolve("out/notes.epub"));
        assertEquals(List.of(), EpubChecks.check(bytes));
        check(new Unzipped(bytes));
    }

    private static int article(Path file, int a, int number) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: Article " + a);
        text.append("\nrights: {ground: own, status: granted}\n---\n\n");
        StringBuilder notes = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            String mark = "[^n" + i + "]";
            switch (i % 10) {
                case 0 -> text.append("## Heading ").append(i).append(mark).append("\n\n");
                case 1 -> text.append("- An item").append(mark).append("\n- another\n\n");
                case 2 ->
                        text.append("| A | B |\n|---|---|\n| one")
                                .append(mark)
                                .append(" | two |\n\n");
                case 3 -> text.append("> *Quoted").append(mark).append("*\n\n");
                default ->
                        text.append("Some words of the text that go on")
                                .append(mark)
                                .append(" and come to an end.\n\n");
            }
            notes.append("[^n").append(i).append("]: Note number ").append(++number).append(".\n");
            if (i % 7 == 0) notes.append("\n    A second paragraph.\n");
            notes.append('\n');
        }
        Files.writeString(file, text.append(notes));
        return number;
    }

    private static void check(Unzipped epub) throws Exception {
        List<Link> marks = new ArrayList<>();
        List<Link> back = new ArrayList<>();
        Map<String, String> notes = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (String file : spine(epub)) {
            Document doc = parse(epub.bytes("EPUB/" + file));
            NodeList all = doc.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element e = (Element) all.item(i);
                switch (e.getAttribute("role")) {
                    case "doc-noteref" -> {
                        assertEquals("noteref", e.getAttribute("epub:type"));
                        assertEquals(0, e.getElementsByTagName("*").getLength());
                        marks.add(link(file, e));
                    }
                    case "doc-backlink" -> back.add(link(file, e));
                    case "doc-footnote" -> {
                        assertEquals("footnote", e.getAttribute("epub:type"));
                        assertFalse(e.getTagName().equals("aside"));
                        order.add(file + "#" + e.getAttribute("id"));
                        notes.put(order.getLast(), e.getTextContent());
                    }
                    default -> {}
                }
            }
        }
        assertEquals(300, marks.size());
        assertEquals(300, back.size());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            Link mark = marks.get(i);
            Link way = back.get(i);
            assertEquals(order.get(i), mark.target(), "notes in the order of their marks");
            String note = notes.get(mark.target());
            assertTrue(note != null && note.contains("Note number " + (i + 1) + "."), note);
            assertEquals(mark.file() + "#" + mark.id(), way.target());
            assertEquals(mark.text(), way.text());
            assertTrue(ids.add(mark.id()));
        }
    }

    private static Link link(String file, Element e) {
        String href = e.getAttribute("href");
        int hash = href.indexOf('#');
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String target = hash == 0 ? file + href : folder + href;
        return new Link(file, e.getAttribute("id"), target, e.getTextContent());
    }

    private static List<String> spine(Unzipped epub) {
        String opf = epub.text("EPUB/package.opf");
        List<String> files = new ArrayList<>();
        Matcher m = Pattern.compile("<itemref idref=\"x-([^\"]+)\"").matcher(opf);
        while (m.find()) files.add("text/" + m.group(1) + ".xhtml");
        return files;
    }

    private static Document parse(byte[] xhtml) throws Exception {
        DocumentBuilder b = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        b.setEntityResolver((p, s) -> new org.xml.sax.InputSource(new StringReader("")));
        return b.parse(new ByteArrayInputStream(xhtml));
    }

    /// In the browser: from every mark to its note, and back.
    @Test
    void clickedThrough() throws IOException {
        Path book = folder.resolve("notes");
        Files.createDirectories(book.resolve("articles/a1"));
        article(book.resolve("articles/a1/article.md"), 1, 0);
        Files.writeString(
                book.resolve("book.yaml"),
                "title: Notes\nlanguage: en\nuse: personal\nstyle: classic\n"
                        + "parts:\n- articles: [articles/a1]\n");
        assertEquals(0, Program.run("build", book, "-q", "--epub").code());
        Unzipped epub = new Unzipped(Files.readAllBytes(book.resolve("out/notes.epub")));
        String script =
                """
                <script>
                //<![CDATA[
                window.onload = () => {
                  let good = 0;
                  for (const mark of document.querySelectorAll('[role=doc-noteref]')) {
                    mark.click();
                    const note = document.querySelector(':target');
                    if (!note || note.getAttribute('role') !== 'doc-footnote') continue;
                    note.querySelector('[role=doc-backlink]').click();
                    if (document.querySelector(':target') === mark) good++;
                  }
                  document.body.setAttribute('data-good', good);
                };
                //]]>
                </script></body>\
                """;
        Path file = folder.resolve("a1.xhtml");
        Files.writeString(file, epub.text("EPUB/text/a1.xhtml").replace("</body>", script));
        String dom = Browser.dom(file, folder.resolve("profile"), 60_000);
        Matcher m = Pattern.compile("data-good=\"(\\d+)\"").matcher(dom);
        assertTrue(m.find(), dom);
        assertEquals("100", m.group(1));
    }
}
