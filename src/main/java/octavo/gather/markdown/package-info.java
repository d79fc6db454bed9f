/// Texts in anybody's Markdown to articles: the dialect of the program that wrote them, their front matter, their images
/// and their references.
@NullMarked
package octavo.gather.markdown;

import org.jspecify.annotations.NullMarked;
