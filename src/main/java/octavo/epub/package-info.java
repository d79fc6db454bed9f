/// The markup tree and the page starts to an EPUB 3.3 ([EpubWriter]): content documents, navigation with page list,
/// package document, style sheet, fonts and images. The same input gives the same bytes. Accessibility metadata is
/// computed from what is in the book.
@NullMarked
package octavo.epub;

import org.jspecify.annotations.NullMarked;
