package octavo.gather;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.source.GatheredArticle;
import octavo.world.World;

/// The sources in a folder, sorted by name; folders of sources within it too. Links that lead out of the folder are not
/// followed.
final class FolderSource {
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 10_000;

    private final Gatherer gatherer;
    private final World world;
    private final Diagnostics diagnostics;
    private final List<GatheredArticle> all = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int files;
    private int failed;

    FolderSource(Gatherer gatherer, World world, Diagnostics diagnostics) {
        this.gatherer = gatherer;
        this.world = world;
        this.diagnostics = diagnostics;
    }

    List<GatheredArticle> gather(Path folder, String name) throws IOException {
        folder(folder, world.real(folder), name, 0);
        if (!passedOver.isEmpty()) {
            String names =
                    passedOver.stream().limit(8).collect(Collectors.joining(", "))
                            + (passedOver.size() > 8 ? ", …" : "");
            diagnostics.add(
                    Diagnostic.note(
                            "files-passed-over",
                            "no sources: " + names,
                            SourceSpan.ofFile(name),
                            null));
        }
        if (all.isEmpty() && failed == 0) {
            gatherer.error(
                    "source-empty",
                    "the folder holds nothing that can be read",
                    name,
                    passedOver.isEmpty()
                            ? Gatherer.READABLE
                            : "links that lead out of a folder are not followed: name what they lead to");
        }
        return all;
    }

    private void folder(Path folder, Path root, String name, int depth) throws IOException {
        for (Path p : world.list(folder)) {
            if (SiteFiles.isAbout(p)) continue;
            if (++files > MOST_FILES)
                throw new IOException("the folder has more than " + MOST_FILES + " files");
            String leaf = String.valueOf(p.getFileName());
            String within = name.equals(".") || name.isEmpty() ? leaf : name + "/" + leaf;
            SourceKind kind = SourceKind.ofPath(world, p);
            if (kind == SourceKind.MISSING) continue;
            if (!world.real(p).startsWith(root)) {
                passedOver.add(leaf + " (a link that leads out of the folder)");
                continue;
            }
            switch (kind) {
                case FOLDER -> {
                    if (depth < DEEPEST && !isPageFolder(p)) folder(p, root, within, depth + 1);
                }
                case EPUB_FOLDER -> add(p, within);
                default -> {
                    if (SourceKind.isNamed(p) || SourceKind.isJsonFeed(world, p)) add(p, within);
                    else if (!isCompanion(leaf)) passedOver.add(leaf);
                }
            }
        }
    }

    private void add(Path source, String name) {
        List<GatheredArticle> found = gatherer.inFolder(source, name);
        if (found.isEmpty()) failed++;
        all.addAll(found);
    }

    /// What a browser saves beside `page.html`: `page_files`, in its language.
    private boolean isPageFolder(Path folder) {
        String n = String.valueOf(folder.getFileName());
        int cut = Math.max(n.lastIndexOf('_'), n.lastIndexOf('-'));
        if (n.endsWith(".files")) cut = n.length() - ".files".length();
        if (cut <= 0) return false;
        String stem = n.substring(0, cut);
        for (String end : List.of(".html", ".htm", ".xhtml"))
            if (world.isFile(folder.resolveSibling(stem + end))) return true;
        return false;
    }

    /// Images, styles and the like belong to the sources beside them.
    private static boolean isCompanion(String name) {
        return name.toLowerCase(Locale.ROOT)
                .matches(
                        ".*\\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|ico|css|js|mjs|map|woff2?|ttf|otf|eot|mp[34]|m4[av]|ogg|webm|bib|ris|csl|ya?ml|json)");
    }
}
