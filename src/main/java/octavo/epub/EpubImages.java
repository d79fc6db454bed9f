package octavo.epub;

import org.jspecify.annotations.Nullable;

/// The book's images in forms that an EPUB may hold.
public interface EpubImages {
    /// The image, or null when there is none of that name.
    ///
    /// @param source `src` of the markup tree: relative to the book's folder
    @Nullable Image find(String source);

    /// @param mediaType `image/jpeg`, `image/png`, `image/gif` or `image/svg+xml`
    record Image(byte[] data, String mediaType) {
        String extension() {
            return switch (mediaType) {
                case "image/jpeg" -> "jpg";
                case "image/png" -> "png";
                case "image/gif" -> "gif";
                case "image/svg+xml" -> "svg";
                default ->
                        throw new IllegalStateException(
                                mediaType + " is no core media type of EPUB");
            };
        }
    }
}
