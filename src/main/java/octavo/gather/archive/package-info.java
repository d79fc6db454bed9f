/// Zip archives, read whole within bounds.
@NullMarked
package octavo.gather.archive;

import org.jspecify.annotations.NullMarked;
