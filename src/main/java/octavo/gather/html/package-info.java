/// XHTML and HTML to the document model. [HtmlReader] reads a whole page: `MainContent` finds the article in what a
/// site puts around it, `PageMetadata` and `Masthead` its title, author and date, [PageConverter] makes blocks of its
/// elements. What is left out is listed with line and reason.
@NullMarked
package octavo.gather.html;

import org.jspecify.annotations.NullMarked;
