/// From a styled tree to pages. [Typesetter] lays out sections independently and in parallel, joins them in order
/// (`BookPlan`) and goes round again until page references no longer move; `BookAssembly` makes the document of them. `shape` makes glyphs, `line` sets
/// paragraphs, `math` formulas, `page` makes pages of them.
@NullMarked
package octavo.typeset;

import org.jspecify.annotations.NullMarked;
