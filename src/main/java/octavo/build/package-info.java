/// One class for each command's work; names the stages in order.
@NullMarked
package octavo.build;

import org.jspecify.annotations.NullMarked;
