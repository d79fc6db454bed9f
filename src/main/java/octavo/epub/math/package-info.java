/// Formulas of an e-book: LaTeX and MathML as they come in, to MathML that may stand in a content document.
@NullMarked
package octavo.epub.math;

import org.jspecify.annotations.NullMarked;
