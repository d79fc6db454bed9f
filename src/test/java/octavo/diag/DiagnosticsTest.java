package octavo.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    @Test
    void filesStayInTheirOrderAndLinesAreSorted() {
        List<Diagnostic> all =
                List.of(
                        at("a", "one.md", 9, 1),
                        at("b", "two.md", 3, 0),
                        at("c", null, 0, 0),
                        at("d", "one.md", 2, 7),
                        at("e", "one.md", 2, 7),
                        at("f", "one.md", 2, 1),
                        at("g", "one.md", 0, 0),
                        at("h", "two.md", 1, 0));
        assertEquals(
                List.of("g", "f", "d", "e", "a", "h", "b", "c"),
                Diagnostics.inReadingOrder(all).stream().map(Diagnostic::code).toList());
    }

    private static Diagnostic at(String code, @Nullable String file, int line, int column) {
        SourceSpan span = file == null ? null : new SourceSpan(file, line, column);
        return Diagnostic.warning(code, "m", span, null);
    }
}
