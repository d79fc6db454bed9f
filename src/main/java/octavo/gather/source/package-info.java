/// What the rooms of `gather` share: a source's files and text, what was asked for, and the article that came of it
/// with what was removed and the evidence. Imports nothing of the other rooms but [octavo.gather.clean].
@NullMarked
package octavo.gather.source;

import org.jspecify.annotations.NullMarked;
