package octavo.markup;

import static octavo.markup.Books.em;
import static octavo.markup.Books.h;
import static octavo.markup.Books.p;
import static octavo.markup.Books.t;
import static octavo.markup.Books.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.collection.FinishedVolume;
import octavo.collection.Part;
import octavo.content.Article;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.content.RightsStatus;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;

class LoweringTest {
    @Test
    void wholeBook() {
        Block epigraph =
                new Block.Division(
                        Attributes.NONE,
                        DivisionKind.EPIGRAPH,
                        List.of(
                                p("Nature centres into balls."),
                                new Block.Division(
                                        Attributes.NONE,
                                        DivisionKind.ATTRIBUTION_LINE,
                                        List.of(p("Anon.")),
                                        null)),
                        null);
        var circles =
                Books.entry(
                        "circles",
                        Books.article(
                                "Circles",
                                List.of(
                                        epigraph,
                                        p(
                                                t(
                                                        "The eye is the first circle; the horizon which it forms is the second"),
                                                new Inline.NoteRef("a"),
                                                t(".")),
                                        h(1, "First"),
                                        p("Our life is an apprenticeship."),
                                        p("More of it."),
                                        new Block.Quote(
                                                Attributes.NONE, List.of(p("Quoted.")), null),
                                        p("and it goes on."),
                                        h(2, "Within"),
                                        p("Text."),
                                        h(1, "Second"),
                                        p("End.")),
                                List.of(new Note("a", List.of(p("A note."))))));
        FinishedVolume v =
                Books.of(
                        Books.manifest("Essays", "en"),
                        List.of(
                                new Part("Part One", List.of(p("On it.")), List.of(circles)),
                                new Part(
                                        null,
                                        List.of(),
                                        List.of(
                                                Books.entry(
                                                        "2nd",
                                                        Books.article(
                                                                "Second",
                                                                List.of(p("Short.")),
                                                                List.of()))))),
                        Map.of("circles", List.of(t("From "), em("Essays"), t(", 1841."))));
        Outcome<MarkupDocument> o = Lowering.lower(v);
        assertEquals(List.of(), o.diagnostics());
        Expected.check("octavo/markup/book.txt", MarkupDump.of(o.value()));
    }

    /// What stands in the braces of a figure's image is said of the figure.
    @Test
    void classesOfAnOnlyImageAreItsFigures() {
        var braces =
                new Attributes(
                        null,
                        List.of("across", "decorative"),
                        null,
                        null,
                        Map.of("break", "page", "width", "90"));
        var image = new Inline.Image(braces, "images/a.png", "A hill", null);
        var figure =
                new Block.Figure(
                        Attributes.NONE,
                        List.of(new Block.Paragraph(Attributes.NONE, List.of(image), null)),
                        List.of(p("The hill")),
                        List.of(),
                        null);
        String tree = MarkupDump.of(Lowering.lower(Books.only(List.of(figure), List.of())).value());
        assertTrue(tree.contains("figure.across[data-break=page]"), tree);
        assertTrue(tree.contains("img#one-b2.decorative"), tree);
        assertTrue(tree.contains("[width=90]"), tree);
    }

    @Test
    void everyBlock() {
        List<Block> blocks = Books.everyBlock();
        ImageRecord record =
                new ImageRecord(
                        "images/a.png",
                        null,
                        null,
                        null,
                        "Photo: B",
                        null,
                        RightsStatus.GRANTED,
                        false);
        Outcome<MarkupDocument> o = Lowering.lower(Books.only(blocks, List.of(), record));
        assertEquals(List.of(), o.diagnostics());
        Expected.check("octavo/markup/blocks.txt", MarkupDump.of(o.value()));
    }

    /// Notes 1 and 2 are not note 12.
    @Test
    void marksThatFollowEachOtherAreApart() {
        Inline a = new Inline.NoteRef("a");
        Inline b = new Inline.NoteRef("b");
        Inline c = new Inline.NoteRef("c");
        Inline term = new Inline.IndexTerm("circle");
        Inline raised = new Inline.Sup(Attributes.NONE, List.of(t(", ")));
        List<Block> blocks =
                List.of(
                        p(t("Directly."), a, b, c, t(" Next")),
                        p(t("With spaces."), a, t(" "), b, t(" Next")),
                        p(t("With commas of its own"), a, raised, b, t(", next")),
                        p(t("About a term"), a, term, b, t(".")),
                        p(new Inline.Emphasis(Attributes.NONE, List.of(t("Phrase"), a)), b),
                        p(
                                new Inline.Link(
                                        Attributes.NONE,
                                        List.of(t("Link"), a),
                                        "https://example.org",
                                        null),
                                b),
                        p(t("One"), a, t(" and "), b, t(", "), c, t(".")),
                        p(t("No note"), a, new Inline.NoteRef("none"), t(" here.")));
        List<Note> notes =
                List.of(
                        new Note("a", List.of(p("A."))),
                        new Note("b", List.of(p("B."))),
                        new Note("c", List.of(p("C."))));
        Outcome<MarkupDocument> o = Lowering.lower(Books.only(blocks, notes));
        Expected.check("octavo/markup/note-marks.txt", MarkupDump.of(o.value()));
    }

    @Test
    void idsAreUniqueAndPrefixed() {
        Attributes same = new Attributes("x y", List.of(), null, null, Map.of());
        List<Block> blocks =
                List.of(
                        new Block.Paragraph(same, text("One"), null),
                        new Block.Paragraph(
                                same, text("Two"), new SourceSpan("articles/one/article.md", 9, 1)),
                        new Block.Paragraph(Attributes.NONE.withId("b1"), text("Three"), null),
                        p("Four"));
        Outcome<MarkupDocument> o = Lowering.lower(Books.only(blocks, List.of()));
        assertEquals(List.of("id-duplicate"), codes(o));
        assertEquals(
                "articles/one/article.md:9:1", String.valueOf(o.diagnostics().getFirst().span()));
        Set<String> ids = new HashSet<>();
        o.value().sections().forEach(s -> collect(s.element(), ids, s.id()));
    }

    private static void collect(Element e, Set<String> ids, String prefix) {
        String id = e.id();
        if (id != null) {
            assertTrue(id.startsWith(prefix), id);
            assertTrue(ids.add(id), id);
            assertTrue(id.matches("[A-Za-z][A-Za-z0-9._-]*"), id);
        }
        e.children()
                .forEach(c -> {
                    if (c instanceof Element x) collect(x, ids, prefix);
                });
    }

    @Test
    void notesAndLinksThatDontMatchAreReported() {
        List<Block> blocks =
                List.of(
                        p(
                                t("One"),
                                new Inline.NoteRef("a"),
                                t(" two"),
                                new Inline.NoteRef("a"),
                                new Inline.NoteRef("none")),
                        p(new Inline.Link(Attributes.NONE, text("up"), "../about/", null)),
                        p(new Inline.Link(Attributes.NONE, text("here"), "#nowhere", null)),
                        p(
                                new Inline.Link(
                                        Attributes.NONE, text("run"), "javascript:alert(1)", null)),
                        p(
                                new Inline.Link(
                                        Attributes.NONE,
                                        text("good"),
                                        "https://example.org/a b?x=[1]",
                                        null)));
        Outcome<MarkupDocument> o =
                Lowering.lower(
                        Books.only(
                                blocks,
                                List.of(
                                        new Note("a", List.of(p("A."))),
                                        new Note("b", List.of(p("B."))))));
        assertEquals(
                List.of(
                        "note-repeated",
                        "note-missing",
                        "link-relative",
                        "link-target-missing",
                        "link-scheme"),
                codes(o));
        String dump = MarkupDump.of(o.value());
        assertTrue(dump.contains("[href=https://example.org/a%20b?x=%5B1%5D]"), dump);
        assertTrue(dump.contains("\"up\"") && !dump.contains("javascript"), dump);
    }

    @Test
    void imagesWithoutWordsAreReported() {
        List<Block> blocks =
                List.of(
                        p(new Inline.Image(Attributes.NONE, "paper.pdf#page=1", "", null)),
                        p(new Inline.Image(Attributes.NONE, "a.png", "a.png", null)),
                        p(new Inline.Image(Attributes.NONE, "b.png", "", null)),
                        p(
                                new Inline.Image(
                                        Attributes.NONE, "https://example.org/c.png", "C", null)));
        ImageRecord decorative =
                new ImageRecord("b.png", null, null, null, null, null, RightsStatus.GRANTED, true);
        Outcome<MarkupDocument> o = Lowering.lower(Books.only(blocks, List.of(), decorative));
        assertEquals(List.of("alt-missing", "image-remote"), codes(o));
        String dump = MarkupDump.of(o.value());
        assertTrue(dump.contains("[src=articles/one/b.png][alt=][role=presentation]\n"), dump);
        assertTrue(
                dump.contains("[src=articles/one/a.png][alt=Image without a description] /Figure"),
                dump);
    }

    @Test
    void linksBetweenArticlesAndToTheirSites() {
        octavo.content.Source source =
                new octavo.content.Source(
                        null,
                        "web",
                        List.of(),
                        "https://www.example.org/blog/one/",
                        null,
                        null,
                        null,
                        null,
                        null);
        octavo.content.Article first = Books.article("First", List.of(p("Text.")), List.of());
        octavo.content.Article sited =
                new octavo.content.Article(
                        first.metadata(),
                        source,
                        first.rights(),
                        List.of(),
                        new octavo.content.ArticleBody.Flow(
                                List.of(
                                        p(
                                                new Inline.Link(
                                                        Attributes.NONE,
                                                        text("a"),
                                                        "/about us/",
                                                        null)),
                                        p(
                                                new Inline.Link(
                                                        Attributes.NONE,
                                                        text("b"),
                                                        "../two/article.md",
                                                        null)),
                                        p(
                                                new Inline.Link(
                                                        Attributes.NONE,
                                                        text("d"),
                                                        "/2014/12/23/hub/",
                                                        null))),
                                List.of()));
        octavo.content.Article other =
                Books.article(
                        "Two",
                        List.of(
                                p(
                                        new Inline.Link(
                                                Attributes.NONE,
                                                text("c"),
                                                "http://example.org/blog/one#x",
                                                null))),
                        List.of());
        Outcome<MarkupDocument> o =
                Lowering.lower(
                        Books.of(
                                Books.manifest("B", "en"),
                                List.of(
                                        new Part(
                                                null,
                                                List.of(),
                                                List.of(
                                                        Books.entry("one", sited),
                                                        Books.entry("two", other),
                                                        Books.entry(
                                                                "2014-12-23-hub",
                                                                Books.article(
                                                                        "Hub",
                                                                        List.of(p("Text.")),
                                                                        List.of()))))),
                                Map.of()));
        String dump = MarkupDump.of(o.value());
        assertTrue(dump.contains("[href=#two] /Link \"b\""), dump);
        assertTrue(dump.contains("[href=#x2014-12-23-hub] /Link \"d\""), dump);
        assertTrue(dump.contains("[href=#one] /Link \"c\""), dump);
        assertTrue(dump.contains("[href=https://www.example.org/about%20us/] /Link \"a\""), dump);
        assertEquals(List.of(), codes(o));
    }

    @Test
    void contentsStayShort() {
        List<Block> headed = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            headed.add(h(1, "Heading " + i));
            headed.add(p("Text."));
        }
        List<octavo.collection.Entry> entries = new java.util.ArrayList<>();
        for (String id : List.of("a", "b", "c"))
            entries.add(Books.entry(id, Books.article(id, headed, List.of())));
        MarkupDocument d =
                Lowering.lower(
                                Books.of(
                                        Books.manifest("B", "en"),
                                        List.of(new Part(null, List.of(), entries)),
                                        Map.of()))
                        .value();
        Element list =
                d.sections().stream()
                        .filter(s -> s.id().equals("contents"))
                        .findFirst()
                        .orElseThrow()
                        .element();
        assertEquals("Contentsabc" + "Sources and Permissions", list.textContent());
        assertEquals(30, d.contents().get(1).children().size());
    }

    @Test
    void skippedLevelsMakeNoGap() {
        Outcome<MarkupDocument> o =
                Lowering.lower(
                        Books.only(
                                List.of(h(3, "A"), p("x"), h(5, "B"), p("y"), h(1, "C"), p("z")),
                                List.of()));
        String nav =
                MarkupDump.of(o.value())
                        .replaceAll("(?s).*== contents\n", "")
                        .replaceAll(" -> .*", "");
        assertEquals("One\n  A\n    B\n  C\n", nav);
        assertTrue(MarkupDump.of(o.value()).contains("h3#"));
        assertTrue(!MarkupDump.of(o.value()).contains("h4#"));
    }

    private static List<String> codes(Outcome<?> o) {
        return o.diagnostics().stream().map(Diagnostic::code).toList();
    }

    /// The number of a note that begins with a quotation stands before the quotation's first words.
    @Test
    void aNoteThatBeginsWithAQuotationIsNumberedInIt() {
        Note note =
                new Note(
                        "a",
                        List.of(
                                new Block.Quote(Attributes.NONE, List.of(p("Quoted.")), null),
                                p("Said Plato.")));
        FinishedVolume v =
                Books.only(List.of(p(t("Text"), new Inline.NoteRef("a"))), List.of(note));
        String dump = MarkupDump.of(Lowering.lower(v).value());
        int number = dump.indexOf("note-number");
        assertTrue(
                dump.lastIndexOf("blockquote", number) > dump.lastIndexOf(".notes", number), dump);
        assertTrue(dump.indexOf("Quoted.") > number, dump);
    }

    /// The contents name a text without a title by the first words of its text, and list no heading that only counts.
    @Test
    void contentsOfUntitledTextsAndCountedHeadings() {
        List<Block> first =
                List.of(
                        p("Roses are red,"),
                        p(t("Violets are blue"), new Inline.NoteRef("a"), t("—and so on and on")),
                        h(1, "I"),
                        p("One."),
                        h(1, "2."),
                        p("Two."),
                        h(1, "III. Three"),
                        p("Three."),
                        h(1, "Mix"),
                        p("Four."));
        List<Block> second = List.of(p("語".repeat(200)));
        Part part =
                new Part(
                        null,
                        List.of(),
                        List.of(
                                Books.entry(
                                        "first",
                                        Books.article(
                                                "",
                                                first,
                                                List.of(new Note("a", List.of(p("N.")))))),
                                Books.entry("second", Books.article("", second, List.of()))));
        MarkupDocument made =
                Lowering.lower(Books.of(Books.manifest("Book", "en"), List.of(part), Map.of()))
                        .value();
        String tree = MarkupDump.of(made);
        assertTrue(tree.contains("\"Roses are red, Violets are blue—and …\""), tree);
        assertTrue(tree.contains("\"" + "語".repeat(60) + " …\""), tree);
        List<String> headings = tree.lines().filter(l -> l.contains("li.toc-heading")).toList();
        assertEquals(2, headings.size(), tree);
        assertTrue(!tree.contains("dir="), tree);
    }

    /// The number after an Arabic title in an English book's contents stands to the right of it.
    @Test
    void contentsOfTitlesInTheOtherDirection() {
        Article arabic = Books.article("الطريق", List.of(p("نص")), List.of());
        Metadata m = arabic.metadata();
        Article a =
                new Article(
                        new Metadata(m.title(), m.subtitle(), null, m.authors(), "ar", null, null),
                        arabic.source(),
                        arabic.rights(),
                        arabic.images(),
                        arabic.body());
        Part part = new Part(null, List.of(), List.of(Books.entry("road", a)));
        String tree =
                MarkupDump.of(
                        Lowering.lower(
                                        Books.of(
                                                Books.manifest("Book", "en"),
                                                List.of(part),
                                                Map.of()))
                                .value());
        String title =
                tree.lines().filter(l -> l.contains("span.toc-title")).findFirst().orElseThrow();
        assertTrue(title.contains("dir=rtl"), title);
    }
}
