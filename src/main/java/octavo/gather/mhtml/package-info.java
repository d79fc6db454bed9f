/// Web archives: a page and what belongs to it in one MIME file.
@NullMarked
package octavo.gather.mhtml;

import org.jspecify.annotations.NullMarked;
