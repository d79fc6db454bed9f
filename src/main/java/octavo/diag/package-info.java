/// Diagnostics as values: severity, code, place, message, hint. A stage returns an [Outcome], the best value that it
/// could make with all that it had to say, and never prints or throws for what a user got wrong. Lines and columns
/// count from 1.
@NullMarked
package octavo.diag;

import org.jspecify.annotations.NullMarked;
