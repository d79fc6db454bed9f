/// Documents of word processors (ECMA-376, WordprocessingML).
@NullMarked
package octavo.gather.docx;

import org.jspecify.annotations.NullMarked;
