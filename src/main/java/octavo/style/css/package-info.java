/// The syntax of CSS: rules, selectors, values. What properties mean is known in [octavo.style] alone.
@NullMarked
package octavo.style.css;

import org.jspecify.annotations.NullMarked;
