package octavo.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A temporary file is made for its owner alone; an output is for all, as any program's new file.
final class Permissions {
    private Permissions() {}

    static void asNew(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (UnsupportedOperationException e) {
            // No POSIX file system: the permissions are inherited from the folder.
        }
    }
}
