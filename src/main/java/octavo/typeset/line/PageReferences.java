package octavo.typeset.line;

import org.jspecify.annotations.Nullable;

/// What generated content asks of the pages. In the first round nothing is known; layout is repeated until nothing
/// moves.
public interface PageReferences {
    /// The counter style in which a page is named as its folio is, be that in roman figures.
    String AS_PRINTED = "decimal";

    /// Number of the page on which the element stands (`target-counter(…, page)`), or null while unknown.
    ///
    /// @param style counter style, [#AS_PRINTED] for the page's own
    @Nullable String pageOf(String elementId, String style);

    /// Text of the element (`target-text`), or null.
    @Nullable String textOf(String elementId);
}
