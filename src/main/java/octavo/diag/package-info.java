/// Diagnostics as values: code, severity, place, message, hint.
@NullMarked
package octavo.diag;

import org.jspecify.annotations.NullMarked;
