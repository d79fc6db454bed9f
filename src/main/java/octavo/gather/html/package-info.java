/// XHTML and HTML to the document model.
@NullMarked
package octavo.gather.html;

import org.jspecify.annotations.NullMarked;
