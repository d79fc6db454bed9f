/// Files, network, clock and environment behind one narrow interface.
@NullMarked
package octavo.world;

import org.jspecify.annotations.NullMarked;
