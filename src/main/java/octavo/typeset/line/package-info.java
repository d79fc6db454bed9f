/// Paragraphs as lines. [TotalFitSetter] collects the inline content (`InlineCollector`), itemises and shapes it
/// (`Segmenter`), finds where lines may end (`BreakFinder`, by `BreakRules` and `Hyphenator`, into `Breaks`),
/// chooses among them by total fit (`TotalFit`, `LineDemerits`) and places the glyphs (`LineItems`). What is hot lies in parallel arrays; widths are in
/// points.
@NullMarked
package octavo.typeset.line;

import org.jspecify.annotations.NullMarked;
