/// From a styled tree to pages: `line` sets paragraphs, `page` makes pages of them.
@NullMarked
package octavo.typeset;

import org.jspecify.annotations.NullMarked;
