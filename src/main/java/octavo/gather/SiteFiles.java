package octavo.gather;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.gather.html.ImageNames;
import octavo.gather.html.ImageSink;
import octavo.gather.source.Licenses;
import octavo.gather.source.SourceText;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// The files around a source that was taken out of a site or a repository: its images and its licence.
final class SiteFiles {
    /// How many folders up a path from the site's root is looked for.
    private static final int UP = 6;

    private static final List<String> ROOTS =
            List.of("", "static", "public", "assets", "src", "content");

    private SiteFiles() {}

    /// What a page in a file names.
    record Beside(World world, Path page) implements ImageSink.Files {
        @Override
        public byte @Nullable [] read(String path) {
            return SiteFiles.read(world, page, path);
        }

        @Override
        public byte @Nullable [] sheet(String path) {
            String plain = ImageSink.decode(path.replaceAll("[?#].*$", ""));
            return SiteFiles.read(world, page, plain, b -> plain.matches("(?i).+\\.css"));
        }
    }

    /// A file that a page names: beside the page, or, for a path from the site's root, in the nearest folder above in
    /// which there is such a path; null where there is none.
    static byte @Nullable [] read(World world, Path page, String path) {
        return read(world, page, path, b -> ImageNames.extension(b) != null);
    }

    private static byte @Nullable [] read(
            World world, Path page, String path, Predicate<byte[]> kind) {
        try {
            if (path.matches("(?i)(?:[a-z][a-z0-9+.-]+:|//).*")) return null;
            Path file = find(world, page, path);
            if (file == null) return null;
            // A page from elsewhere could name any file of this machine: only an image is taken (a
            // sheet's
            // rules are asked, and go nowhere), and only from the folder that it names.
            boolean stays = world.real(file).startsWith(world.real(parent(file)));
            byte[] bytes = stays ? world.read(file) : new byte[0];
            return bytes.length > 0 && kind.test(bytes) ? bytes : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static @Nullable Path find(World world, Path page, String path) {
        if (!path.startsWith("/")) {
            Path beside = page.resolveSibling(path).normalize();
            if (world.isFile(beside)) return beside;
        }
        String relative = path.replaceAll("^/+", "");
        for (String part : relative.split("/")) if (part.equals("..")) return null;
        Path folder = page.toAbsolutePath().normalize().getParent();
        for (int i = 0; i < UP && folder != null; i++) {
            for (String root : ROOTS) {
                Path file = folder.resolve(root).resolve(relative);
                if (world.isFile(file)) return file;
            }
            folder = folder.getParent();
        }
        return null;
    }

    /// A file that tells about the others and is no article.
    static boolean isAbout(Path file) {
        String n = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return n.matches(
                "(?:licen[cs]e|copying|readme|contributing|changelog|code_of_conduct|security|notice|authors)(?:[._-].*)?");
    }

    /// The rights that a licence file beside the source states; the source itself did not state them, so they are
    /// unconfirmed.
    static @Nullable Rights licence(World world, Path source) {
        for (String name :
                List.of(
                        "LICENSE.md",
                        "LICENSE",
                        "LICENSE.txt",
                        "LICENCE.md",
                        "LICENCE",
                        "COPYING")) {
            Path file = source.resolveSibling(name);
            if (!world.isFile(file)) continue;
            try {
                String text = SourceText.decode(world.read(file)).text();
                String license = Licenses.find(text);
                if (license == null) return null;
                boolean free = license.equals("CC0-1.0") || license.equals("CC-PDM-1.0");
                return new Rights(
                        free ? RightsGround.PUBLIC_DOMAIN : RightsGround.LICENCE,
                        RightsStatus.UNCONFIRMED,
                        license,
                        null,
                        null,
                        List.of());
            } catch (IOException e) {
                return null;
            }
        }
        return null;
    }
}
