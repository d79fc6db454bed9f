/// Any source to an article. [Gatherer] fetches what is named, tells its kind (`SourceKind`) and hands it to the room
/// for that kind; all of them give a [octavo.gather.source.GatheredArticle], which is then cleaned and corrected.
/// Sources are hostile: sizes, depth and time are bounded, and no path leads out.
@NullMarked
package octavo.gather;

import org.jspecify.annotations.NullMarked;
