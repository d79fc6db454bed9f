/// Draws a paged document as a tagged PDF 1.7 file: pages, fonts, images, structure, metadata.
@NullMarked
package octavo.pdf;

import org.jspecify.annotations.NullMarked;
