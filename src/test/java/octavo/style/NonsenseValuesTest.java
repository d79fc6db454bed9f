package octavo.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every property with values that are wrong: a warning with its line each time, and nothing thrown.
class NonsenseValuesTest {
    static List<String> properties() {
        return NonsenseValues.properties();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void wrongValueIsAWarning(String property) {
        List<String> silent = new ArrayList<>();
        for (String value : NonsenseValues.NEVER) {
            String css = "\n  p { " + property + ": " + value + "; color: red }";
            Outcome<StyleSheet> sheet = StyleSheet.parse("style.css", css);
            styled(sheet.value());
            if (sheet.diagnostics().size() != 1 || line(sheet.diagnostics().getFirst()) != 2)
                silent.add(value + " " + sheet.diagnostics());
        }
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void oddValueIsSurvived(String property) {
        for (String value : NonsenseValues.ODD) {
            String own = "{ " + property + ": " + value + " }";
            styled(StyleSheet.parse("style.css", "p " + own + "p::before " + own).value());
            String page = property + ": " + value;
            styled(
                    StyleSheet.parse(
                                    "style.css",
                                    "@page { %s; @top-left { content: 'x'; %s } @footnote { %s } }"
                                            .formatted(page, page, page))
                            .value());
        }
    }

    private static int line(Diagnostic d) {
        return d.span() == null ? 0 : d.span().line();
    }

    private static void styled(StyleSheet sheet) {
        StyledDocument d =
                Cascade.style(
                        sheet, StyleCases.document("<section><p>x</p></section>"), Media.PRINT);
        assertNotNull(d.pages().of(new PageSelector("text", true, true, false)));
        assertNotNull(EpubCss.of(sheet));
    }
}
