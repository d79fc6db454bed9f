package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.cli.Program;
import octavo.testing.Browser;
import octavo.testing.EpubChecks;
import octavo.testing.Unzipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The face of an e-book's formulas.
class FormulaFontTest {
    private static final String FORMULA =
            "$$ \\left( \\frac{\\frac{a}{b}}{\\frac{c}{d}} \\right) = \\sqrt{\\frac{\\frac{a}{b}}{2}}"
                    + " \\text{ or so} $$";

    @TempDir Path folder;

    private Unzipped built(String text, String... more) throws IOException {
        Path article = folder.resolve("one");
        Files.createDirectories(article);
        Files.writeString(
                folder.resolve("book.yaml"),
                """
                title: Formulas
                language: en
                identifier: urn:uuid:0e6f9f5c-5a63-4a8e-8f60-7a8a1f0e4c11
                date: 2026
                editors: [{name: Ana Editor, file-as: "Editor, Ana"}]
                parts: [{articles: [one]}]
                back: [colophon]
                """);
        Files.writeString(
                article.resolve("article.md"),
                "---\ntitle: One\nauthors: [A. Writer]\n---\n\n" + text + "\n");
        Path out = folder.resolve("out");
        Object[] args = {"build", "--draft", "--epub", "-q", "-o", out, folder};
        Object[] all = Stream.concat(List.of(args).stream(), List.of(more).stream()).toArray();
        Program p = Program.run(all);
        assertEquals(0, p.code(), p.err());
        byte[] epub;
        try (var files = Files.list(out)) {
            epub =
                    Files.readAllBytes(
                            files.filter(f -> f.toString().endsWith(".epub"))
                                    .findFirst()
                                    .orElseThrow());
        }
        assertEquals(List.of(), EpubChecks.check(epub));
        return new Unzipped(epub);
    }

    @Test
    void aBookWithoutFormulasHasNone() throws IOException {
        Unzipped epub = built("No formula.");
        assertFalse(epub.names().contains("EPUB/fonts/garamond-math-400.ttf"));
        assertFalse(epub.text("EPUB/css/style.css").contains("\nmath {"));
        assertFalse(epub.text("EPUB/text/colophon.xhtml").contains("Garamond-Math"));
    }

    @Test
    void besideASansSerifItIsAnother() throws IOException {
        Unzipped epub = built(FORMULA, "--style", "plain");
        assertTrue(epub.names().contains("EPUB/fonts/noto-sans-math-400.ttf"));
        String css = epub.text("EPUB/css/style.css");
        assertTrue(css.contains("math { font-family: \"Noto Sans Math\", math; font-size: 9"), css);
        assertTrue(css.contains("math mtext, math ms { font-family: \"Source Sans 3\""), css);
    }

    @Test
    void bracketsAndRootsGrowInABrowser() throws IOException {
        Unzipped epub = built(FORMULA);
        String css = epub.text("EPUB/css/style.css");
        assertTrue(css.contains("/* Garamond-Math: Copyleft (C) 2018, 2019 Yuansheng Zhao"), css);
        assertTrue(css.contains("math { font-family: \"Garamond-Math\", math; }"), css);
        String colophon = epub.text("EPUB/text/colophon.xhtml");
        assertTrue(colophon.contains("and Garamond-Math."), colophon);
        assertTrue(epub.bytes("EPUB/fonts/garamond-math-400.ttf").length < 80_000);
        for (String name : epub.names()) {
            Path file = folder.resolve("x").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, epub.bytes(name));
        }
        Path page = folder.resolve("x/EPUB/text/one.xhtml");
        String script =
                "<script>//<![CDATA[\ndocument.fonts.ready.then(() => { const m = document.querySelector('mo');"
                        + " const em = parseFloat(getComputedStyle(m).fontSize);"
                        + " document.body.setAttribute('data-grown', (m.getBoundingClientRect().height / em).toFixed(2));"
                        + " });\n//]]></script></body>";
        Files.writeString(page, Files.readString(page).replace("</body>", script));
        String dom = Browser.dom(page, folder.resolve("profile"), 20_000);
        Matcher m = Pattern.compile("data-grown=\"([0-9.]+)\"").matcher(dom);
        assertTrue(m.find(), dom);
        assertTrue(Double.parseDouble(m.group(1)) > 1.9, m.group());
    }
}
