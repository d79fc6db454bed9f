package octavo.typeset.line;

import org.jspecify.annotations.Nullable;

/// What generated content asks of the pages. In the first round nothing is known; layout is repeated until nothing
/// moves.
public interface PageReferences {
    /// Label of the page on which the element stands (`target-counter(…, page)`), or null while unknown.
    @Nullable String pageOf(String elementId);

    /// Text of the element (`target-text`), or null.
    @Nullable String textOf(String elementId);
}
