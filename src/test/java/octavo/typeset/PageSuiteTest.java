package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import octavo.diag.Outcome;
import octavo.testing.Expected;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The files in `pages/` hold cases (`=== name`, CSS, `---`, markup), those in `pages/expected/` the pages that they
/// come to.
class PageSuiteTest {
    private static final Path FOLDER = Path.of("src/test/resources/octavo/typeset/pages");

    @TestFactory
    Stream<DynamicContainer> suites() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> s = Files.list(FOLDER)) {
            s.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        return files.stream()
                .map(f ->
                        DynamicContainer.dynamicContainer(
                                String.valueOf(f.getFileName()), tests(f)));
    }

    private static Stream<DynamicTest> tests(Path file) {
        try {
            Map<String, String> cases = cases(Files.readString(file));
            Path expected = FOLDER.resolve("expected").resolve(file.getFileName());
            if ("1".equals(System.getenv("OCTAVO_REWRITE"))) {
                StringBuilder sb = new StringBuilder();
                cases.forEach((name, body) ->
                        sb.append("=== ").append(name).append('\n').append(run(body)));
                Expected.check(
                        "octavo/typeset/pages/expected/" + file.getFileName(), sb.toString());
            }
            Map<String, String> wanted = cases(Files.readString(expected));
            return cases.entrySet().stream()
                    .map(c ->
                            DynamicTest.dynamicTest(
                                    c.getKey(),
                                    () ->
                                            assertEquals(
                                                    wanted.get(c.getKey()),
                                                    run(c.getValue()),
                                                    "OCTAVO_REWRITE=1 rewrites it")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> cases(String text) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String part : ("\n" + text).split("\n=== ")) {
            if (part.isBlank()) continue;
            int end = part.indexOf('\n');
            String body = part.substring(end + 1);
            out.put(part.substring(0, end), body.endsWith("\n") ? body : body + "\n");
        }
        return out;
    }

    private static String run(String body) {
        String[] halves = ("\n" + body).split("\n---\n", -1);
        Outcome<TypesetBook> made = PageCases.set(halves[0], halves[1].strip());
        StringBuilder sb = new StringBuilder(PageCases.dump(made));
        for (String f : Boxes.faults(made.value().document()))
            sb.append("FAULT ").append(f).append('\n');
        return sb.toString();
    }
}
