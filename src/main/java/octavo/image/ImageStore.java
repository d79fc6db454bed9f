package octavo.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import octavo.content.PercentEncoding;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// The images of a book, by the `src` that the markup has: a path relative to the book's folder. Each is looked at once.
/// Thread-safe.
public final class ImageStore {
    /// A larger file is refused.
    static final int MAX_BYTES = 256 << 20;

    /// An image of more pixels is refused: its file may be small and yet fill the memory.
    static final long MAX_PIXELS = 100_000_000;

    /// What the store knows of a source.
    public sealed interface Lookup {
        String source();

        record Found(StoredImage image) implements Lookup {
            @Override
            public String source() {
                return image.source();
            }
        }

        record Missing(String source) implements Lookup {}

        /// @param reason half a sentence
        record Broken(String source, String reason) implements Lookup {}
    }

    private final World world;
    private final Path folder;
    private final ConcurrentHashMap<String, Lookup> known = new ConcurrentHashMap<>();

    /// @param folder the book's
    public ImageStore(World world, Path folder) {
        this.world = world;
        this.folder = folder.normalize();
    }

    public Lookup look(String source) {
        return known.computeIfAbsent(source, this::lookAt);
    }

    /// The image, or null when it is missing or broken.
    public @Nullable StoredImage find(String source) {
        return look(source) instanceof Lookup.Found found ? found.image() : null;
    }

    /// What is to be said of an image, or null: `image-missing` and `image-broken` are errors, `image-doubtful` is a
    /// warning.
    ///
    /// @param span where the text refers to it
    public @Nullable Diagnostic diagnose(String source, @Nullable SourceSpan span) {
        return switch (look(source)) {
            case Lookup.Missing m ->
                    Diagnostic.error(
                            "image-missing",
                            "the image " + m.source() + " is not there",
                            span,
                            "put the file there, correct the path, or take the image out");
            case Lookup.Broken b ->
                    Diagnostic.error(
                            "image-broken",
                            "the image " + b.source() + " can't be shown: " + b.reason(),
                            span,
                            "replace it with a JPEG, PNG, GIF, WebP, TIFF or SVG that is sound and has at most 100 million pixels");
            case Lookup.Found f ->
                    f.image().doubt() == null
                            ? null
                            : Diagnostic.warning(
                                    "image-doubtful",
                                    "the image " + f.source() + ": " + f.image().doubt(),
                                    span,
                                    null);
        };
    }

    private Lookup lookAt(String source) {
        Path file = file(source);
        if (file == null) file = file(PercentEncoding.decoded(source));
        if (file == null) return new Lookup.Missing(source);
        byte[] bytes;
        try {
            bytes = world.read(file);
        } catch (IOException e) {
            return new Lookup.Broken(source, "the file can't be read");
        }
        try {
            return new Lookup.Found(examined(source, file, bytes));
        } catch (BrokenImageException e) {
            return new Lookup.Broken(source, e.reason());
        } catch (OutOfMemoryError e) {
            return new Lookup.Broken(source, "there is not enough memory for it");
        }
    }

    /// Null for what is not in the book's folder.
    private @Nullable Path file(String source) {
        try {
            Path file = folder.resolve(source).normalize();
            return file.startsWith(folder) && world.isFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private StoredImage examined(String source, Path file, byte[] bytes)
            throws BrokenImageException {
        if (bytes.length > MAX_BYTES)
            throw new BrokenImageException("the file is larger than 256 MB");
        ImageFormat format = ImageFormat.of(bytes);
        if (format == null) throw new BrokenImageException(ImageFormat.describe(bytes));
        ImageInfo info = Examination.examine(format, bytes);
        String doubt =
                format == ImageFormat.SVG && SvgFile.read(bytes).hasText()
                        ? "it holds text, whose fonts depend on the machine that shows it; turn the text into outlines"
                        : null;
        return new StoredImage(source, info, doubt, new HeldFile(world, file, bytes)::bytes);
    }

    /// A file that is read again when the memory was needed for something else.
    private static final class HeldFile {
        private final World world;
        private final Path file;
        private volatile SoftReference<byte[]> held;

        HeldFile(World world, Path file, byte[] bytes) {
            this.world = world;
            this.file = file;
            held = new SoftReference<>(bytes);
        }

        byte[] bytes() {
            byte[] bytes = held.get();
            if (bytes != null) return bytes;
            try {
                bytes = world.read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            held = new SoftReference<>(bytes);
            return bytes;
        }
    }
}
