package octavo.image;

/// An image file that every reading system shows.
///
/// @param mediaType a core media type of EPUB 3.3: `image/jpeg`, `image/png`, `image/gif` or `image/svg+xml`
public record EncodedImage(byte[] data, String mediaType) {}
