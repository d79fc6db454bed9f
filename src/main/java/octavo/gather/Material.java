package octavo.gather;

import java.nio.charset.Charset;
import java.nio.file.Path;
import octavo.gather.fetch.Fetched;
import octavo.gather.fetch.Fetcher;
import octavo.gather.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// A source's bytes and where they came from.
///
/// @param name as the user named it
/// @param fileName of the evidence, without folders
/// @param path of the file; null when it was fetched or came from standard input
/// @param fetched null when it was not
/// @param fetcher with which what belongs to it is fetched; null when it was not
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Material(
        String name,
        String fileName,
        byte[] bytes,
        @Nullable Path path,
        @Nullable Fetched fetched,
        @Nullable Fetcher fetcher) {

    static Material local(String name, Path path, byte[] bytes) {
        return new Material(name, String.valueOf(path.getFileName()), bytes, path, null, null);
    }

    static Material input(byte[] bytes) {
        return new Material("-", "stdin", bytes, null, null, null);
    }

    static Material fetched(String name, String stem, Fetched fetched, Fetcher fetcher) {
        return new Material(name, stem, fetched.bytes(), null, fetched, fetcher);
    }

    /// What came without a name of its own gets the ending of its kind.
    Material withExtension(SourceKind kind) {
        if (path != null || kind.extension.isEmpty()) return this;
        int dot = fileName.lastIndexOf('.');
        String end = dot < 0 ? "" : fileName.substring(dot + 1);
        if (kind.hasExtension(end)) return this;
        return new Material(name, fileName + "." + kind.extension, bytes, path, fetched, fetcher);
    }

    SourceFile evidence() {
        return new SourceFile(fileName, bytes);
    }

    @Nullable Charset charset() {
        return fetched == null ? null : fetched.charset();
    }
}
