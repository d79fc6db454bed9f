package octavo.gather.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page says of itself outside its text; nulls where it says nothing.
///
/// @param title without the site's name
/// @param published ISO date
/// @param license SPDX id
/// @param inferred fields that the page does not state but shows: they are unconfirmed
/// @param origins by field: which of the page's statements it was taken from
record PageFacts(
        @Nullable String title,
        @Nullable String siteName,
        List<String> authors,
        @Nullable String published,
        @Nullable String description,
        @Nullable String language,
        @Nullable String url,
        @Nullable String license,
        @Nullable String holder,
        List<String> inferred,
        Map<String, String> origins) {
    PageFacts {
        authors = List.copyOf(authors);
        inferred = List.copyOf(inferred);
    }
}
