/// Paragraphs as lines: items, hyphens, total-fit breaking, justification.
@NullMarked
package octavo.typeset.line;

import org.jspecify.annotations.NullMarked;
