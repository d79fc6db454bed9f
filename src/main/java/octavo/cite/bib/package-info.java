/// Reads references from the files that reference managers write: CSL-JSON and CSL-YAML, BibTeX and BibLaTeX, RIS and
/// EndNote's XML. Each entry is read for itself: one that is broken is reported with its line and costs no other.
@NullMarked
package octavo.cite.bib;

import org.jspecify.annotations.NullMarked;
