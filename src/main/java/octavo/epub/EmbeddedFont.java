package octavo.epub;

/// A font file in the book.
///
/// @param family as the style names it
/// @param fileName `eb-garamond-400-italic.ttf`
/// @param data TrueType
/// @param notice its copyright and licence, as the font states them; may be empty
/// @param obfuscated whether its licence bits allow embedding for viewing or editing only, not installing
public record EmbeddedFont(
        String family,
        int weight,
        boolean italic,
        String fileName,
        byte[] data,
        String notice,
        boolean obfuscated) {}
