package octavo.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The outside world through one narrow interface, so that every stage can be tested pure and a build is
/// reproducible. Paths are absolute or relative to the working folder.
public interface World {
    /// The largest file that is read at all, in bytes.
    long MAX_FILE = 512L * 1024 * 1024;

    /// Whole file.
    ///
    /// @throws IOException when it can't be read, or is larger than [#MAX_FILE]
    byte[] read(Path file) throws IOException;

    boolean isFile(Path path);

    boolean isFolder(Path path);

    /// The entries of a folder, sorted by name (code point order), hidden ones left out.
    List<Path> list(Path folder) throws IOException;

    /// The path with all links followed.
    ///
    /// @throws IOException when there is nothing
    default Path real(Path path) throws IOException {
        return path.toRealPath();
    }

    /// Replaces a file whole or not at all: writes beside it and moves. Makes the folders above it.
    void write(Path file, byte[] bytes) throws IOException;

    /// Replaces several files, all of them or none: what can't be written is found out before the first is replaced.
    ///
    /// @throws WriteFailure for the first that can't be written
    default void writeAll(SequencedMap<Path, byte[]> files) throws WriteFailure {
        for (Map.Entry<Path, byte[]> e : files.entrySet()) {
            try {
                write(e.getKey(), e.getValue());
            } catch (IOException x) {
                throw new WriteFailure(e.getKey(), x);
            }
        }
    }

    /// A file that can't be written, and why.
    final class WriteFailure extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Path file;
        private final IOException reason;

        public WriteFailure(Path file, IOException reason) {
            super(reason.getMessage(), reason);
            this.file = file;
            this.reason = reason;
        }

        public Path file() {
            return file;
        }

        public IOException reason() {
            return reason;
        }
    }

    /// The network, for sources that a user names by their address.
    default Network network() {
        return Network.NONE;
    }

    /// What stands on standard input.
    ///
    /// @throws IOException when it can't be read, or is larger than [#MAX_FILE]
    default byte[] standardInput() throws IOException {
        throw new IOException("there is no standard input");
    }

    /// Runs a program that is installed beside Octavo, with nothing on its standard input.
    ///
    /// @throws IOException when it is not there, or does not end in time
    default Programs.Ended run(List<String> command, Duration time) throws IOException {
        throw new IOException("no program can be run");
    }

    /// Does something in an empty folder that is there only meanwhile.
    default <T> T inTemporaryFolder(Programs.Work<T> work) throws IOException {
        throw new IOException("there is no temporary folder");
    }

    /// An environment variable, or null.
    @Nullable String env(String name);

    /// Today, for the `added` date of a gathered source only; nothing that goes into an output may use it.
    LocalDate today();
}
