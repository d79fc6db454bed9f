/// Text pasted from a web page to an article: a scorer that gives its reasons.
@NullMarked
package octavo.gather.pasted;

import org.jspecify.annotations.NullMarked;
