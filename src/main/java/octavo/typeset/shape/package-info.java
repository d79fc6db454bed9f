/// Words shaped once and kept.
@NullMarked
package octavo.typeset.shape;

import org.jspecify.annotations.NullMarked;
