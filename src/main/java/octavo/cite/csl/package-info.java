/// A CSL 1.0.2 engine: styles and locales read to immutable trees, items and citations in, typed tokens out
/// ([CitationProcessor]). `Renderer` has a case for each element of a style; `CitationAssembler` joins the cites of a
/// cluster, `Disambiguation` tells works apart, `Collation` sorts. Where styles in use need more than the
/// specification, the code says so above the place.
@NullMarked
package octavo.cite.csl;

import org.jspecify.annotations.NullMarked;
