package octavo.collection;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.world.World;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// The files of one book. Nothing outside its folder is read: no `..`, no absolute path, no link that leads out.
final class BookFiles {
    private static final int MAX_LISTED = 2000;

    private final World world;
    private final Path folder;
    private final @Nullable Path real;

    BookFiles(World world, Path folder) {
        this.world = world;
        this.folder = folder;
        this.real = realOrNull(folder);
    }

    private @Nullable Path realOrNull(Path p) {
        try {
            return world.real(p);
        } catch (IOException e) {
            return null;
        }
    }

    /// The path without `.` and `..`, relative to the book with forward slashes; null (and an error) when it leads out
    /// of the book or is no path.
    @Nullable String inside(String written, @Nullable SourceSpan at, Diagnostics diagnostics) {
        String p = written.strip().replace('\\', '/');
        String normal = normalized(p);
        boolean bad =
                p.startsWith("/")
                        || p.matches("^[A-Za-z]:.*")
                        || normal == null
                        || leadsOut(normal);
        if (!bad) return normal;
        diagnostics.add(
                Diagnostic.error(
                        BookReader.OUTSIDE,
                        "`" + written + "` leads out of the book's folder",
                        at,
                        "copy what it names into the book, and write its path from there"));
        return null;
    }

    private static @Nullable String normalized(String path) {
        List<String> steps = new ArrayList<>();
        for (String s : path.split("/")) {
            if (s.isEmpty() || s.equals(".")) continue;
            if (!s.equals("..")) steps.add(s);
            else if (steps.isEmpty()) return null;
            else steps.removeLast();
        }
        return String.join("/", steps);
    }

    private boolean leadsOut(String path) {
        try {
            Path target = realOrNull(folder.resolve(path));
            return target != null && real != null && !target.startsWith(real);
        } catch (InvalidPathException e) {
            return true;
        }
    }

    boolean isFile(String path) {
        return world.isFile(folder.resolve(path));
    }

    boolean isFolder(String path) {
        return world.isFolder(folder.resolve(path));
    }

    /// The bytes, or null (and an error) when there are none to be had.
    byte @Nullable [] read(
            String path, String code, @Nullable SourceSpan at, Diagnostics diagnostics) {
        if (!isFile(path)) {
            String near = nearest(path);
            diagnostics.add(
                    Diagnostic.error(
                            code,
                            "there is no file `" + path + "`",
                            at,
                            near != null ? near : "write the file, or take its name out"));
            return null;
        }
        try {
            return world.read(folder.resolve(path));
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "unreadable",
                            "`" + path + "` can't be read: " + e.getMessage(),
                            SourceSpan.ofFile(path),
                            null));
            return null;
        }
    }

    /// A hint with the file or folder that may be meant.
    @Nullable String nearest(String path) {
        int slash = path.lastIndexOf('/');
        String parent = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        for (String n : names(parent)) {
            if (!n.equals(name) && composed(n).equals(composed(name)))
                return "a name that looks the same is there, with other code points (accents as characters of their own): rename it, or copy its name from the folder";
        }
        String near = NearestName.of(name, names(parent));
        if (near != null)
            return "did you mean `" + (parent.isEmpty() ? near : parent + "/" + near) + "`?";
        return null;
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /// The file below the folder whose name is nearest to the path's, as a hint.
    @Nullable String nearestBelow(String base, String path) {
        List<String> files = new ArrayList<>();
        collect(base, "", files, 0);
        String near = NearestName.of(path, files);
        if (near == null) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            List<String> names =
                    files.stream().map(f -> f.substring(f.lastIndexOf('/') + 1)).toList();
            String n = NearestName.of(name, names);
            if (n != null) near = files.get(names.indexOf(n));
        }
        return near == null ? null : "did you mean `" + near + "`?";
    }

    private void collect(String base, String below, List<String> out, int depth) {
        String at = below.isEmpty() ? base : base + "/" + below;
        for (String name : names(at)) {
            if (out.size() >= MAX_LISTED) return;
            String path = below.isEmpty() ? name : below + "/" + name;
            if (isFile(base + "/" + path)) out.add(path);
            else if (depth < 4) collect(base, path, out, depth + 1);
        }
    }

    /// What is in a folder, sorted; nothing where there is none.
    List<String> names(String path) {
        Path dir = folder.resolve(path);
        if (!world.isFolder(dir)) return List.of();
        try {
            return world.list(dir).stream().map(p -> p.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
