package octavo.typeset.page;

import org.jspecify.annotations.Nullable;

/// Items of a flow that stand in the same columns, or across the page.
///
/// @param from index of the first item
/// @param to after the last
/// @param columns null for text across the page
record Run(int from, int to, @Nullable Columns columns) {}
