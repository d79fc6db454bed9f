/// The ledger, the checks by intended use, and what must be printed of them.
@NullMarked
package octavo.rights;

import org.jspecify.annotations.NullMarked;
