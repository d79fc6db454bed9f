package octavo.gather.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.testing.Zips;
import org.junit.jupiter.api.Test;

/// Books whose files were cut by their size.
class FilesBySizeTest {
    private static final String TEXT =
            "<p>" + "Nobody had told the sailors that the harbour was closed. ".repeat(40) + "</p>";

    private static Outcome<List<GatheredArticle>> read(String contents) throws IOException {
        Zips zip =
                new Zips()
                        .put("mimetype", "application/epub+zip")
                        .put(
                                "META-INF/container.xml",
                                "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>")
                        .put(
                                "book.opf",
                                "<package><metadata><dc:title>The Harbour</dc:title></metadata><manifest><item id='n' href='toc.ncx' media-type='application/x-dtbncx+xml'/>"
                                        + "<item id='a' href='7-h-0.htm.html' media-type='application/xhtml+xml'/><item id='b' href='7-h-1.htm.html' media-type='application/xhtml+xml'/>"
                                        + "<item id='c' href='7-h-2.htm.html' media-type='application/xhtml+xml'/></manifest><spine toc='n'><itemref idref='a'/><itemref idref='b'/><itemref idref='c'/></spine>"
                                        + "<guide><reference type='toc' href='7-h-0.htm.html#c'/></guide></package>")
                        .put("toc.ncx", "<ncx><navMap>" + contents + "</navMap></ncx>")
                        .put(
                                "7-h-0.htm.html",
                                "<html><body><h1 id='t'>THE HARBOUR</h1><p>By Lena Holm</p><h2 id='c'>CONTENTS</h2><p>I. The Wall</p>"
                                        + "<h2 id='w'>I. The Wall</h2>"
                                        + TEXT.repeat(6)
                                        + "<p>The first ends</p></body></html>")
                        .put(
                                "7-h-1.htm.html",
                                "<html><body><p>in the second file.</p>"
                                        + TEXT
                                        + "<p><img src='p/gull.png'/></p><h3 id='s'>Of the stones</h3>"
                                        + TEXT
                                        + "<div><h2 id='g'>II. The Gulls</h2>"
                                        + TEXT
                                        + "</div></body></html>")
                        .put(
                                "7-h-2.htm.html",
                                "<html><body>"
                                        + TEXT
                                        + "<p>So ended the second.</p><h2 id='d'>III. The Dogs</h2>"
                                        + TEXT
                                        + "</body></html>")
                        .put("p/gull.png", new byte[] {1, 2});
        return EpubReader.packed(zip.bytes(), "b.epub", GatherOptions.DEFAULTS);
    }

    private static String point(String label, String place, String inner) {
        return "<navPoint><navLabel><text>"
                + label
                + "</text></navLabel><content src='7-h-"
                + place
                + "'/>"
                + inner
                + "</navPoint>";
    }

    @Test
    void chaptersGoOverFiles() throws IOException {
        Outcome<List<GatheredArticle>> o =
                read(
                        point("THE HARBOUR", "0.htm.html#t", "")
                                + point("CONTENTS", "0.htm.html#c", "")
                                + point(
                                        "I. The Wall",
                                        "0.htm.html#w",
                                        point("Of the stones", "1.htm.html#s", ""))
                                + point("II. The Gulls", "1.htm.html#g", "")
                                + point("III. The Dogs", "2.htm.html#d", ""));
        assertEquals(List.of("I. The Wall", "II. The Gulls", "III. The Dogs"), titles(o));
        String wall = text(o.value().getFirst());
        assertTrue(wall.contains("The first ends\nin the second file."), wall);
        assertTrue(wall.contains("Of the stones"), wall);
        assertTrue(text(o.value().get(1)).endsWith("So ended the second."));
        assertEquals(
                List.of("images/gull.png"), List.copyOf(o.value().getFirst().images().keySet()));
        Diagnostic note = o.diagnostics().getFirst();
        assertEquals("book-matter", note.code());
        assertTrue(note.message().endsWith("“THE HARBOUR”, “CONTENTS”"), note.message());
    }

    /// An entry right above the first of its inner ones is a part's.
    @Test
    void partsAreOverChapters() throws IOException {
        Outcome<List<GatheredArticle>> o =
                read(
                        point(
                                        "Part One",
                                        "0.htm.html#t",
                                        point("The Wall", "0.htm.html#w", "")
                                                + point("The Gulls", "1.htm.html#g", ""))
                                + point("The Dogs", "2.htm.html#d", ""));
        assertEquals("Part One", o.value().get(1).partTitle());
        assertTrue(titles(o).contains("III. The Dogs"), titles(o).toString());
    }

    private static String text(GatheredArticle g) {
        return BlockText.of(((ArticleBody.Flow) g.article().body()).blocks());
    }

    private static List<String> titles(Outcome<List<GatheredArticle>> o) {
        return o.value().stream().map(g -> InlineText.of(g.article().metadata().title())).toList();
    }
}
