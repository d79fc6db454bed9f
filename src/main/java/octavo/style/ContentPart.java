package octavo.style;

/// A part of a content list as it was written, before it is resolved for an element.
sealed interface ContentPart {
    record Text(String text) implements ContentPart {}

    record Attr(String name, String fallback) implements ContentPart {}

    record CounterValue(String name, String style) implements ContentPart {}

    /// `counters(name, separator)`.
    record CounterValues(String name, String separator, String style) implements ContentPart {}

    /// @param open or close
    /// @param silent `no-open-quote`, `no-close-quote`
    record Quote(boolean open, boolean silent) implements ContentPart {}

    record TargetCounter(Target target, String name, String style) implements ContentPart {}

    /// `-octavo-page-range(name, one, more)`.
    record PageRange(String name, String one, String more) implements ContentPart {}

    record TargetText(Target target) implements ContentPart {}

    record Leader(String pattern) implements ContentPart {}

    record NamedString(String name, String keyword) implements ContentPart {}

    /// `content()` in `string-set` and `bookmark-label`.
    record Own(Kind kind) implements ContentPart {}

    enum Kind {
        TEXT,
        FIRST_LETTER
    }

    /// `attr(href)`, or a URL written out.
    ///
    /// @param attribute false when `value` is the address itself
    record Target(boolean attribute, String value) {}
}
