/// Sources by their address, within bounds.
@NullMarked
package octavo.gather.fetch;

import org.jspecify.annotations.NullMarked;
