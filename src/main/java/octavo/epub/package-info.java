/// The markup tree and the page starts to an EPUB 3.3.
@NullMarked
package octavo.epub;

import org.jspecify.annotations.NullMarked;
