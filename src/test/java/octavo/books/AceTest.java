package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.testing.EpubChecks;
import octavo.testing.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ace by DAISY (npm `@daisy/ace-cli`, with a Chromium) finds no violation in whole books; nor does EPUBCheck in the sampler in each style.
class AceTest {
    @TempDir Path folder;

    @Test
    void sampler() throws IOException {
        check(Built.sampler());
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "large-print", "modern", "plain", "reader"})
    void otherStyles(String style) throws IOException {
        Path slug = Built.styled(style);
        assertEquals(List.of(), EpubChecks.check(Files.readAllBytes(Path.of(slug + ".epub"))));
        check(slug);
    }

    @Test
    void posts() throws IOException {
        check(Built.posts());
    }

    @Test
    void emerson() throws IOException {
        check(Built.emerson());
    }

    @Test
    void arabic() throws IOException {
        check(Built.language("ar"));
    }

    @Test
    void japanese() throws IOException {
        check(Built.language("ja"));
    }

    @Test
    void russian() throws IOException {
        check(Built.language("ru"));
    }

    private void check(Path slug) throws IOException {
        Path browser = folder.resolve("browser");
        Files.writeString(browser, "#!/bin/sh\nexec chromium --no-sandbox \"$@\"\n");
        browser.toFile().setExecutable(true);
        Path out = folder.resolve("ace");
        Tool.run(
                Map.of(
                        "PUPPETEER_EXECUTABLE_PATH",
                        browser.toString(),
                        "XDG_CONFIG_HOME",
                        folder.toString()),
                "ace-cli",
                "--force",
                "--outdir",
                out.toString(),
                slug + ".epub");
        String report = Files.readString(out.resolve("report.json"));
        List<String> found = new ArrayList<>();
        Matcher m =
                Pattern.compile("\"earl:test\": \\{[^}]*?\"dct:title\": \"([^\"]+)\"")
                        .matcher(report);
        while (m.find()) found.add(m.group(1));
        assertEquals(List.of(), found, report);
    }
}
