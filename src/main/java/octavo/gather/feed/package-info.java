/// Feeds (RSS, Atom): an entry an article.
@NullMarked
package octavo.gather.feed;

import org.jspecify.annotations.NullMarked;
