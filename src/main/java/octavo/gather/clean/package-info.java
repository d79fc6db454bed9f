/// Cleaning on the document model, the same for all sources.
@NullMarked
package octavo.gather.clean;

import org.jspecify.annotations.NullMarked;
