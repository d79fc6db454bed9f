package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import octavo.style.NonsenseValues;
import octavo.style.StyleSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages are made whatever a style says; nothing throws or runs on.
class OddStylesTest {
    private static final String BODY =
            """
            <section class='article' id='a'><h1>Title of it</h1><p>Some text that is long enough for two lines, and
            a mark<a class='noteref' href='#n1' id='r1'>1</a>.</p><ul><li><p>One</p></li><li><p>Two</p></li></ul>
            <figure id='f'><img src='x.png' alt='x'/><figcaption><p>Caption</p></figcaption></figure>
            <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td colspan='1'>2.5</td></tr></tbody>
            </table><section class='notes'><div class='note' id='n1'><p>A note.</p></div></section></section>
            """;

    private static final List<String> VALUES = List.of("none", "0", "-5pt", "999pt");

    static List<String> properties() {
        return NonsenseValues.properties();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyProperty(String property) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (String value : VALUES) set(property, value);
                });
    }

    private static void set(String property, String value) {
        String one = property + ": " + value;
        String css = ".note { float: footnote } p, td, h1, figure, li, img, .note { " + one + " }";
        StyleSheet sheet = StyleSheet.parse("odd.css", PageCases.BASE + css).value();
        PageCases.set(sheet, BODY, s -> new double[] {60, 40});
    }
}
