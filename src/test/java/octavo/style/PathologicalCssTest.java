package octavo.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathologicalCssTest {
    private static void survives(String css) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    StyleSheet sheet = StyleSheet.parse("style.css", css).value();
                    assertNotNull(
                            Cascade.style(
                                    sheet,
                                    StyleCases.document("<section><p>x</p></section>"),
                                    Media.PRINT));
                    assertNotNull(EpubCss.of(sheet));
                });
    }

    @Test
    void deepBrackets() {
        survives("p { width: calc(" + "(".repeat(20_000) + "1pt" + ")".repeat(20_000) + ") }");
        survives("p { content: " + "a(".repeat(20_000) + "}");
        survives("p" + ":not(p".repeat(5_000) + ")".repeat(5_000) + " { orphans: 3 }");
        survives("@media print {".repeat(5_000));
    }

    @Test
    void doublingVariables() {
        StringBuilder sb = new StringBuilder(":root { --a0: x x;");
        for (int i = 1; i < 40; i++)
            sb.append("--a" + i + ": var(--a" + (i - 1) + ") var(--a" + (i - 1) + ");");
        survives(sb + " } p { font-family: var(--a39) }");
    }

    @Test
    void longChainOfVariables() {
        StringBuilder sb = new StringBuilder(":root { --a0: 3pt;");
        for (int i = 1; i < 5_000; i++) sb.append("--a" + i + ": var(--a" + (i - 1) + ");");
        survives(sb + " } p { margin: var(--a4999) }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "}",
                "{",
                "@",
                "@page",
                "@page { @footnote ::before { x: y } margin: 1cm }",
                "@page { @top-left {} @x y {",
                "@page x { @a ; b: c } p { d: e }",
                "@page {",
                "p {",
                "p { margin:",
                "\"",
                "/*",
                "<!-- -->",
                "p { x: \\",
                "@import",
                "@import url(",
                "p::",
                "p:",
                "[",
                "[a=",
                ".1 { }",
                "p { margin: 1e400pt }",
                "p { margin: 999999999999999999999999pt; orphans: 99999999999999 }",
                "\uFEFFp { orphans: 3 }",
                "p:nth-child(99999999999n) { orphans: 3 }",
                "@page :first:left:x { margin: 0 }",
                "p { content: \"\\0\\ffffff\" }"
            })
    void scraps(String css) {
        survives(css);
    }

    @Test
    void goesOnAfterWhatIsWrong() {
        StyleSheet sheet =
                StyleSheet.parse("style.css", "p { orphans: 3; ??? } } q { } p { widows: 4 }")
                        .value();
        FlowStyle p =
                Cascade.style(sheet, StyleCases.document("<p>x</p>"), Media.PRINT)
                        .sections()
                        .getFirst()
                        .element()
                        .style()
                        .flow();
        assertEquals(4, p.widows());
    }
}
