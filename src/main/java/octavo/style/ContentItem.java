package octavo.style;

/// A part of `content` (CSS Content 3, Generated Content for Paged Media 1). What doesn't depend on pages is text by
/// the time a [StyledNode] is made.
public sealed interface ContentItem {
    /// Characters that depend on nothing.
    record Text(String text) implements ContentItem {}

    /// `counter(page)`, `counter(pages)` and other counters in margin boxes.
    ///
    /// @param style `decimal`, `lower-roman`, ...
    record Counter(String name, String style) implements ContentItem {}

    /// `target-counter(attr(href), page)`.
    ///
    /// @param targetId the element's id, without `#`
    record TargetCounter(String targetId, String name, String style) implements ContentItem {}

    /// `-octavo-page-range(name, one, more)`: the pages that the named string has on this page, from its first value to
    /// its last, for `{0}` in the string `one` or `more`.
    record PageRange(String name, String one, String more) implements ContentItem {}

    /// `target-text(attr(href))`.
    record TargetText(String targetId) implements ContentItem {}

    /// `leader('.')`: the pattern that fills the line; an empty pattern is flexible space.
    record Leader(String pattern) implements ContentItem {}

    /// `string(name, keyword)`; keyword is `first`, `start`, `last` or `first-except`.
    record NamedString(String name, String keyword) implements ContentItem {}
}
