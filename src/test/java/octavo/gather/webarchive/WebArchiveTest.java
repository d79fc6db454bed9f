package octavo.gather.webarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.Gatherer;
import octavo.gather.clean.BlockText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {
    private static final String ARCHIVE =
            """
            From: <Saved by a browser>
            Snapshot-Content-Location: https://example.org/news/wall.html
            Subject: =?utf-8?Q?The=20wall?=
            Date: Mon, 4 May 2020 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----MultipartBoundary--x----"


            ------MultipartBoundary--x----
            Content-Type: text/html; charset=windows-1251
            Content-ID: <frame-1@mhtml.example>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://example.org/news/wall.html

            <html><head><title>The wall</title></head><body><article><h1>The wall</h1>
            <p>Nobody had told the sailors that the harbour was closed, and so they=
             sat on the wall =97 =EF=F0=E8=E2=E5=F2 =3D and counted the gulls.</p>
            <p><img src=3D"../pics/wall.png" alt=3D"A wall"></p>
            <p><img src=3D"cid:pic@x" alt=3D"A gull"></p>
            <p>In the evening the gulls came back, all of them, and nobody was there to count.</p>
            </article></body></html>
            ------MultipartBoundary--x----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://example.org/pics/wall.png

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9
            awAAAABJRU5ErkJggg==

            ------MultipartBoundary--x----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-ID: <pic@x>

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9
            awAAAABJRU5ErkJggg==
            ------MultipartBoundary--x------
            """;

    @TempDir Path temp;

    @Test
    void pageAndImagesOfAnArchive() throws IOException {
        for (String text : List.of(ARCHIVE, ARCHIVE.replace("\n", "\r\n"))) {
            for (String name : List.of("wall.mhtml", "wall.mht", "wall.html", "noname")) {
                GatheredArticle g = gather(name, text).value().getFirst();
                ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
                String body = BlockText.of(flow.blocks());
                assertTrue(body.contains("привет = and counted"), body);
                assertEquals(
                        List.of("images/pic.png", "images/wall.png"),
                        List.copyOf(g.images().keySet()));
                assertEquals("https://example.org/news/wall.html", g.article().source().url());
                assertEquals("2020-05-04", g.article().source().retrieved());
                assertEquals(name, g.evidence().name());
            }
        }
    }

    @Test
    void archiveWithoutAPage() throws IOException {
        Outcome<List<GatheredArticle>> r =
                gather("x.mht", ARCHIVE.replace("text/html; charset", "text/css; charset"));
        assertEquals(
                List.of("source-unreadable"),
                r.diagnostics().stream().map(Diagnostic::code).toList());
    }

    @Test
    void framesHaveTheirAddressAgain() throws IOException {
        String archive =
                """
                From: <Saved by Blink>
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="b"

                --b
                Content-Type: text/html
                Content-Location: https://example.org/one

                <title>One</title><article><h1>One</h1><p>Nobody had told the sailors that the harbour was closed, and so they sat.</p>
                <iframe src="cid:frame-1@mhtml.blink" title="Gulls"></iframe><p>In the evening the gulls came back, all of them, and nobody was there.</p></article>
                --b
                Content-Type: text/html
                Content-ID: <frame-1@mhtml.blink>
                Content-Location: https://www.youtube.com/embed/abc?rel=0&x=1

                <p>player</p>
                --b--
                """;
        GatheredArticle g = gather("one.mhtml", archive).value().getFirst();
        assertTrue(g.article().body().toString().contains("youtube.com"), g.toString());
    }

    @Test
    void hostileArchives() throws IOException {
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\n");
        for (int i = 0; i < 5000; i++)
            deep.append("Content-Type: multipart/related; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        assertTrue(gather("deep.mht", deep.toString()).value().isEmpty());
        assertTrue(gather("folds.mht", "A:\n" + " x\n".repeat(200_000)).value().isEmpty());
        assertTrue(gather("short.mht", "Content-Type: multipart/related").value().isEmpty());
    }

    private Outcome<List<GatheredArticle>> gather(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        return Gatherer.gather(new RealWorld(), file, GatherOptions.DEFAULTS);
    }
}
