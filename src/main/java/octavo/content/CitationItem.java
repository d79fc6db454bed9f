package octavo.content;

/// One item of an [Inline.Citation]; empty strings where nothing was written.
public record CitationItem(
        String key, String prefix, String locator, String suffix, boolean suppressAuthor) {}
