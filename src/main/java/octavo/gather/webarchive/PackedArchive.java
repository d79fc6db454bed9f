package octavo.gather.webarchive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.gather.archive.Archive;
import octavo.gather.archive.Directory;
import org.jspecify.annotations.Nullable;

/// A page and its files in a zip archive: a folder that was packed, or what SingleFile makes, be it the archive alone or a
/// page that holds it and unpacks itself (`data-sfz`).
final class PackedArchive {
    private static final int HEAD = 4096;
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_SIZE = 22;

    private PackedArchive() {}

    static boolean is(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (!head.startsWith("PK\u0003\u0004") && !head.contains("data-sfz")) return false;
        return page(Directory.names(archive(bytes))) != null;
    }

    static WebArchive read(byte[] bytes) throws IOException {
        Archive archive = Archive.within(archive(bytes));
        String page = page(archive.paths());
        byte[] html = page == null ? null : archive.read(page);
        if (page == null || html == null) throw new IOException("the archive holds no page");
        Map<String, byte[]> files = new HashMap<>();
        for (String path : archive.paths()) {
            byte[] file = archive.read(path);
            if (file != null) files.put(path, file);
        }
        return new WebArchive(new WebArchive.Page(html, null, page, null), files);
    }

    /// The one page that stands at the top; those beneath may only be what it shows in frames.
    private static @Nullable String page(List<String> paths) {
        List<String> pages =
                paths.stream()
                        .filter(p -> p.matches("(?i).*\\.x?html?") && !p.startsWith("__MACOSX/"))
                        .toList();
        int least = pages.stream().mapToInt(PackedArchive::depth).min().orElse(0);
        List<String> top = pages.stream().filter(p -> depth(p) == least).toList();
        if (least > 1 || top.size() != 1) return null;
        String page = top.getFirst();
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        String stem = page.substring(0, page.lastIndexOf('.'));
        boolean framed =
                pages.stream()
                        .allMatch(p ->
                                p.equals(page)
                                        || p.startsWith(folder + "frames/")
                                        || p.startsWith(stem + "_")
                                        || p.startsWith(stem + "-")
                                        || p.startsWith(stem + "."));
        return framed ? page : null;
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /// Up to the end of the directory: what a page has behind it may be longer than a comment of the archive.
    private static byte[] archive(byte[] bytes) {
        for (int i = bytes.length - END_SIZE; i >= 0; i--)
            if (bytes[i] == 'P' && Arrays.equals(bytes, i, i + 4, END, 0, 4))
                return Arrays.copyOf(bytes, i + END_SIZE);
        return bytes;
    }
}
