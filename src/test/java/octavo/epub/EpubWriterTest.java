package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import octavo.content.Conformance;
import octavo.content.Contributor;
import octavo.content.PageStart;
import octavo.content.StructureRole;
import octavo.diag.Outcome;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;
import octavo.markup.SectionKind;
import octavo.markup.TextNode;
import octavo.testing.EpubChecks;
import octavo.testing.Unzipped;
import org.junit.jupiter.api.Test;

class EpubWriterTest {
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Element e(String name, Map<String, String> attributes, Object... children) {
        List<MarkupNode> nodes = new ArrayList<>();
        for (Object c : children)
            nodes.add(c instanceof String s ? new TextNode(s) : (MarkupNode) c);
        return new Element(name, attributes, nodes, StructureRole.NONE, null);
    }

    private static Map<String, String> a(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    private static MarkupDocument book() {
        Element title =
                e(
                        "section",
                        a("class", "title-page front", "id", "title", "epub:type", "titlepage"),
                        e("h1", a("class", "book-title", "id", "title-t"), "A & B <C>"));
        Element one =
                e(
                        "section",
                        a(
                                "class",
                                "article",
                                "id",
                                "one",
                                "epub:type",
                                "chapter",
                                "role",
                                "doc-chapter"),
                        e("h1", a("id", "one-t"), "One"),
                        e(
                                "p",
                                a("id", "one-p1"),
                                "The first ",
                                e("em", a(), "words"),
                                " here; a note",
                                e("a", a("id", "one-r1", "href", "#two-p1", "class", "x"), "1"),
                                "."),
                        e(
                                "p",
                                a("id", "one-p2"),
                                e(
                                        "img",
                                        a(
                                                "src",
                                                "articles/one/images/Ein Bild.png",
                                                "alt",
                                                "A dot"))),
                        e("p", a("id", "one-p3"), "Привет ", e("br", a()), "мир"));
        Element two =
                e(
                        "section",
                        a(
                                "class",
                                "article",
                                "id",
                                "two",
                                "epub:type",
                                "chapter",
                                "role",
                                "doc-chapter"),
                        e("h1", a("id", "two-t"), "Two"),
                        e("p", a("id", "two-p1"), "Last words, and more of them."));
        return new MarkupDocument(
                "A & B <C>",
                "en-GB",
                List.of(
                        new MarkupSection("title", SectionKind.TITLE, "", title),
                        new MarkupSection("one", SectionKind.ARTICLE, "One", one),
                        new MarkupSection("two", SectionKind.ARTICLE, "Two", two)),
                List.of(
                        new NavPoint(
                                "One",
                                "one",
                                "one",
                                List.of(new NavPoint("Inner", "one-p3", "one", List.of()))),
                        new NavPoint("Two", "two", "two", List.of())));
    }

    private static EpubInput input(List<PageStart> pages) {
        EpubMetadata meta =
                new EpubMetadata(
                        "A & B <C>",
                        "Readings",
                        List.of(
                                new Contributor("Ana Editor", "Editor, Ana", "edt", null),
                                new Contributor("Paul Writer", null, "aut", null)),
                        "en-GB",
                        "urn:uuid:7f5cf9d6-7a3a-4b0f-9c2a-2c61c1f0a001",
                        "House",
                        "2026",
                        "Second edition",
                        "2026-11-01",
                        null,
                        null,
                        List.of("Essays"),
                        "urn:uuid:7f5cf9d6-7a3a-4b0f-9c2a-2c61c1f0a001#pdf",
                        "Readings, 3",
                        Conformance.of("WCAG 2.2 Level AA", "House"),
                        List.of(
                                new EpubMetadata.Item(
                                        "one",
                                        List.of(
                                                new EpubMetadata.Property("creator", "Paul Writer"),
                                                new EpubMetadata.Property(
                                                        "license",
                                                        "https://creativecommons.org/licenses/by/4.0/")))));
        EpubImages images =
                s ->
                        s.equals("articles/one/images/Ein Bild.png")
                                ? new EpubImages.Image(PNG, "image/png")
                                : null;
        return new EpubInput(
                book(),
                meta,
                "p { margin: 0 }\n",
                List.of(),
                images,
                new EpubImages.Image(PNG, "image/png"),
                pages);
    }

    private static final List<PageStart> PAGES =
            List.of(
                    new PageStart("i", "title-t", 0),
                    new PageStart("1", "one-t", 0),
                    new PageStart("2", "one-p1", 10),
                    new PageStart("3", "one-p3", 7),
                    new PageStart("4", "two-p1", 12));

    @Test
    void epubcheckHasNothingToSay() {
        assertEquals(List.of(), EpubChecks.check(EpubWriter.write(input(PAGES)).value()));
    }

    @Test
    void theArchiveBeginsWithTheStoredMimetype() {
        Unzipped zip = new Unzipped(EpubWriter.write(input(PAGES)).value());
        assertEquals("mimetype", zip.names().getFirst());
        byte[] raw = EpubWriter.write(input(PAGES)).value();
        assertEquals(
                "mimetypeapplication/epub+zip", new String(raw, 30, 28, StandardCharsets.US_ASCII));
    }

    @Test
    void pageMarksStandAtTheirWord() {
        Unzipped zip = new Unzipped(EpubWriter.write(input(PAGES)).value());
        String one = zip.text("EPUB/text/one.xhtml");
        assertTrue(
                one.contains(
                        "The first <em><span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page-2\""),
                one);
        assertTrue(one.contains("id=\"page-3\" aria-label=\"3\"></span>мир"), one);
        assertTrue(
                zip.text("EPUB/text/two.xhtml").contains("words, <span epub:type=\"pagebreak\""));
    }

    @Test
    void pageListIsInPageOrderAndNcxToo() {
        Unzipped zip = new Unzipped(EpubWriter.write(input(PAGES)).value());
        String nav = zip.text("EPUB/nav.xhtml");
        int last = nav.indexOf("page-list");
        for (String label : List.of("i", "1", "2", "3", "4")) {
            int at = nav.indexOf("#page-" + label + "\">" + label + "</a>", last);
            assertTrue(at > last, label + " in " + nav);
            last = at;
        }
        String ncx = zip.text("EPUB/toc.ncx");
        assertTrue(ncx.contains("<pageTarget id=\"pt-5\" type=\"normal\" value=\"4\""), ncx);
    }

    @Test
    void linksLeadIntoOtherFilesAndImagesAreRenamed() {
        Unzipped zip = new Unzipped(EpubWriter.write(input(PAGES)).value());
        String one = zip.text("EPUB/text/one.xhtml");
        assertTrue(one.contains("href=\"two.xhtml#two-p1\""), one);
        assertTrue(one.contains("<img src=\"../images/ein-bild.png\" alt=\"A dot\"/>"), one);
        assertArrayEquals(PNG, zip.bytes("EPUB/images/ein-bild.png"));
    }

    @Test
    void theSeriesHasItsNumber() {
        String opf = new Unzipped(EpubWriter.write(input(PAGES)).value()).text("EPUB/package.opf");
        assertTrue(opf.contains("\"belongs-to-collection\">Readings</meta>"), opf);
        assertTrue(opf.contains("\"group-position\">3</meta>"), opf);
    }

    @Test
    void aClaimOfConformanceIsTheManifests() {
        String opf = new Unzipped(EpubWriter.write(input(PAGES)).value()).text("EPUB/package.opf");
        assertTrue(opf.contains("EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>"), opf);
        assertTrue(
                opf.contains("refines=\"#conformance\" property=\"a11y:certifiedBy\">House<"), opf);
    }

    private static EpubInput of(MarkupSection... sections) {
        MarkupDocument doc =
                new MarkupDocument(
                        "Book",
                        "en",
                        List.of(sections),
                        List.of(
                                new NavPoint(
                                        "One", sections[0].id(), sections[0].id(), List.of())));
        EpubInput in = input(List.of());
        return new EpubInput(doc, in.metadata(), in.css(), List.of(), in.images(), null, List.of());
    }

    private static MarkupSection section(
            SectionKind kind, String id, String title, Object... inner) {
        List<Object> children = new ArrayList<>(List.of(e("h1", a("id", id + "-t"), "Title")));
        children.addAll(List.of(inner));
        Element e = e("section", a("id", id), children.toArray());
        return new MarkupSection(id, kind, title, e);
    }

    @Test
    void whatStandsForADescriptionIsNone() {
        for (boolean described : List.of(true, false)) {
            Element img =
                    e(
                            "img",
                            a(
                                    "class",
                                    described ? "x" : "x undescribed",
                                    "src",
                                    "articles/one/images/Ein Bild.png",
                                    "alt",
                                    "Image without a description"));
            EpubInput in = of(section(SectionKind.ARTICLE, "one", "One", e("p", a(), img)));
            Outcome<byte[]> made = EpubWriter.write(in);
            String opf = new Unzipped(made.value()).text("EPUB/package.opf");
            assertEquals(described, opf.contains(">alternativeText<"), opf);
            assertEquals(described, opf.contains("accessModeSufficient\">textual<"), opf);
            assertEquals(!described, opf.contains("Some images have no alternative text."), opf);
            List<String> codes = made.diagnostics().stream().map(d -> d.code()).toList();
            assertEquals(described ? List.of() : List.of("conformance-doubtful"), codes);
        }
    }

    @Test
    void landmarksAndGuideLeadToEveryPartOfTheBook() {
        MarkupSection index = section(SectionKind.AUTHOR_INDEX, "author-index", "Index of Names");
        Element typed =
                e(
                        "section",
                        a("id", "author-index", "epub:type", "index"),
                        e("h1", a("id", "i-t"), "I"));
        EpubInput in =
                of(
                        section(SectionKind.TITLE, "title-page", "Book"),
                        section(SectionKind.ARTICLE, "one", "One"),
                        section(SectionKind.ARTICLE, "two", "Two"),
                        section(SectionKind.BIBLIOGRAPHY, "bibliography", "Works"),
                        new MarkupSection("author-index", index.kind(), index.title(), typed));
        byte[] epub = EpubWriter.write(in).value();
        assertEquals(List.of(), EpubChecks.check(epub));
        Unzipped zip = new Unzipped(epub);
        String nav = zip.text("EPUB/nav.xhtml");
        List<String> marks =
                Pattern.compile("<a epub:type=\"([^\"]+)\" href=\"([^\"]+)\">([^<]+)<")
                        .matcher(nav)
                        .results()
                        .map(m -> m.group(1) + " " + m.group(2) + " " + m.group(3))
                        .toList();
        assertEquals(
                List.of(
                        "titlepage text/title-page.xhtml Title page",
                        "bodymatter text/one.xhtml Text",
                        "bibliography text/bibliography.xhtml Works",
                        "index text/author-index.xhtml Index of Names"),
                marks);
        String opf = zip.text("EPUB/package.opf");
        assertTrue(opf.contains("<reference type=\"index\" title=\"Index of Names\""), opf);
        assertTrue(opf.contains("accessibilityFeature\">index<"), opf);
    }

    @Test
    void theEditionIsNamed() {
        String opf = new Unzipped(EpubWriter.write(input(PAGES)).value()).text("EPUB/package.opf");
        assertTrue(opf.contains("\"schema:bookEdition\">Second edition</meta>"), opf);
    }

    /// The key is `printf urn:uuid:7f5cf9d6-7a3a-4b0f-9c2a-2c61c1f0a001 | sha1sum`.
    @Test
    void aFontForViewingOnlyIsObfuscated() {
        byte[] font = new byte[3000];
        for (int i = 0; i < font.length; i++) font[i] = (byte) (i * 31);
        byte[] epub = EpubWriter.write(withFont(font, true)).value();
        Unzipped zip = new Unzipped(epub);
        String encryption = zip.text("META-INF/encryption.xml");
        assertTrue(encryption.contains("URI=\"EPUB/fonts/vendor-400.ttf\""), encryption);
        byte[] stored = zip.bytes("EPUB/fonts/vendor-400.ttf");
        byte[] key = HexFormat.of().parseHex("d4d85bcefea9b6d2346b6e2fbd512061b350fa76");
        for (int i = 0; i < font.length; i++)
            assertEquals(font[i], (byte) (i < 1040 ? stored[i] ^ key[i % 20] : stored[i]));
        assertEquals(List.of(), EpubChecks.check(epub));
    }

    @Test
    void aFreeFontIsNot() {
        Unzipped zip = new Unzipped(EpubWriter.write(withFont(new byte[3000], false)).value());
        assertFalse(zip.names().contains("META-INF/encryption.xml"));
        assertArrayEquals(new byte[3000], zip.bytes("EPUB/fonts/vendor-400.ttf"));
        String css = zip.text("EPUB/css/style.css");
        assertTrue(css.startsWith("/* Vendor: © Vendor - all * / rights */\n@font-face {"), css);
    }

    private static EpubInput withFont(byte[] font, boolean obfuscated) {
        EpubInput in = input(PAGES);
        return new EpubInput(
                in.document(),
                in.metadata(),
                in.css(),
                List.of(
                        new EmbeddedFont(
                                "Vendor",
                                400,
                                false,
                                "vendor-400.ttf",
                                font,
                                "© Vendor -- all */ rights",
                                obfuscated)),
                in.images(),
                in.cover(),
                in.pages());
    }

    /// Contents, cover, guide and reading order as epub4j, which knows EPUB 2 alone, finds them.
    @Test
    void aReaderOfEpub2SeesContentsAndCover() throws Exception {
        byte[] epub = EpubWriter.write(input(PAGES)).value();
        io.documentnode.epub4j.domain.Book read =
                new io.documentnode.epub4j.epub.EpubReader()
                        .readEpub(new ByteArrayInputStream(epub));
        var toc = read.getTableOfContents().getTocReferences();
        assertEquals(
                List.of("One", "Two"),
                toc.stream().map(io.documentnode.epub4j.domain.TOCReference::getTitle).toList());
        assertEquals("Inner", toc.getFirst().getChildren().getFirst().getTitle());
        assertEquals(
                "text/one.xhtml#one-p3", toc.getFirst().getChildren().getFirst().getCompleteHref());
        assertArrayEquals(PNG, read.getCoverImage().getData());
        assertEquals("text/cover.xhtml", read.getCoverPage().getHref());
        assertEquals(4, read.getSpine().size());
        assertEquals(
                List.of("cover", "title-page", "text"),
                read.getGuide().getReferences().stream().map(r -> r.getType()).toList());
    }

    @Test
    void withoutPagesThereIsNoPageList() {
        Unzipped zip = new Unzipped(EpubWriter.write(input(List.of())).value());
        assertFalse(zip.text("EPUB/nav.xhtml").contains("page-list"));
        assertFalse(zip.text("EPUB/package.opf").contains("pageBreakSource"));
    }

    @Test
    void aMissingImageIsAnError() {
        EpubInput in = input(List.of());
        EpubInput none =
                new EpubInput(
                        in.document(),
                        in.metadata(),
                        in.css(),
                        in.fonts(),
                        s -> null,
                        in.cover(),
                        in.pages());
        Outcome<byte[]> out = EpubWriter.write(none);
        assertEquals("image-missing", out.diagnostics().getFirst().code());
    }

    @Test
    void timeZoneMakesNoDifference() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] tokyo = EpubWriter.write(input(PAGES)).value();
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertArrayEquals(tokyo, EpubWriter.write(input(PAGES)).value());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aLongSectionIsSplitAndItsLinksFollow() {
        List<Object> children = new ArrayList<>();
        children.add(e("h1", a("id", "long-t"), "Long"));
        for (int i = 0; i < 60; i++)
            children.add(e("p", a("id", "long-p" + i), "word ".repeat(2000)));
        children.add(e("p", a("id", "long-end"), e("a", a("href", "#long-t"), "up")));
        Element section = e("section", a("id", "long", "epub:type", "chapter"), children.toArray());
        MarkupDocument doc =
                new MarkupDocument(
                        "Long",
                        "en",
                        List.of(new MarkupSection("long", SectionKind.ARTICLE, "Long", section)),
                        List.of(
                                new NavPoint(
                                        "Long",
                                        "long",
                                        "long",
                                        List.of(
                                                new NavPoint(
                                                        "End", "long-end", "long", List.of())))));
        EpubInput in = input(List.of());
        byte[] epub =
                EpubWriter.write(
                                new EpubInput(
                                        doc,
                                        in.metadata(),
                                        in.css(),
                                        List.of(),
                                        in.images(),
                                        null,
                                        List.of()))
                        .value();
        Unzipped zip = new Unzipped(epub);
        assertTrue(zip.names().contains("EPUB/text/long-part3.xhtml"), zip.names().toString());
        assertTrue(zip.text("EPUB/text/long-part3.xhtml").contains("href=\"long.xhtml#long-t\""));
        assertTrue(zip.text("EPUB/nav.xhtml").contains("text/long-part3.xhtml#long-end"));
        assertEquals(List.of(), EpubChecks.check(epub));
    }
}
