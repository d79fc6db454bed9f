/// Documents that LibreOffice converts.
@NullMarked
package octavo.gather.office;

import org.jspecify.annotations.NullMarked;
