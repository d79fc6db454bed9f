/// Images: sizes and colours from their headers, pixels where they are needed, forms that a PDF and an EPUB can hold.
@NullMarked
package octavo.image;

import org.jspecify.annotations.NullMarked;
