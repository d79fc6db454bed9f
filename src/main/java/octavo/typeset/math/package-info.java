/// Formulas to boxes: TeX's rules (Appendix G of The TeXbook) on the tree of MathML Core, with the constants, corrections
/// and larger glyphs of a face's `MATH` table.
@NullMarked
package octavo.typeset.math;

import org.jspecify.annotations.NullMarked;
