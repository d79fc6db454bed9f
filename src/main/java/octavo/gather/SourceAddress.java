package octavo.gather;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import octavo.gather.fetch.Addresses;

/// What a user names as a source.
public sealed interface SourceAddress {
    /// As the user named it.
    String name();

    /// A file or folder.
    record Local(String name, Path path) implements SourceAddress {}

    /// A page or a document on the network.
    record Remote(String name, URI uri) implements SourceAddress {}

    /// What is piped in, named `-`.
    record StandardInput() implements SourceAddress {
        @Override
        public String name() {
            return "-";
        }
    }

    /// @throws IOException when it is an address of another kind than http and https, or no path
    static SourceAddress of(String text) throws IOException {
        if (text.equals("-")) return new StandardInput();
        // A single letter is a drive.
        if (text.matches("(?i)[a-z][a-z0-9+.-]+://?.*") || text.matches("(?i)(?:file|data):.*")) {
            if (!text.toLowerCase(Locale.ROOT).matches("https?://.+"))
                throw new IOException("only addresses over http and https are read");
            return new Remote(text, Addresses.parse(text));
        }
        try {
            return new Local(text, Path.of(text));
        } catch (InvalidPathException e) {
            throw new IOException("it is no name of a file", e);
        }
    }

    /// A name for files that are made of it: the file's, or the last of the address's path, or the host.
    default String stem() {
        String leaf =
                switch (this) {
                    case Local l -> {
                        Path p = l.path.toAbsolutePath().normalize().getFileName();
                        yield p == null ? "source" : p.toString();
                    }
                    case Remote r -> leaf(r.uri);
                    case StandardInput _ -> "stdin";
                };
        if (this instanceof Remote r && leaf.equals(r.uri.getHost())) return leaf;
        int dot = leaf.lastIndexOf('.');
        return dot > 0 ? leaf.substring(0, dot) : leaf;
    }

    private static String leaf(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        String leaf = path.substring(path.lastIndexOf('/') + 1);
        String safe = leaf.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
        return safe.isEmpty() ? uri.getHost() : safe;
    }
}
