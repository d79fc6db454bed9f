/// Any source to an article.
@NullMarked
package octavo.gather;

import org.jspecify.annotations.NullMarked;
