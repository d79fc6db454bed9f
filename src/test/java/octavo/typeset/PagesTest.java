package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import octavo.content.PageStart;
import octavo.content.StructureRole;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.AnchorItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.frame.Tag;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String[] SENTENCES = {
        "The eye is the first circle; the horizon which it forms is the second.",
        "Nature repeats this primary figure without end.",
        "It is the highest emblem in the cipher of the world, and one moral we have already deduced.",
        "Another analogy we shall now trace, that every action admits of being outdone.",
        "Our life is an apprenticeship to the truth that around every circle another can be drawn."
    };

    /// A paragraph of that many sentences, different for each seed.
    private static String para(int sentences, int seed) {
        StringBuilder sb = new StringBuilder("<p>");
        for (int i = 0; i < sentences; i++)
            sb.append(SENTENCES[(seed * 3 + i) % SENTENCES.length]).append(' ');
        return sb.append("</p>").toString();
    }

    private static String article(String id, String body) {
        return "<section class='article recto' id='"
                + id
                + "'><header><h1>Title "
                + id
                + "</h1></header>"
                + body
                + "</section>";
    }

    private static String longText(int paragraphs) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) sb.append(para(1 + (i * 7) % 11, i));
        return sb.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paragraphs",
                "heading-at-foot",
                "quotation",
                "lists",
                "verse",
                "table",
                "figure",
                "sidebar",
                "notes",
                "ornament",
                "foot",
                "code"
            })
    void layout(String name) {
        Expected.check(
                "octavo/typeset/" + name + ".txt",
                Sheets.dump(Sheets.set(240, sample(name)).value().document()));
    }

    private static String sample(String name) {
        String p = para(3, 1);
        String body =
                switch (name) {
                    case "paragraphs" -> longText(9);
                    case "heading-at-foot" ->
                            para(4, 2) + para(7, 3) + "<h2>A heading</h2>" + p + p;
                    case "quotation" ->
                            p + "<blockquote>" + para(6, 2) + p + "</blockquote>" + para(5, 4) + p;
                    case "lists" ->
                            "<ul><li><p>One</p></li><li>"
                                    + p
                                    + p
                                    + "</li></ul><ol start='9'><li>Nine</li><li>Ten</li></ol>"
                                    + p;
                    case "verse" ->
                            p
                                    + "<div class='verse'><div class='stanza'><p class='line'>Nature centres into balls,</p>"
                                    + "<p class='line'>And her proud ephemerals,</p></div></div>"
                                    + p;
                    case "table" ->
                            p
                                    + "<table><caption>Figures</caption><thead><tr><th>Name</th><th>Value</th></tr></thead><tbody>"
                                    + "<tr><td>Row</td><td>17</td></tr>".repeat(14)
                                    + "<tr><td colspan='2'>Both</td></tr></tbody></table>"
                                    + p;
                    case "figure" ->
                            para(9, 1)
                                    + "<figure><img src='x.png' alt='A circle'/><figcaption><p>Caption</p></figcaption></figure>"
                                    + para(8, 2);
                    case "sidebar" -> p + "<div class='sidebar'>" + para(9, 3) + "</div>" + p;
                    case "notes" -> notes();
                    case "ornament" ->
                            para(3, 1)
                                    + "<hr/>"
                                    + para(5, 2)
                                    + "<hr/>"
                                    + para(7, 3)
                                    + "<hr/>"
                                    + para(4, 1);
                    case "foot" ->
                            "<p class='foot'>At the foot.</p><p class='foot'>Beneath it.</p>";
                    default -> p + "<pre><code>int main() {\n    return 0;\n}</code></pre>" + p;
                };
        return article("a", body);
    }

    private static String notes() {
        StringBuilder body =
                new StringBuilder("<p class='source-note'>From <cite>Essays</cite>, 1841.</p>");
        StringBuilder notes = new StringBuilder("<section class='notes'>");
        for (int i = 1; i <= 9; i++) {
            body.append(
                    para(2 + i % 3, i)
                            .replace(
                                    "</p>",
                                    "A mark<a class='noteref' role='doc-noteref' id='r"
                                            + i
                                            + "' href='#n"
                                            + i
                                            + "'><sup>"
                                            + i
                                            + "</sup></a> here.</p>"));
            notes.append("<div class='note' id='n")
                    .append(i)
                    .append("'><p>")
                    .append(i)
                    .append(". ")
                    .append(SENTENCES[i % 5].repeat(i % 3 + 1))
                    .append("</p></div>");
        }
        return body + notes.append("</section>").toString();
    }

    @Test
    void notesStandOnThePageOfTheirCall() {
        TypesetBook book = Sheets.set(420, article("a", notes())).value();
        Map<String, String> pageOf = anchors(book.document());
        List<String> divided =
                book.report().exceptions().stream()
                        .map(LayoutReport.LayoutException::kind)
                        .toList();
        assertTrue(divided.stream().noneMatch(k -> k.startsWith("note")), divided::toString);
        for (int i = 1; i <= 9; i++) {
            String n = pageOf.get("n" + i);
            assertTrue(n != null, "note " + i);
            assertEquals(pageOf.get("r" + i), n, "note " + i);
        }
    }

    @Test
    void noWidowsNoOrphansEvenSpreadsNothingOutside() {
        TypesetBook book =
                Sheets.set(495, article("a", longText(120)), article("b", longText(90))).value();
        assertEquals(List.of(), book.report().exceptions());
        assertInside(book.document());
        assertNoOverlap(book.document());
    }

    /// Whatever the length of a text: no widow and no orphan even on small pages, and hardly an uneven spread. Where
    /// breaks alone don't do it, a paragraph is set a line longer or shorter.
    @Test
    void textsOfAnyLengthHaveGoodPages() {
        List<String> faults = new ArrayList<>();
        for (int n = 20; n < 44; n++) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < n; i++) body.append(para(2 + (i * 5 + n) % 9, i + n));
            TypesetBook book = Sheets.set(330, article("a", body.toString())).value();
            for (LayoutReport.LayoutException e : book.report().exceptions())
                faults.add(n + " " + e);
        }
        assertTrue(
                faults.stream().noneMatch(f -> f.contains("widow") || f.contains("orphan")),
                faults::toString);
        assertTrue(faults.size() <= 2, faults::toString);
    }

    @Test
    void mixedBlocksDoNotOverlap() {
        StringBuilder all = new StringBuilder();
        for (String name :
                List.of(
                        "quotation",
                        "lists",
                        "verse",
                        "table",
                        "figure",
                        "sidebar",
                        "ornament",
                        "code")) {
            String s = sample(name);
            all.append(s, s.indexOf("</header>") + 9, s.lastIndexOf("</section>"));
        }
        PagedDocument doc =
                Sheets.set(300, article("a", all.toString().repeat(3))).value().document();
        assertInside(doc);
        assertNoOverlap(doc);
    }

    @Test
    void contentsHaveTheNumbersOfThePages() {
        String contents =
                "<section class='front article' id='contents'><ol class='toc'><li class='toc'><p><a class='toc-link'"
                        + " href='#a'>A</a></p></li><li class='toc'><p><a class='toc-link' href='#b'>B</a></p></li></ol>"
                        + "</section>";
        TypesetBook book =
                Sheets.set(300, contents, article("a", longText(30)), article("b", longText(9)))
                        .value();
        LayoutReport.SectionPages b = book.report().sections().get(2);
        String dump = Sheets.dump(book.document());
        assertTrue(dump.contains("B\u2003" + b.firstLabel()), dump.substring(0, 200));
        assertEquals("i", book.document().pages().getFirst().label());
        assertEquals("1", book.report().sections().get(1).firstLabel());
        assertEquals(1, b.firstPage() % 2);
    }

    @Test
    void pageStartsAreInOrderAndAtWords() {
        PagedDocument doc = Sheets.set(300, article("a", longText(40))).value().document();
        List<PageStart> starts = doc.pageStarts();
        assertEquals(doc.pages().size(), starts.size());
        assertEquals(0, starts.getFirst().offset());
        assertEquals("e1", starts.getFirst().elementId());
        assertTrue(starts.stream().anyMatch(s -> s.offset() > 0));
    }

    @Test
    void everyTextHasATagOrIsAnArtifact() {
        PagedDocument doc =
                Sheets.set(300, sample("lists"), sample("table").replace("id='a'", "id='b'"))
                        .value()
                        .document();
        for (Page p : doc.pages()) {
            for (FrameItem i : p.items()) {
                if (i instanceof GlyphRun g && g.tag() != FrameItem.ARTIFACT) {
                    StructureRole role = doc.tags().get(g.tag()).role();
                    assertTrue(
                            role != StructureRole.SECT
                                    && role != StructureRole.L
                                    && role != StructureRole.TR,
                            g.text());
                }
            }
        }
        for (Tag t : doc.tags()) assertTrue(t.parent() < t.id());
        assertEquals(1, count(doc, t -> t.role() == StructureRole.CAPTION));
        assertEquals(4, count(doc, t -> t.role() == StructureRole.LBL));
    }

    @Test
    void aRowTallerThanThePageIsDivided() {
        String cell = para(30, 1);
        TypesetBook book =
                Sheets.set(
                                240,
                                article(
                                        "a",
                                        "<table><tbody><tr><td>Name</td><td>"
                                                + cell
                                                + "</td></tr></tbody></table>"))
                        .value();
        assertTrue(book.document().pages().size() > 2);
        assertInside(book.document());
        assertNoOverlap(book.document());
    }

    @Test
    void theSameWhateverTheThreads() {
        String[] sections = {
            article("a", longText(25)), article("b", notes()), article("c", longText(12))
        };
        assertEquals(
                Sheets.dump(Sheets.set(300, sections).value().document()),
                Sheets.dump(Sheets.set(300, sections).value().document()));
    }

    /// Any mixture of blocks on small pages: nothing is lost or doubled, nothing stands on anything else, notes stand
    /// with their calls or are reported.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void mixtures(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder();
        StringBuilder notes = new StringBuilder("<section class='notes'>");
        int calls = 0;
        for (int i = 0; i < 40; i++) {
            String p = para(1 + random.nextInt(5), random.nextInt(50));
            body.append(
                    switch (random.nextInt(12)) {
                        case 0 -> "<h2>Heading " + i + "</h2>" + p;
                        case 1 -> "<blockquote>" + p + "</blockquote>";
                        case 2 -> "<ul><li>" + p + "</li><li>Two<ol><li>inner</li></ol></li></ul>";
                        case 3 ->
                                "<figure><img src='x.png' alt='F'/><figcaption>"
                                        + p
                                        + "</figcaption></figure>";
                        case 4 ->
                                "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>"
                                        + "<tr><td rowspan='2'>x</td><td>yy</td></tr><tr><td>zz</td></tr>"
                                                .repeat(3)
                                        + "</tbody></table>";
                        case 5 -> "<div class='sidebar'>" + p + p + "</div>";
                        case 6 -> "<pre>code\n  more</pre><hr/>";
                        case 7, 8, 9 -> {
                            calls++;
                            notes.append("<div class='note' id='n")
                                    .append(calls)
                                    .append("'>")
                                    .append(para(1 + random.nextInt(4), i))
                                    .append("</div>");
                            yield p.replace(
                                    "</p>",
                                    " call<a class='noteref' role='doc-noteref' id='r"
                                            + calls
                                            + "' href='#n"
                                            + calls
                                            + "'>"
                                            + calls
                                            + "</a></p>");
                        }
                        default -> p;
                    });
        }
        String article = article("a", body + notes.append("</section>").toString());
        TypesetBook book = Sheets.set(180 + 15 * random.nextInt(20), article).value();
        assertInside(book.document());
        assertNoOverlap(book.document());
        assertEquals(
                letters(Xhtml.parse(article).textContent()), letters(content(book.document())));
        Map<String, String> pageOf = anchors(book.document());
        long reported =
                book.report().exceptions().stream()
                        .filter(e -> e.kind().startsWith("note"))
                        .count();
        long apart = 0;
        for (int i = 1; i <= calls; i++)
            if (!pageOf.get("r" + i).equals(pageOf.get("n" + i))) apart++;
        assertTrue(
                apart <= reported,
                apart + " notes apart from their calls, " + reported + " reported");
    }

    private static String content(PagedDocument doc) {
        StringBuilder sb = new StringBuilder();
        for (Page p : doc.pages()) {
            for (FrameItem i : p.items())
                if (i instanceof GlyphRun g && g.tag() != FrameItem.ARTIFACT) sb.append(g.text());
        }
        return sb.toString();
    }

    /// How often each letter stands there; list markers and spaces aside.
    private static Map<Integer, Integer> letters(String text) {
        Map<Integer, Integer> out = new TreeMap<>();
        text.codePoints().filter(Character::isLetter).forEach(c -> out.merge(c, 1, Integer::sum));
        return out;
    }

    private static long count(PagedDocument doc, Predicate<Tag> p) {
        return doc.tags().stream().filter(p).count();
    }

    private static Map<String, String> anchors(PagedDocument doc) {
        Map<String, String> out = new HashMap<>();
        for (Page p : doc.pages()) {
            for (FrameItem i : p.items())
                if (i instanceof AnchorItem a) out.put(a.name(), p.label());
        }
        return out;
    }

    private static void assertInside(PagedDocument doc) {
        for (Page p : doc.pages()) {
            for (FrameItem i : p.items()) {
                if (i instanceof GlyphRun g) {
                    double right = g.xPt() + g.xOffsetsPt()[g.glyphs().length];
                    boolean inside =
                            g.xPt() > 0
                                    && right < p.widthPt()
                                    && g.baselinePt() > 0
                                    && g.baselinePt() < p.heightPt();
                    assertTrue(inside, () -> p.label() + ": " + g.text());
                }
            }
        }
    }

    /// Baselines of the text of one column are a line apart, or the same.
    private static void assertNoOverlap(PagedDocument doc) {
        for (Page p : doc.pages()) {
            List<GlyphRun> runs = new ArrayList<>();
            for (FrameItem i : p.items())
                if (i instanceof GlyphRun g && !g.text().isBlank()) runs.add(g);
            for (int i = 0; i < runs.size(); i++) {
                for (int j = i + 1; j < runs.size(); j++) {
                    GlyphRun a = runs.get(i);
                    GlyphRun b = runs.get(j);
                    double overlap = Math.min(end(a), end(b)) - Math.max(a.xPt(), b.xPt());
                    double dy = Math.abs(a.baselinePt() - b.baselinePt());
                    boolean same = a.sizePt() != b.sizePt() && dy < 6 && overlap < 1;
                    assertTrue(
                            overlap < 1 || dy > 8 || same,
                            () ->
                                    p.label()
                                            + ": "
                                            + a.text()
                                            + " | "
                                            + b.text()
                                            + " "
                                            + a.baselinePt()
                                            + " "
                                            + b.baselinePt());
                }
            }
        }
    }

    private static double end(GlyphRun g) {
        return g.xPt() + g.xOffsetsPt()[g.glyphs().length];
    }
}
