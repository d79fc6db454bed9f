/// Formulas: LaTeX and MathML as they come in, to a tree of MathML Core, and that to MathML that may stand in a content
/// document or to text on a line.
@NullMarked
package octavo.math;

import org.jspecify.annotations.NullMarked;
