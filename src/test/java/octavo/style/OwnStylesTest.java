package octavo.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.cli.Program;
import octavo.testing.VeraPdf;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Octavo's own styles: understood whole, without colours, heeding every setting, with specimens that conform.
class OwnStylesTest {
    @TempDir Path book;

    private StyleRequest request(String name, Map<String, String> settings) {
        List<String> families = List.of("EB Garamond", "Source Sans 3");
        return new StyleRequest(name, settings, families, null, null, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "reader", "modern", "journal", "large-print", "plain"})
    void understoodAndSet(String name) {
        var style =
                StyleLoader.load(
                        new RealWorld(),
                        book,
                        request(
                                name,
                                Map.of("face", "source-sans", "size", "20pt", "opening", "recto")));
        assertEquals(List.of(), style.diagnostics());
        StyledDocument styled =
                Cascade.style(
                        style.value(),
                        StyleCases.document("<section class='article'/>"),
                        Media.PRINT);
        assertEquals("Source Sans 3", styled.root().font().families().getFirst());
        assertEquals(20, styled.root().font().sizePt());
        assertTrue(styled.root().text().lineHeightPt() >= 24);
        assertEquals(
                FlowStyle.Break.RECTO,
                styled.sections().getFirst().element().style().flow().breakBefore());
        assertFalse(EpubCss.of(style.value()).contains("height: 111"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "reader", "modern", "journal", "large-print", "plain"})
    void specimenConforms(String name) throws IOException {
        Path pdf = book.resolve(name + ".pdf");
        Program made = Program.run("styles", name, "--book", book, "-o", pdf);
        assertEquals(0, made.code(), made.err());
        assertEquals("", made.err());
        VeraPdf.check(pdf, "ua1", "2a");
    }

    /// On screens as on paper a title in the credits is told apart from its author.
    @ParameterizedTest
    @ValueSource(strings = {"classic", "reader", "modern", "journal", "large-print", "plain"})
    void titlesInCreditsStandOut(String name) {
        var style = StyleLoader.load(new RealWorld(), book, StyleRequest.of(name)).value();
        for (Media media : List.of(Media.PRINT, Media.EPUB)) {
            StyledDocument styled =
                    Cascade.style(
                            style,
                            StyleCases.document("<section><span class='credit-title'/></section>"),
                            media);
            var section = styled.sections().getFirst().element();
            var title = (StyledNode.StyledElement) section.children().getFirst();
            var font = title.style().font();
            assertTrue(font.italic() || font.weight() > section.style().font().weight(), name);
        }
    }

    /// A figure or a table may move away; then only this parts the paragraphs before and after it.
    @ParameterizedTest
    @ValueSource(strings = {"large-print", "plain"})
    void aBlankLineStandsAfterAFigureAsBetweenParagraphs(String name) {
        var style = StyleLoader.load(new RealWorld(), book, StyleRequest.of(name)).value();
        for (String before : List.of("<p>x</p>", "<figure><p>x</p></figure>", "<table></table>")) {
            StyledDocument styled =
                    Cascade.style(
                            style,
                            StyleCases.document(
                                    "<section class='article'>" + before + "<p>y</p></section>"),
                            Media.PRINT);
            var last = styled.sections().getFirst().element().children().getLast();
            var after = (StyledNode.StyledElement) last;
            double line = after.style().text().lineHeightPt();
            double expected = name.equals("plain") ? line / 2 : line;
            assertEquals(expected, after.style().box().margin().top().pt(), 0.01, before);
            assertEquals(0, after.style().text().indent().pt(), before);
        }
    }

    @Test
    void noColours() throws IOException {
        Pattern colour =
                Pattern.compile(
                        "(?:^|[\\s;{])(?:background-)?(?:color|background)\\s*:\\s*([^;}]+)");
        try (Stream<Path> files = Files.walk(Path.of("styles"))) {
            for (Path f : files.filter(p -> p.toString().endsWith(".css")).toList()) {
                Matcher m = colour.matcher(Files.readString(f));
                while (m.find()) assertEquals("inherit", m.group(1).strip(), f.toString());
            }
        }
    }

    @Test
    void aStyleExtendsAnother() throws IOException {
        Path own = Files.createDirectories(book.resolve("styles/reader"));
        Files.writeString(
                own.resolve("style.css"),
                "/* reader: ours. */ @import '../reader/style.css'; :root { --size: 10pt }");
        var style = StyleLoader.load(new RealWorld(), book, StyleRequest.of("reader"));
        assertEquals(List.of(), style.diagnostics());
        ComputedStyle root =
                Cascade.style(style.value(), StyleCases.document("<section/>"), Media.PRINT).root();
        assertEquals(10, root.font().sizePt());
        assertEquals("EB Garamond", root.font().families().getFirst());
    }
}
