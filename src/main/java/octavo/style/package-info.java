/// CSS: parsed, cascaded over the markup tree, computed.
@NullMarked
package octavo.style;

import org.jspecify.annotations.NullMarked;
