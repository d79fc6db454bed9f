package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a typographer would mark first, in none of the styles.
class SamplerPagesTest {
    private static final Pattern LONE_LINE =
            Pattern.compile("\\{[^{}]*\"kind\"\\s*:\\s*\"(?:widow|orphan)\"[^{}]*\\}");

    @ParameterizedTest
    @ValueSource(strings = {"classic", "modern", "journal", "reader", "plain", "large-print"})
    void noParagraphLeavesALineAlone(String style) throws IOException {
        Path report = Built.styled(style).resolveSibling("sampler.report.json");
        assertEquals(
                List.of(),
                LONE_LINE
                        .matcher(Files.readString(report))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }
}
