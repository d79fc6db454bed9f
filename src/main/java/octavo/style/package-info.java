/// CSS: parsed by [octavo.style.css], its declarations understood (`SheetCompiler`), cascaded over the markup tree
/// ([Cascade]) and computed. Each property is declared once, with its values, initial value and setter, in
/// `…Properties`; `docs/css.md` is made of these. Computed lengths are in points, but for those that need a box
/// ([Extent]).
@NullMarked
package octavo.style;

import org.jspecify.annotations.NullMarked;
