package octavo.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the publisher claims of an e-book's accessibility. Octavo makes no claim of its own.
///
/// @param standard `EPUB Accessibility 1.1 - WCAG 2.2 Level AA` (EPUB Accessibility 1.1, section 4.2)
/// @param certifiedBy whose word it is (`a11y:certifiedBy`), or null
public record Conformance(String standard, @Nullable String certifiedBy) {
    private static final String EPUB = "EPUB Accessibility 1.1 - ";

    /// The claims that can be made, as the manifest has them: `WCAG 2.2 Level AA`.
    public static List<String> levels() {
        List<String> all = new ArrayList<>();
        for (String version : List.of("2.0", "2.1", "2.2"))
            for (String level : List.of("A", "AA", "AAA"))
                all.add("WCAG " + version + " Level " + level);
        return all;
    }

    /// @param level one of [#levels]
    public static Conformance of(String level, @Nullable String certifiedBy) {
        return new Conformance(EPUB + level, certifiedBy);
    }
}
