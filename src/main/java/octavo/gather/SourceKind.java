package octavo.gather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.gather.archive.CompoundFile;
import octavo.gather.archive.Directory;
import octavo.gather.epub.PackageFinder;
import octavo.gather.feed.Feed;
import octavo.gather.source.SourceText;
import octavo.gather.webarchive.WebArchive;
import octavo.world.World;

/// What a source is: by its first bytes where they say it, then by its media type or its name, then by what its text
/// looks like.
enum SourceKind {
    PASTED("txt", "txt", "text"),
    MARKDOWN("md", "md", "markdown", "mdown", "mkd", "mdwn", "mdtxt", "qmd", "rmd"),
    HTML("html", "html", "htm", "xhtml", "xht", "shtml"),
    /// A page and its files in one, whatever packs them.
    ARCHIVE("mhtml", "mhtml", "mht", "webarchive", "maff"),
    FEED("xml", "rss", "atom", "rdf", "xml"),
    EPUB("epub", "epub"),
    DOCX("docx", "docx", "docm", "dotx", "dotm"),
    /// What LibreOffice turns into a DOCX.
    OFFICE("odt", "odt", "ott", "fodt", "rtf", "doc", "dot", "sxw", "wpd", "wps", "abw", "pages"),
    PDF("pdf", "pdf"),
    EPUB_FOLDER(""),
    FOLDER(""),
    MISSING(""),
    UNKNOWN("");

    private static final int HEAD = 65_536;
    private static final Pattern FRONT_MATTER =
            Pattern.compile(
                    "\\A(?:---[ \\t]*\\R[\\s\\S]*?^(?:---|\\.\\.\\.)[ \\t]*$|\\+\\+\\+[ \\t]*\\R[\\s\\S]*?^\\+\\+\\+[ \\t]*$)",
                    Pattern.MULTILINE);
    private static final String BEFORE_ROOT =
            "(?i)\\A\\s*(?:<\\?xml[^>]*\\?>\\s*)?(?>(?><!--[\\s\\S]*?-->)\\s*+|<\\?[^>]*\\?>\\s*+){0,40}+";
    private static final Pattern MARKUP =
            Pattern.compile(
                    BEFORE_ROOT
                            + "<(?:!doctype\\s+html|html|head|body|article|section|main|div|p|h1|title|meta)\\b");
    private static final Pattern FEED_ROOT =
            Pattern.compile(
                    BEFORE_ROOT
                            + "(?:<!doctype[^>\\[]*(?:\\[[\\s\\S]{0,4000}?\\]\\s*)?>\\s*)?<(?:\\w+:)?(?:rss|feed|RDF)\\b");
    private static final Pattern MARKDOWN_MARK =
            Pattern.compile(
                    "(?m)^#{1,6} \\S|\\]\\([^)\\s]+\\)|^\\[\\^[^\\]]+\\]:|^```|^\\* \\S|\\*\\*\\S");

    /// For evidence that came without a name.
    final String extension;

    private final List<String> extensions;

    SourceKind(String extension, String... extensions) {
        this.extension = extension;
        this.extensions = List.of(extensions);
    }

    boolean hasExtension(String end) {
        return extensions.contains(end.toLowerCase(Locale.ROOT));
    }

    /// What a path is without reading a file: a folder, or nothing.
    static SourceKind ofPath(World world, Path source) throws IOException {
        if (world.isFolder(source))
            return PackageFinder.find(world, source) == null ? FOLDER : EPUB_FOLDER;
        return world.isFile(source) ? UNKNOWN : MISSING;
    }

    /// Whether the ending of a name promises a source.
    static boolean isNamed(Path file) {
        String end = ending(String.valueOf(file.getFileName()));
        for (SourceKind k : values()) if (k.hasExtension(end)) return true;
        return false;
    }

    /// Of the JSON in a folder, feeds alone are sources.
    static boolean isJsonFeed(World world, Path file) throws IOException {
        return ending(String.valueOf(file.getFileName())).equals("json")
                && Feed.isJson(head(world.read(file)));
    }

    static SourceKind of(Material m) {
        SourceKind certain = byBytes(m.bytes());
        if (certain != UNKNOWN) return certain;
        if (WebArchive.isPacked(m.bytes())) return ARCHIVE;
        boolean binary = SourceText.isBinary(m.bytes());
        SourceKind named = byType(m);
        if (named == UNKNOWN) named = byName(m.fileName());
        // A damaged one is told as such by its reader.
        if (named == EPUB || named == DOCX || named == PDF) return named;
        if (binary) return named == OFFICE ? OFFICE : UNKNOWN;
        String head = head(m.bytes());
        if (WebArchive.isMime(m.bytes()) && (named == ARCHIVE || named == HTML || named == UNKNOWN))
            return ARCHIVE;
        if (FEED_ROOT.matcher(head).lookingAt() || Feed.isJson(head)) return FEED;
        if (named == OFFICE && MARKUP.matcher(head).lookingAt()) return HTML;
        if (named == FEED || named == ARCHIVE)
            return MARKUP.matcher(head).lookingAt() ? HTML : UNKNOWN;
        if (named != UNKNOWN && named != PASTED) return named;
        if (MARKUP.matcher(head).lookingAt()) return HTML;
        if (FRONT_MATTER.matcher(SourceText.decode(m.bytes()).text()).lookingAt()) return MARKDOWN;
        if (named == PASTED) return PASTED;
        // Standard input has no name.
        if (m.path() == null) return isMarkdown(head) ? MARKDOWN : PASTED;
        return UNKNOWN;
    }

    private static SourceKind byBytes(byte[] b) {
        if (starts(b, "PK\u0003\u0004")) {
            List<String> names = Directory.names(b);
            if (names.contains("word/document.xml")) return DOCX;
            String first = new String(b, 0, Math.min(b.length, 120), StandardCharsets.ISO_8859_1);
            if (first.contains("application/epub+zip") || names.contains("META-INF/container.xml"))
                return EPUB;
            if (first.contains("application/vnd.oasis.opendocument.text")
                    || first.contains("application/vnd.sun.xml.writer")) return OFFICE;
            // Older and stricter writers name the main part differently.
            if (names.contains("[Content_Types].xml")
                    && names.stream().anyMatch(n -> n.startsWith("word/"))) return DOCX;
            return names.stream().anyMatch(n -> n.endsWith(".opf")) ? EPUB : UNKNOWN;
        }
        if (CompoundFile.isLocked(b)) return DOCX;
        if (CompoundFile.isWord(b)) return OFFICE;
        String head = new String(b, 0, Math.min(b.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) return PDF;
        if (head.startsWith("{\\rtf")) return OFFICE;
        return UNKNOWN;
    }

    private static boolean starts(byte[] b, String prefix) {
        for (int i = 0; i < prefix.length(); i++)
            if (b.length <= i || b[i] != (byte) prefix.charAt(i)) return false;
        return true;
    }

    private static SourceKind byType(Material m) {
        if (m.fetched() == null) return UNKNOWN;
        return switch (m.fetched().mediaType()) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "text/plain" -> byName(m.fileName()) == MARKDOWN ? MARKDOWN : PASTED;
            case "multipart/related",
                    "message/rfc822",
                    "application/x-mimearchive",
                    "application/x-webarchive" ->
                    ARCHIVE;
            case "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/feed+json",
                    "application/xml",
                    "text/xml" ->
                    FEED;
            case "application/msword", "application/rtf", "text/rtf" -> OFFICE;
            case String s when s.startsWith("application/vnd.oasis.opendocument.text") -> OFFICE;
            default -> UNKNOWN;
        };
    }

    private static SourceKind byName(String fileName) {
        String end = ending(fileName);
        for (SourceKind k : values()) if (k.hasExtension(end)) return k;
        return UNKNOWN;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String head(byte[] bytes) {
        byte[] head = bytes.length > HEAD ? java.util.Arrays.copyOf(bytes, HEAD) : bytes;
        return SourceText.decode(head).text();
    }

    private static boolean isMarkdown(String text) {
        var m = MARKDOWN_MARK.matcher(text);
        int found = 0;
        while (m.find()) if (++found >= 2) return true;
        return false;
    }
}
