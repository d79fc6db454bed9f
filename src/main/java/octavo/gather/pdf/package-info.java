/// PDFs as facsimiles with their text.
@NullMarked
package octavo.gather.pdf;

import org.jspecify.annotations.NullMarked;
