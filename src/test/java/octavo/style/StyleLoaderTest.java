package octavo.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.unit.Length;
import octavo.unit.LengthUnit;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleLoaderTest {
    private static final SourceSpan AT = new SourceSpan("book.yaml", 3, 8);

    @TempDir Path book;

    private Outcome<StyleSheet> load(String name, Map<String, String> settings) {
        return StyleLoader.load(
                new RealWorld(),
                book,
                new StyleRequest(
                        name,
                        settings,
                        List.of("EB Garamond", "Source Serif 4"),
                        new Length(148, LengthUnit.MM),
                        new Length(210, LengthUnit.MM),
                        Map.of("name", AT)));
    }

    private static ComputedStyle root(StyleSheet sheet) {
        return Cascade.style(sheet, StyleCases.document("<section/>"), Media.PRINT).root();
    }

    private void write(String file, String css) throws IOException {
        Path path = book.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, css);
    }

    @Test
    void ownStyleIsUnderstoodWhole() {
        Outcome<StyleSheet> classic = load("classic", Map.of());
        assertEquals(List.of(), classic.diagnostics());
        ComputedStyle root = root(classic.value());
        assertEquals(List.of("EB Garamond", "EB Garamond"), root.font().families());
        assertEquals(12, root.font().sizePt());
        assertEquals(15, root.text().lineHeightPt());
    }

    @Test
    void settingsAndTrim() {
        Outcome<StyleSheet> style =
                load("classic", Map.of("face", "source-serif", "size", "11pt", "opening", "recto"));
        assertEquals(List.of(), style.diagnostics());
        StyledDocument styled =
                Cascade.style(
                        style.value(),
                        StyleCases.document("<section class='article'/>"),
                        Media.PRINT);
        assertEquals("Source Serif 4", styled.root().font().families().getFirst());
        assertEquals(11, styled.root().font().sizePt());
        assertEquals(
                FlowStyle.Break.RECTO,
                styled.sections().getFirst().element().style().flow().breakBefore());
        PageStyle page = styled.pages().of(new PageSelector("text", true, false, false));
        assertEquals(148 * 72 / 25.4, page.widthPt(), 0.001);
        assertEquals(210 * 72 / 25.4, page.heightPt(), 0.001);
    }

    @Test
    void wrongSettings() {
        List<Diagnostic> d =
                load("classic", Map.of("sise", "11pt", "size", "big", "opening", "left"))
                        .diagnostics();
        assertEquals(3, d.size());
        assertTrue(
                d.stream().allMatch(x -> x.code().equals("style-setting") && AT.equals(x.span())));
        assertTrue(d.stream().anyMatch(x -> "did you mean `size`?".equals(x.hint())));
    }

    @Test
    void aFaceThatIsNotThereIsAnError() {
        Diagnostic d = load("classic", Map.of("face", "EB Garamand")).diagnostics().getFirst();
        assertEquals("there is no family `EB Garamand`", d.message());
        assertEquals("did you mean `EB Garamond`?", d.hint());
    }

    @Test
    void aSheetsFamilyThatIsNotThereIsSaid() throws IOException {
        write(
                "styles/mine/style.css",
                """
                :root { --face: "EB Garamnd"; --size: 11pt; --tone: "Red"; --title: var(--other) }
                body { font-family: var(--face), serif; font-size: var(--size) }
                h1 { font: bold 12pt Bodoni, "EB Garamond" }
                h2 { font-family: Source Serif 4, Palatino; color: var(--tone) }
                h3 { font-family: sans-serif; --other: Didot }
                h4 { font-family: var(--title) }
                @media epub { h5 { font-family: Bookerly } }
                @page { @top-left { content: "x"; font-family: "Source Serf 4" } }
                """);
        String others =
                "put its files into the book's fonts/; there are: EB Garamond, Source Serif 4";
        assertEquals(
                List.of(
                        "1:9 'EB Garamnd': did you mean 'EB Garamond'?",
                        "3:6 'Bodoni': " + others,
                        "5:31 'Didot': " + others,
                        "8:35 'Source Serf 4': did you mean 'Source Serif 4'?"),
                load("mine", Map.of()).diagnostics().stream()
                        .map(d -> d + ": " + d.hint())
                        .map(d ->
                                d.replace("styles/mine/style.css:", "")
                                        .replace(
                                                ": warning[css-unknown-family]: there is no family",
                                                ""))
                        .toList());
    }

    @Test
    void linksOnPaperAreASetting() {
        assertTrue(load("classic", Map.of("links", "notes")).diagnostics().isEmpty());
        Diagnostic d = load("classic", Map.of("links", "margin")).diagnostics().getFirst();
        assertEquals("style-setting", d.code());
    }

    @Test
    void unknownStyleFallsBack() {
        Outcome<StyleSheet> style = load("clasic", Map.of());
        Diagnostic d = style.diagnostics().getFirst();
        assertEquals(
                "book.yaml:3:8: error[style-unknown]: there is no style `clasic`", d.toString());
        assertEquals("did you mean `classic`?", d.hint());
        assertFalse(style.value().rules().isEmpty());
    }

    @Test
    void bookOwnStyleWithImport() throws IOException {
        write(
                "styles/mine/style.css",
                "@import 'more.css' print;\n@import '../x.css';\nhtml { orphans: 4; colr: red }");
        write("styles/mine/more.css", "html { orphans: 3; widows: 3 }\n@import 'style.css';");
        Outcome<StyleSheet> style = load("mine", Map.of());
        assertEquals(
                List.of(
                        "styles/mine/more.css:2:1: warning[css-import]: 'style.css' is not imported: it would import itself",
                        "styles/mine/style.css:2:1: warning[css-import]: '../x.css' is not imported",
                        "styles/mine/style.css:3:20: warning[css-unknown-property]: unknown property 'colr'"),
                style.diagnostics().stream()
                        .map(Diagnostic::toString)
                        .filter(s -> !s.contains("css-syntax"))
                        .toList());
        FlowStyle flow = root(style.value()).flow();
        assertEquals(4, flow.orphans());
        assertEquals(3, flow.widows());
    }

    @Test
    void importsInCircles() throws IOException {
        write("styles/mine/style.css", "@import 'a.css';\nhtml { orphans: 4 }");
        write(
                "styles/mine/a.css",
                "@import 'style.css';\n@import 'a.css';\n@import 'gone.css';\nhtml { widows: 3 }");
        Outcome<StyleSheet> style = load("mine", Map.of());
        assertEquals(4, root(style.value()).flow().orphans());
        assertEquals(
                List.of("style-unreadable", "css-import", "css-import"),
                style.diagnostics().stream().map(Diagnostic::code).toList());
        assertTrue(
                style.diagnostics().getLast().message().endsWith("it would import itself"),
                style.diagnostics().toString());
    }

    @Test
    void importedTwiceIsNoCircle() throws IOException {
        write("styles/mine/style.css", "@import 'a.css';\n@import 'b.css';");
        write("styles/mine/a.css", "@import 'b.css';");
        write("styles/mine/b.css", "html { orphans: 4 }");
        assertEquals(List.of(), load("mine", Map.of()).diagnostics());
    }

    @Test
    void variablesThatNothingSets() throws IOException {
        write(
                "styles/mine/style.css",
                "@import '../classic/style.css';\nhtml { --mine: var(--sise, 2pt) }\n"
                        + "p { margin-top: calc(2 * var(--lime)); margin-bottom: var(--mine) }");
        Diagnostic d = load("mine", Map.of()).diagnostics().getFirst();
        assertEquals(
                "styles/mine/style.css:3:5: warning[css-unknown-variable]: nothing sets '--lime': 'margin-top' has no effect here",
                d.toString());
        assertEquals("did you mean '--line'?", d.hint());
    }

    @Test
    void notUtf8() throws IOException {
        Path path = book.resolve("styles/mine/style.css");
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[] {'/', '*', (byte) 0xE9, '*', '/'});
        assertEquals("not-utf-8", load("mine", Map.of()).diagnostics().getFirst().code());
    }
}
