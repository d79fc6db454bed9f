/// What the rooms of `gather` share: a source's files and text, what was asked for, and the article that came of it.
@NullMarked
package octavo.gather.source;

import org.jspecify.annotations.NullMarked;
