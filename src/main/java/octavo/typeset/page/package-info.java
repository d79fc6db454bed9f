/// Pages. `FlowBuilder` makes a flow of lines, boxes and space of a section's blocks; `PageBreaker` chooses all its
/// page ends at once, by `Costs`; `PageFiller` tries how a page can end and `PageComposer` puts its items in their
/// places; tables are `TableLayout`'s, floats `PageFloats`', columns `ColumnPages`'; [MarginPass] adds running heads and folios. Heights are in points, down the column.
@NullMarked
package octavo.typeset.page;

import org.jspecify.annotations.NullMarked;
