/// The ledger, the checks by intended use, and what must be printed. [Ledger] has a row for each text and image,
/// [UseCheck] holds the rows to what the book is for, [RightsMatter] makes the attribution pages as content, and [Owed]
/// lists what the finished files must hold.
@NullMarked
package octavo.rights;

import org.jspecify.annotations.NullMarked;
