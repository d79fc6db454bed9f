/// Feeds (RSS, Atom, JSON Feed): an entry an article. [Feed] reads the file; the text of an entry is a page's, and read
/// as one.
@NullMarked
package octavo.gather.feed;

import org.jspecify.annotations.NullMarked;
