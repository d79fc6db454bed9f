/// What layout ends in: pages of positioned items, outline, tags, page starts. Knows nothing of PDF.
@NullMarked
package octavo.frame;

import org.jspecify.annotations.NullMarked;
