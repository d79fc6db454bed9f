/// Images: sizes and colours from their headers ([ImageHeader]), pixels where they are needed, forms that a PDF and an
/// EPUB can hold. [ImageStore] finds those of a book, each examined once; [Raster] is pixels, [Drawing] an SVG's
/// shapes. Sizes are in pixels where the name says `Px`, else in points.
@NullMarked
package octavo.image;

import org.jspecify.annotations.NullMarked;
