package octavo.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands on a cover.
///
/// @param isbn thirteen digits, or null for none
/// @param printedIsbn as it is printed above the bars
public record CoverText(
        String title,
        @Nullable String subtitle,
        List<String> names,
        @Nullable String blurb,
        @Nullable String publisher,
        @Nullable String isbn,
        @Nullable String printedIsbn,
        String language) {
    public CoverText {
        names = List.copyOf(names);
    }
}
