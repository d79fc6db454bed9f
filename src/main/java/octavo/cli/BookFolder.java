package octavo.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/// A book's folder, which may also be named by the `book.yaml` in it.
final class BookFolder implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
        return of(Path.of(value));
    }

    static Path of(Path named) {
        Path file = named.getFileName();
        if (file == null || !file.toString().equals("book.yaml")) return named;
        Path folder = named.getParent();
        return folder == null ? Path.of("") : folder;
    }
}
