package octavo.pdf;

import java.util.List;

/// What a PDF says of itself, in its XMP packet and its information dictionary alike. Empty strings and lists are left
/// out.
///
/// @param authors authors or editors, in the order in which they are printed
/// @param language BCP 47
/// @param identifier such as `urn:uuid:…` or `urn:isbn:…`
/// @param date ISO 8601 date, with or without a time of day; the file's creation date, never the clock's
/// @param license SPDX id, URL or sentence
/// @param producer program and version: `Octavo 0.1.0`
public record PdfMetadata(
        String title,
        List<String> authors,
        String language,
        String identifier,
        String date,
        String license,
        String producer,
        String subject,
        List<String> keywords) {
    public PdfMetadata {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }
}
