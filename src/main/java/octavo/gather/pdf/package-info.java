/// PDFs as facsimiles with their text: words to lines, columns and paragraphs, running heads taken out ([PdfReader]).
/// The pages themselves are kept as evidence.
@NullMarked
package octavo.gather.pdf;

import org.jspecify.annotations.NullMarked;
