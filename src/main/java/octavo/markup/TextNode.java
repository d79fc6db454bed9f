package octavo.markup;

/// Characters; white space is kept as it stands.
public record TextNode(String text) implements MarkupNode {}
