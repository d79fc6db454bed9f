package octavo.epub.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What shops miss in the metadata of a package.
final class PackageTraps {
    /// EPUB 3.3, section 5.5.3; EPUB Accessibility 1.1, section 2.
    private static final Map<String, String> NEEDED =
            new TreeMap<>(
                    Map.of(
                            "title", "a title",
                            "language", "a language",
                            "identifier", "an identifier",
                            "dcterms:modified", "the date of the last change",
                            "schema:accessMode", "how it is perceived (accessMode)",
                            "schema:accessibilityFeature", "accessibility features",
                            "schema:accessibilityHazard", "hazards",
                            "schema:accessibilitySummary", "an accessibility summary"));

    private PackageTraps() {}

    static void check(EpubContents book, DeviceCheck.Sink sink) {
        List<String> missing = new ArrayList<>();
        NEEDED.forEach((key, said) -> {
            if (!book.said().contains(key)) missing.add(said);
        });
        if (missing.isEmpty()) return;
        sink.warn(
                "ebook-metadata",
                null,
                "the package does not name " + String.join(", ", missing),
                "fill in `title`, `language`, `identifier` and `date` in book.yaml");
    }
}
