/// Font families, metrics, outlines, subsetting and the HarfBuzz binding. [Fonts] chooses among the book's own families
/// and the jar's; the system's are never used. [Shaper] makes glyphs of text. Metrics are in font units where the name
/// doesn't say `Pt`.
@NullMarked
package octavo.font;

import org.jspecify.annotations.NullMarked;
