/// A CSL 1.0.2 engine: styles and locales read to immutable trees, items and citations in, typed tokens out.
@NullMarked
package octavo.cite.csl;

import org.jspecify.annotations.NullMarked;
