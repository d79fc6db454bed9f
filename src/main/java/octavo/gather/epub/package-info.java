/// The spine of an EPUB to articles. [EpubReader] reads the package document, its contents and guide; `Chapters` says
/// where a text begins and ends, over the ends of files; title pages, imprints and licences become evidence.
@NullMarked
package octavo.gather.epub;

import org.jspecify.annotations.NullMarked;
