/// What layout ends in: pages of positioned items, outline, tags, page starts ([PagedDocument]). Positions are in
/// points from the page's upper left corner, y downwards. Knows nothing of PDF.
@NullMarked
package octavo.frame;

import org.jspecify.annotations.NullMarked;
