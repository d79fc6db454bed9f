/// The one lowering: a finished volume to an immutable tree in XHTML's vocabulary.
@NullMarked
package octavo.markup;

import org.jspecify.annotations.NullMarked;
