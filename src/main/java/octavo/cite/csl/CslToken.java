package octavo.cite.csl;

/// A run of text of one format.
///
/// @param itemId whose text it is; empty for what stands between the cites of a citation
/// @param link where it leads (a URL or DOI), or empty
public record CslToken(
        String text, CslFormat format, CslDisplay display, String link, String itemId) {}
