/// Credit lines under images and texts, read for what they say and no more: maker, source, licence ([CreditLine]). The
/// line itself stays verbatim beside what was read of it.
@NullMarked
package octavo.content.credit;

import org.jspecify.annotations.NullMarked;
