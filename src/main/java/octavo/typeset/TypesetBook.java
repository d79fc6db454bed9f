package octavo.typeset;

import octavo.frame.PagedDocument;

/// A set book and the report on it.
public record TypesetBook(PagedDocument document, LayoutReport report) {}
