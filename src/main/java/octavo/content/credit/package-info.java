/// Credit lines under images and texts, read for what they say and no more.
@NullMarked
package octavo.content.credit;

import org.jspecify.annotations.NullMarked;
