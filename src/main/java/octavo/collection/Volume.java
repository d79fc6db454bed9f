package octavo.collection;

import java.util.List;

/// A book with all its texts, before anything is generated.
///
/// @param slug the book folder's name
/// @param newestDate ISO date: `SOURCE_DATE_EPOCH`, else the manifest's date, else the newest date in the book's data
///     (1980-01-01 when there is none); never the clock
public record Volume(
        String slug,
        Manifest manifest,
        List<Matter> front,
        List<Part> parts,
        List<Matter> back,
        String newestDate,
        CitationSettings citations) {
    /// Without references.
    public Volume(
            String slug,
            Manifest manifest,
            List<Matter> front,
            List<Part> parts,
            List<Matter> back,
            String newestDate) {
        this(slug, manifest, front, parts, back, newestDate, CitationSettings.NONE);
    }

    public Volume {
        front = List.copyOf(front);
        parts = List.copyOf(parts);
        back = List.copyOf(back);
    }

    /// All articles in book order.
    public List<Entry> entries() {
        return parts.stream().flatMap(p -> p.entries().stream()).toList();
    }
}
