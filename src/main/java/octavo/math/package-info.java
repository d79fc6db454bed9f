/// Formulas: LaTeX and MathML as they come in ([ParsedFormula]), to a tree of MathML Core, and that to MathML that may
/// stand in a content document or to text on a line. Depth, size and macros are bounded. What can't be read as
/// mathematics is printed as it was written.
@NullMarked
package octavo.math;

import org.jspecify.annotations.NullMarked;
