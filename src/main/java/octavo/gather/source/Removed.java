package octavo.gather.source;

/// A piece of a source that is not in the article's text.
///
/// @param line of the source, the first is 1; 0 where it is not known
/// @param text as it stood there
/// @param reason why it was taken out, and where it is kept if it is
public record Removed(int line, String text, String reason) {}
