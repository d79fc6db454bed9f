/// The one lowering: a finished volume to one immutable tree in XHTML's vocabulary ([MarkupDocument]), which the
/// cascade styles, the typesetter sets and the EPUB writer writes. [Lowering] goes through the book in order;
/// `BlockLowering` and `InlineLowering` have a case for each node of the model. `docs/markup.md` lists the elements and
/// classes.
@NullMarked
package octavo.markup;

import org.jspecify.annotations.NullMarked;
