package octavo.markup;

/// One file of the EPUB; in print a run of pages that begins on a new page.
///
/// @param id unique in the book, fit for a file name: `balancing-act`, `contents`
/// @param title plain text; empty where it has none
/// @param element a `section` element whose `id` is [#id]
public record MarkupSection(String id, SectionKind kind, String title, Element element) {}
