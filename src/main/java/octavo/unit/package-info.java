/// Lengths with their units.
@NullMarked
package octavo.unit;

import org.jspecify.annotations.NullMarked;
