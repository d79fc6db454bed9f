/// Texts in anybody's Markdown to articles: the dialect of the program that wrote them, their front matter, their
/// images and their references. [MarkdownSource] is the entry; the Markdown itself is [octavo.markdown]'s.
@NullMarked
package octavo.gather.markdown;

import org.jspecify.annotations.NullMarked;
