/// What printers ask of a file, as data: dated profiles with their sources.
@NullMarked
package octavo.press;

import org.jspecify.annotations.NullMarked;
