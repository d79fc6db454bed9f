/// The document model: what an article is.
@NullMarked
package octavo.content;

import org.jspecify.annotations.NullMarked;
