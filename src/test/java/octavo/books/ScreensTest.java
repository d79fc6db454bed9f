package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.testing.Browser;
import octavo.testing.Unzipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every file of the e-books in a browser: 320, 768 and 1200 px wide, light and dark, at 100 and 200 %. Nothing scrolls
/// sideways, no text has less contrast than 4.5 : 1 (WCAG 2.2, 1.4.3) or is too small or hidden.
class ScreensTest {
    private static final Path HARNESS = Path.of("src/test/resources/octavo/books/screens.html");

    @TempDir Path folder;

    @Test
    void sampler() throws IOException {
        check(Built.sampler());
    }

    @Test
    void posts() throws IOException {
        check(Built.posts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "large-print", "modern", "plain", "reader"})
    void otherStyles(String style) throws IOException {
        check(Built.styled(style));
    }

    @Test
    void emerson() throws IOException {
        check(Built.emerson());
    }

    @Test
    void arabicJapaneseRussian() throws IOException {
        for (String tag : List.of("ar", "ja", "ru")) check(Built.language(tag));
    }

    private void check(Path slug) throws IOException {
        Unzipped epub = new Unzipped(Files.readAllBytes(Path.of(slug + ".epub")));
        Path book = folder.resolve(slug.getFileName());
        List<String> files = new ArrayList<>();
        for (String name : epub.names()) {
            Path file = book.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, epub.bytes(name));
            if (name.endsWith(".xhtml")) files.add('"' + name + '"');
        }
        Path page = book.resolve("screens.html");
        String script = Files.readString(HARNESS).replace("/*FILES*/[]", files.toString());
        Files.writeString(page, script);
        String dom = Browser.dom(page, folder.resolve("profile"), 600_000);
        Matcher m = Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL).matcher(dom);
        assertTrue(m.find(), dom);
        String result = m.group(1);
        assertTrue(result.contains("\"done\":true"), result);
        assertTrue(result.contains("\"files\":" + files.size() + ","), result);
        Matcher faults = Pattern.compile("\"faults\":\\[(.*)\\]").matcher(result);
        assertTrue(faults.find(), result);
        assertEquals("", faults.group(1).replace("\",\"", "\"\n\""));
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/screens-" + slug.getFileName() + ".json"),
                result,
                StandardCharsets.UTF_8);
    }
}
