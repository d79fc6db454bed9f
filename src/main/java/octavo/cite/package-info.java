/// The citations of a volume resolved. [Citations] counts them within their scopes and formats them by a CSL style;
/// `ReferenceLists` makes the lists, and `VolumeRewriter` puts all in its place; [SourceNotes] says on an article's opening page where it
/// comes from. The engine is [octavo.cite.csl]'s, reading references [octavo.cite.bib]'s.
@NullMarked
package octavo.cite;

import org.jspecify.annotations.NullMarked;
