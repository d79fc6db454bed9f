package octavo.gather;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.world.World;

/// What a source is, by its name and its first bytes.
enum SourceKind {
    PASTED,
    MARKDOWN,
    HTML,
    EPUB,
    EPUB_FOLDER,
    FOLDER,
    MISSING,
    UNKNOWN;

    private static final Pattern FRONT_MATTER =
            Pattern.compile(
                    "\\A---[ \\t]*\\R[\\s\\S]*?^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?i)\\A\\s*(?:<\\?xml[^>]*\\?>\\s*)?(?:<!--[\\s\\S]*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|article|section|main|div|p|h1)\\b");

    /// A text in a file of its own.
    boolean isText() {
        return this == PASTED || this == MARKDOWN || this == HTML || this == EPUB;
    }

    static SourceKind of(World world, Path source) throws IOException {
        if (world.isFolder(source)) {
            return octavo.gather.epub.PackageFinder.find(world, source) == null
                    ? FOLDER
                    : EPUB_FOLDER;
        }
        if (!world.isFile(source)) return MISSING;
        String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "md", "markdown", "mdown", "mkd" -> MARKDOWN;
            case "html", "htm", "xhtml", "xht" -> HTML;
            case "epub" -> EPUB;
            case "txt", "text" -> byContent(world.read(source), PASTED);
            default -> byContent(world.read(source), UNKNOWN);
        };
    }

    private static SourceKind byContent(byte[] bytes, SourceKind otherwise) {
        if (bytes.length > 58 && bytes[0] == 'P' && bytes[1] == 'K' && isEpub(bytes)) return EPUB;
        if (SourceText.isBinary(bytes)) return UNKNOWN;
        String head = SourceText.decode(bytes).text();
        if (MARKUP.matcher(head).lookingAt()) return HTML;
        if (FRONT_MATTER.matcher(head).lookingAt()) return MARKDOWN;
        return otherwise;
    }

    /// OCF 3.3, 4.3.2: the file `mimetype` stands first, stored, so its content is at byte 38.
    private static boolean isEpub(byte[] b) {
        String at = new String(b, 38, 20, java.nio.charset.StandardCharsets.US_ASCII);
        return at.equals("application/epub+zip");
    }
}
