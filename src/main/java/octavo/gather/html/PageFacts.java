package octavo.gather.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page says of itself outside its text; nulls where it says nothing.
///
/// @param title without the site's name
/// @param published ISO date
/// @param license SPDX id
record PageFacts(
        @Nullable String title,
        @Nullable String siteName,
        List<String> authors,
        @Nullable String published,
        @Nullable String description,
        @Nullable String language,
        @Nullable String url,
        @Nullable String license,
        @Nullable String holder) {}
