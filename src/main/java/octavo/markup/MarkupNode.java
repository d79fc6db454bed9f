package octavo.markup;

/// A node of the markup tree.
public sealed interface MarkupNode permits Element, TextNode {}
