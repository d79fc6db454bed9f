/// Font families, metrics, subsetting and the HarfBuzz binding.
@NullMarked
package octavo.font;

import org.jspecify.annotations.NullMarked;
