package octavo.gather.source;

import java.util.Arrays;

/// A file in memory.
public final class SourceFile {
    private final String name;
    private final byte[] bytes;

    /// @param name without folders
    public SourceFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile f
                && f.name.equals(name)
                && Arrays.equals(f.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
