/// Cleaning on the document model, the same for all sources. [Cleaner] goes through an article once: `TypographyClean`
/// sets quotation marks (`SmartQuotes`, `Elisions`), dashes, spaces and ellipses by language and house, others mend
/// captions, levels, ids and links. What was changed is counted in [Changes]; words are never changed.
@NullMarked
package octavo.gather.clean;

import org.jspecify.annotations.NullMarked;
