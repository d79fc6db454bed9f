package octavo.content;

/// Where a printed page begins in the text.
///
/// @param label of the page: `iv`, `47`
/// @param elementId id of the element in the markup tree (one without block children) in which the page begins
/// @param offset UTF-16 units of that element's text, before any `text-transform`, that stand on earlier pages; at a
///     word's start
public record PageStart(String label, String elementId, int offset) {}
