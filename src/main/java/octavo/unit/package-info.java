/// Lengths with their units, as a user writes them ([Length]). A number that has no unit in its type says it in its
/// name: `widthPt` are points of 1/72 inch.
@NullMarked
package octavo.unit;

import org.jspecify.annotations.NullMarked;
