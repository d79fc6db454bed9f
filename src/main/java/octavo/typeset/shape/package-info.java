/// Words shaped once and kept: [ShapeCache] gives the glyphs of a word in a face, with its features and language.
/// Advances are in font units.
@NullMarked
package octavo.typeset.shape;

import org.jspecify.annotations.NullMarked;
