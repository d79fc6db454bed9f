package octavo.gather.epub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import octavo.gather.archive.SafePaths;
import octavo.gather.source.SourceText;
import octavo.world.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Finds the package document of an EPUB: by `META-INF/container.xml`, or by its ending where there is none.
public final class PackageFinder {
    private static final int DEEPEST = 3;

    private PackageFinder() {}

    /// The package document of an unpacked EPUB, relative to the folder; null when the folder is none.
    public static @Nullable String find(World world, Path folder) throws IOException {
        if (world.isFile(folder.resolve("META-INF/container.xml"))) {
            return named(new FolderFiles(world, folder));
        }
        return byEnding(world, folder, "", 0);
    }

    /// The package document of a packed EPUB.
    static @Nullable String find(BookFiles files) {
        String named = named(files);
        if (named != null) return named;
        return files.paths().stream().filter(p -> p.endsWith(".opf")).findFirst().orElse(null);
    }

    private static @Nullable String named(BookFiles files) {
        byte[] bytes = files.read("META-INF/container.xml");
        if (bytes == null) return null;
        Document doc = Jsoup.parse(SourceText.decode(bytes).text(), "", Parser.xmlParser());
        for (Element e : doc.select("*")) {
            if (!e.tagName().endsWith("rootfile")) continue;
            String path = e.attr("full-path");
            if (SafePaths.isSafe(path) && files.read(path) != null) return path;
        }
        return null;
    }

    /// One package document, in the folder or in one beneath it: two are two books.
    private static @Nullable String byEnding(World world, Path folder, String prefix, int depth)
            throws IOException {
        List<Path> entries = world.list(folder);
        List<Path> packages =
                entries.stream()
                        .filter(p -> p.getFileName().toString().endsWith(".opf") && world.isFile(p))
                        .toList();
        if (packages.size() == 1) return prefix + packages.getFirst().getFileName();
        if (!packages.isEmpty() || depth >= DEEPEST) return null;
        String found = null;
        for (Path p : entries) {
            if (!world.isFolder(p)) continue;
            String inner = byEnding(world, p, prefix + p.getFileName() + "/", depth + 1);
            if (inner != null && found != null) return null;
            if (inner != null) found = inner;
        }
        return found;
    }
}
