package octavo.content;

import org.jspecify.annotations.Nullable;

/// What is known of an image of an article, whether it was supplied or not.
///
/// @param file relative to the article's folder; null when the source had the image but it was not supplied
/// @param rights whose it is, where that differs from what credit, licence and status say, or null
/// @param decorative says nothing that a reader would miss: no alternative text is owed
public record ImageRecord(
        @Nullable String file,
        @Nullable String title,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String license,
        RightsStatus status,
        boolean decorative,
        @Nullable ImageRights rights) {
    public ImageRecord(
            @Nullable String file,
            @Nullable String title,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String license,
            RightsStatus status,
            boolean decorative) {
        this(file, title, alt, caption, credit, license, status, decorative, null);
    }
}
