package octavo.gather.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A zip archive (an EPUB, a document of an office program), read whole within bounds: an archive that unpacks to more is refused, and so is an entry whose path
/// leads out of it, or that is a link.
public final class Archive {
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    /// Deflate's own limit is about 1,000; text packs to a tenth.
    private static final int MOST_RATIO = 150;

    private static final long RATIO_FROM = 8L * 1024 * 1024;

    private final SortedMap<String, byte[]> files;

    private Archive(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /// @throws IOException when the archive is damaged or beyond the bounds; its message says which
    public static Archive of(byte[] archive) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Directory.check(archive);
        List<Directory.Packed> unsized = Directory.ofUnsized(archive);
        if (!unsized.isEmpty()) return new Archive(byDirectory(archive, unsized));
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES)
                    throw new IOException("the archive has more than " + MOST_ENTRIES + " entries");
                if (e.isDirectory()) continue;
                if (!SafePaths.isSafe(e.getName())) {
                    throw new IOException(
                            "the archive holds a path that leads out of it: " + e.getName());
                }
                byte[] bytes = read(zip, total, archive.length);
                total += bytes.length;
                files.putIfAbsent(e.getName(), bytes);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the archive has a damaged name", e);
        }
        if (files.isEmpty()) throw new IOException("it is no archive, or an empty one");
        return new Archive(files);
    }

    /// An archive that stands within another file, as in a page that unpacks itself.
    ///
    /// @throws IOException when its directory is damaged, or it is locked or beyond the bounds
    public static Archive within(byte[] file) throws IOException {
        Directory.check(file);
        if (Directory.isLocked(file)) throw new LockedException();
        SortedMap<String, byte[]> files = byDirectory(file, Directory.entries(file));
        if (files.isEmpty()) throw new IOException("it is no archive, or a damaged one");
        return new Archive(files);
    }

    private static SortedMap<String, byte[]> byDirectory(
            byte[] archive, List<Directory.Packed> entries) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (entries.size() > MOST_ENTRIES)
            throw new IOException("the archive has more than " + MOST_ENTRIES + " entries");
        long total = 0;
        for (Directory.Packed e : entries) {
            if (e.name().endsWith("/")) continue;
            if (!SafePaths.isSafe(e.name()))
                throw new IOException("the archive holds a path that leads out of it: " + e.name());
            InputStream raw = new ByteArrayInputStream(archive, e.at(), e.size());
            try (Inflater inflater = new Inflater(true);
                    InputStream in = e.deflated() ? new InflaterInputStream(raw, inflater) : raw) {
                byte[] bytes = read(in, total, archive.length);
                total += bytes.length;
                files.putIfAbsent(e.name(), bytes);
            }
        }
        return files;
    }

    private static byte[] read(InputStream in, long before, long packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            long total = before + out.size();
            if (total > MOST_BYTES)
                throw new IOException("the archive unpacks to more than " + MOST_BYTES + " bytes");
            if (total > RATIO_FROM && total / MOST_RATIO > packed) {
                throw new IOException(
                        "the archive unpacks to more than " + MOST_RATIO + " times its size");
            }
        }
        return out.toByteArray();
    }

    /// @param path with forward slashes, from the archive's root
    /// @return null when there is no such file
    public byte @Nullable [] read(String path) {
        return files.get(path);
    }

    /// Paths of all files, sorted.
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }
}
