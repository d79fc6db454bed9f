/// Where a text was taken from, as its opening page says it.
@NullMarked
package octavo.cite;

import org.jspecify.annotations.NullMarked;
