/// What printers ask of a file, as data: dated profiles with their sources ([PressProfiles]). A book may bring its own.
@NullMarked
package octavo.press;

import org.jspecify.annotations.NullMarked;
