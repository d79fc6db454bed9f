/// The document model: what an article is. [Block] and [Inline] are sealed; every node has [Attributes], and blocks
/// know where in the source they stand. Everything is an immutable record. To look at content extend [ContentWalk], to
/// change it [BlockMapper]; [PlainText] is its words alone. What isn't in the model can't reach an output.
@NullMarked
package octavo.content;

import org.jspecify.annotations.NullMarked;
