package octavo.content;

import org.jspecify.annotations.Nullable;

/// What is known of an image of an article, whether it was supplied or not.
///
/// @param file relative to the article's folder; null when the source had the image but it was not supplied
/// @param decorative says nothing that a reader would miss: no alternative text is owed
public record ImageRecord(
        @Nullable String file,
        @Nullable String title,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String license,
        RightsStatus status,
        boolean decorative) {}
