package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import octavo.diag.Outcome;
import octavo.gather.source.GatherOptions;
import octavo.testing.ForwardingWorld;
import octavo.world.RealWorld;
import octavo.world.World;
import octavo.yaml.Yaml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractSourcesTest {
    private static final String PAGE =
            "<html lang=en><head><title>%1$s</title><meta name=author content='Ann Roe'></head>"
                    + "<body><h1>%1$s</h1><p>Text of <em>%1$s</em>.</p><h2>More</h2><ul><li>a</li></ul></body></html>";

    private final World world = new RealWorld();

    @TempDir Path temp;

    @Test
    void filesAreNamedAfterTheSourceOrItsFolder() throws IOException {
        Path a = page("one/source.html", "A");
        Path b = page("two/source.html", "B");
        Path c = page("three.html", "C");
        Outcome<ExtractSources.Result> r =
                extract(ExtractSources.Format.TEXT, temp.resolve("out"), a, b, c);
        assertEquals(List.of(), r.diagnostics());
        assertEquals("Text of A.\n\nMore\n\na\n", Files.readString(temp.resolve("out/one.txt")));
        assertTrue(Files.exists(temp.resolve("out/two.txt")));
        assertTrue(Files.exists(temp.resolve("out/three.txt")));
    }

    @Test
    void whatCantBeReadIsToldAndTheRestExtracted() throws IOException {
        Outcome<ExtractSources.Result> r =
                extract(
                        ExtractSources.Format.MARKDOWN,
                        null,
                        temp.resolve("missing.html"),
                        page("c.html", "C"));
        assertEquals(1, r.value().unreadable().size());
        assertEquals(1, r.value().extracted().size());
        assertTrue(r.value().extracted().getFirst().text().contains("Text of *C*."));
    }

    @Test
    void htmlIsTheMarkupOfStyles() throws IOException {
        String html =
                extract(ExtractSources.Format.HTML, null, page("c.html", "C"))
                        .value()
                        .extracted()
                        .getFirst()
                        .text();
        assertTrue(html.contains("<section class=\"article\" id=\"c\""), html);
        assertTrue(
                html.contains("<em>C</em>")
                        && html.contains(">More</h2>")
                        && html.endsWith("</html>\n"),
                html);
    }

    /// JSON is YAML.
    @Test
    void jsonTellsEverything() throws IOException {
        String json =
                extract(ExtractSources.Format.JSON, null, page("c.html", "C"))
                        .value()
                        .extracted()
                        .getFirst()
                        .text();
        var parsed = Yaml.parse(json, "c.json", 1);
        assertFalse(parsed.hasErrors(), json);
        assertEquals("C", parsed.value().text("title"));
        assertEquals("Text of C.\nMore\na", parsed.value().text("text"));
    }

    @Test
    void courseReadersTakeTheTerritorysPaper() throws IOException {
        assertTrue(manifest(Map.of("LANG", "en_US.UTF-8")).contains("page: {trim: Letter}"));
        String british = manifest(Map.of("LC_ALL", "en_GB.UTF-8", "LANG", "en_US.UTF-8"));
        assertTrue(
                british.contains("page: {trim: A4}") && british.contains("language: en-GB"),
                british);
    }

    private String manifest(Map<String, String> env) throws IOException {
        Path book = temp.resolve("book" + env.size());
        NewBook.Result r = NewBook.create(new Elsewhere(env), book, Template.COURSE_READER).value();
        assertNotNull(r.manifest());
        return Files.readString(r.manifest());
    }

    /// The same machine with another environment and another day.
    private static final class Elsewhere extends ForwardingWorld {
        private final Map<String, String> variables;

        Elsewhere(Map<String, String> variables) {
            this.variables = variables;
        }

        @Override
        public @Nullable String env(String name) {
            return variables.get(name);
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2020, 1, 2);
        }
    }

    private Path page(String name, String title) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, PAGE.formatted(title));
    }

    private Outcome<ExtractSources.Result> extract(
            ExtractSources.Format format, @Nullable Path out, Path... sources) {
        return ExtractSources.run(
                world,
                new ExtractSources.Request(
                        Stream.of(sources).map(Path::toString).toList(),
                        format,
                        out,
                        GatherOptions.DEFAULTS));
    }
}
