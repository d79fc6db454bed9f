/// `article.md` and other Markdown to content and back.
///
/// Flexmark finds the blocks. What stands in them is read by [InlineReader]: Pandoc's spans, citations, notes,
/// mathematics and attributes cut across CommonMark's inline grammar, so that both are read in one pass, straight to
/// the immutable model and within bounds on depth.
@NullMarked
package octavo.markdown;

import org.jspecify.annotations.NullMarked;
