package octavo.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.gather.clean.BlockText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages as programs save them.
class SavedPagesTest {
    static final String DOT =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    static final String TEXT =
            """
            <article><h1>One</h1>
            <p>Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted.</p>
            <p><img alt="Dot" src="%s"></p>
            <p>In the evening the gulls came back, all of them, and nobody was there to count them.</p>
            </article>
            """
                    .formatted(DOT);

    @TempDir Path temp;

    @Test
    void addressAndDayThatProgramsWrite() throws IOException {
        List<String> heads =
                List.of(
                        """
                        <!DOCTYPE html> <html lang=en><!--
                         Page saved with SingleFile\s
                         url: https://example.org/one\s
                         saved date: Mon May 04 2020 01:00:00 GMT+0200 (Central European Summer Time)
                        --><meta charset=utf-8>\
                        """,
                        "<!-- Saved from https://example.org/one at 2020-05-04T10:00:00Z using monolith v2.8.1 -->",
                        "<!DOCTYPE html><html lang=en data-scrapbook-source=\"https://example.org/one\" data-scrapbook-create=\"20200504100000000\">",
                        "<!-- Mirrored from example.org/one by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 04 May 2020 10:00:00 GMT -->",
                        """
                        <meta name="savepage-url" content="https://example.org/one">
                        <meta name="savepage-pubdate" content="Unknown">
                        <meta name="savepage-date" content="Mon May 04 2020 01:00:00 GMT+0200">
                        """);
        for (String head : heads) {
            Source s = page("one.html", head + "<title>One</title>" + TEXT).article().source();
            assertTrue(String.valueOf(s.url()).matches("https?://example.org/one"), head);
            assertEquals("2020-05-04", s.retrieved(), head);
        }
        String browser = "<!-- saved from url=(0023)https://example.org/one -->";
        Source s = page("one.html", browser + TEXT).article().source();
        assertEquals("https://example.org/one", s.url());
        assertEquals(null, s.retrieved());
    }

    @Test
    void whatThePageStatesGoesFirst() throws IOException {
        GatheredArticle g =
                page(
                        "one.html",
                        "<!-- saved from url=(0031)https://example.org/one?from=2 -->"
                                + "<link rel=canonical href=https://example.org/one>"
                                + TEXT);
        assertEquals("https://example.org/one", g.article().source().url());
        assertEquals(1, g.images().size());
    }

    private static final String PAGE =
            """
            <html lang=en><head><title>The wall</title>%s</head><body>
            <article><h1>The wall</h1>
            <p>Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted the gulls.</p>
            <img alt="A gull" src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><rect fill-opacity="0"/></svg>' style="background-image:var(--sf-img-2)!important">
            <div class=view role=img aria-label="The harbour"></div>
            <x-voice><template shadowrootmode=open><style>p{color:red}.x{display:none}</style><p>Out of the shadow came a voice: nobody counts gulls without a permit.</p><slot></slot><p class=x>Nothing to see in the shadow, nothing at all.</p></template><p>So it said, and was still.</p></x-voice>
            <p>In the evening the gulls came back, all of them, and nobody was there to count, for the sailors had gone to sleep.</p>
            <div class=panels><div class="panel on"><p>On the north side the wall is of granite, and the sea has not moved a stone in two hundred years of weather and war.</p></div>
            <div class=panel><p>On the south side the wall is of brick, and every spring a mason comes from the town to mend it.</p></div></div>
            <h2><button aria-expanded=false aria-controls=a>Who built it</button></h2>
            <div id=a class=closed><p>The wall was built by the guild of the rope makers, who had lost too many of their boats to the storms.</p></div>
            <p class=paper>Printed from the harbour's own page: all these words are for the reader who has paper in the tray.</p>
            <p class=phone>Nobody had told the sailors, says this copy of the text for telephones, that the harbour was closed.</p>
            <p class=ghost>This paragraph was typed by a ghost and has never been seen by any reader at all.</p>
            <p class=lead>When the moon rose, the oldest woke and said that he had counted nineteen, and that the last was out at sea.</p>
            </article></body></html>
            """;

    private static final String SHEET =
            """
            <style>:root{--sf-img-20:url(data:,);--sf-img-2: /* original URL: a.png */ url("%1$s")}</style>
            <style>/* } */ .panel, .closed, .phone{display:none} .panel.on{display:block!important}
            .paper{display:none} @media print{.paper{display:block}} @media (max-width:600px){.phone{display:block} .lead{display:none}}
            p.ghost{visibility:hidden} p.lead:hover{display:none} .lead::before{display:none}
            .view{background:#fff url(%1$s)}</style>
            """
                    .formatted(DOT);

    @Test
    void whatSheetsInTheFileHideIsNoText() throws IOException {
        GatheredArticle g = page("wall.html", PAGE.formatted(SHEET));
        String text = BlockText.of(((ArticleBody.Flow) g.article().body()).blocks());
        for (String kept :
                List.of(
                        "permit",
                        "So it said",
                        "granite",
                        "of brick",
                        "Who built it",
                        "rope makers",
                        "moon rose")) assertTrue(text.contains(kept), kept + ": " + text);
        for (String gone :
                List.of("in the shadow, nothing", "Printed from", "for telephones", "ghost"))
            assertFalse(text.contains(gone), gone + ": " + text);
        assertEquals(4, g.removed().stream().filter(r -> r.reason().equals("not shown")).count());
        String body = g.article().body().toString();
        assertEquals(2, body.split("target=images/embedded-1.png", -1).length - 1, body);
        assertEquals(70, g.images().firstEntry().getValue().bytes().length);
    }

    @Test
    void withOneSheetMissingNothingIsKnown() throws IOException {
        String link = "<link rel=stylesheet href=wall.css>";
        String text = page("wall.html", PAGE.formatted(SHEET + link)).toString();
        assertTrue(text.contains("Printed from the harbour"), text);
        Files.writeString(temp.resolve("wall.css"), ".ghost{visibility:visible!important}");
        GatheredArticle g = page("wall.html", PAGE.formatted(SHEET + link));
        assertFalse(g.article().body().toString().contains("Printed from"), g.toString());
        assertTrue(g.article().body().toString().contains("ghost"), g.toString());
    }

    /// Browsers write `#note` as the page's address with `#note`.
    @Test
    void notesStayNotes() throws IOException {
        String page =
                """
                <!-- saved from url=(0023)https://example.org/one -->
                <title>One</title><article><h1>One</h1>
                <p>Nobody had told the sailors that the harbour was closed,<sup id=r1><a href="https://example.org/one#n1">1</a></sup> and so they sat on the wall.</p>
                <iframe title="Gulls, filmed"></iframe>
                <p>In the evening the gulls came back, all of them, and nobody was there to count them.</p>
                <ol><li id=n1>The warden had. <a href="http://example.org/one#r1">↩</a></li></ol></article>
                """;
        GatheredArticle g = page("one.html", page);
        assertEquals(1, ((ArticleBody.Flow) g.article().body()).notes().size(), g.toString());
        assertTrue(g.removed().toString().contains("Gulls, filmed"), g.removed().toString());
    }

    /// Each would look at all before it; nothing is hidden then.
    @Test
    void sheetsThatCostTooMuchAreLeft() throws IOException {
        String rules = ".x ~ .y, .x .x .x .y, .y:nth-last-child(3n) {display:none}".repeat(500);
        String page = "<title>One</title><style>" + rules + "@media{".repeat(9_000) + "</style>";
        GatheredArticle g =
                page("one.html", page + TEXT + "<section>" + "<p class=y>y".repeat(3_000));
        assertTrue(g.article().body().toString().contains("sailors"));
        String many =
                "<style>"
                        + ".a,".repeat(40_000)
                        + ".b{"
                        + "display:none;".repeat(40_000)
                        + "}</style>";
        assertEquals(1, page("two.html", many + TEXT).images().size());
    }

    @Test
    void emptyPartsOfASaveAreTold() throws IOException {
        Path file = temp.resolve("one.html");
        Files.writeString(
                file,
                "<title>One</title><style>.sf-hidden{display:none!important}</style><a role=tab href=#t2>Two</a>"
                        + "<div id=t2 class='panel sf-hidden'></div><div id=menu class=sf-hidden></div>"
                        + TEXT);
        List<Diagnostic> d =
                Gatherer.gather(new RealWorld(), file, GatherOptions.DEFAULTS).diagnostics();
        assertEquals(List.of("save-incomplete"), d.stream().map(Diagnostic::code).toList());
    }

    GatheredArticle page(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return Gatherer.gather(new RealWorld(), file, GatherOptions.DEFAULTS).value().getFirst();
    }
}
