package octavo.font;

/// A font file: names, metrics, character map, glyph advances. Immutable and thread-safe.
///
/// Metrics are in font units; multiply by size and divide by [#unitsPerEm].
public final class Face {
    private final String family;
    private final int weight;
    private final boolean italic;
    private final int unitsPerEm;

    Face(String family, int weight, boolean italic, int unitsPerEm) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.unitsPerEm = unitsPerEm;
    }

    public String family() {
        return family;
    }

    /// 1 to 1000; 400 is regular, 700 bold.
    public int weight() {
        return weight;
    }

    public boolean italic() {
        return italic;
    }

    public int unitsPerEm() {
        return unitsPerEm;
    }
}
