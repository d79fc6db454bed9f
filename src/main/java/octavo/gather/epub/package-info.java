/// The spine of an EPUB to articles.
@NullMarked
package octavo.gather.epub;

import org.jspecify.annotations.NullMarked;
