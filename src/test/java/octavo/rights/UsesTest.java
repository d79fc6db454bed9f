package octavo.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.collection.IntendedUse;
import octavo.content.Article;
import octavo.diag.Diagnostic;
import octavo.diag.Severity;
import octavo.markdown.ArticleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `uses.txt`: a record of rights for each use of a book that goes to Germany, in English, in 400 copies, in 2026.
class UsesTest {
    static Stream<Arguments> cases() throws IOException {
        String file = "/octavo/rights/uses.txt";
        String text;
        try (var in = Objects.requireNonNull(UsesTest.class.getResourceAsStream(file))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return text.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split("\\|", -1))
                .flatMap(c ->
                        Stream.of(IntendedUse.values())
                                .map(u ->
                                        Arguments.of(
                                                c[0].strip(),
                                                u,
                                                c[1].strip(),
                                                c[2].strip(),
                                                c[3 + u.ordinal()].strip())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void judged(String name, IntendedUse use, String rights, String inferred, String expected) {
        String front =
                "---\ntitle: T\nsource: {inferred: ["
                        + inferred
                        + "]}\nrights: {"
                        + rights
                        + "}\n---\n\nOne two three four five.\n";
        var read = ArticleReader.read(front, "article.md");
        assertEquals(List.of(), read.diagnostics(), name);
        Article a = read.value();
        Ledger ledger = Ledger.of(RightsTest.volume("en", use, a));
        Intended intended =
                new Intended(use, Set.of("pdf", "epub"), List.of("DE"), 400, "2026-05-01", "en");
        String found =
                UseCheck.check(ledger, intended).stream()
                        .filter(d -> d.code().startsWith("rights-"))
                        .map(UsesTest::shown)
                        .collect(Collectors.joining(" "));
        assertEquals(expected, found.isEmpty() ? "ok" : found);
    }

    private static String shown(Diagnostic d) {
        String sign =
                d.severity() == Severity.ERROR ? "!" : d.severity() == Severity.WARNING ? "?" : "-";
        return sign + d.code().substring("rights-".length());
    }
}
