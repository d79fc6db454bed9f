/// What a printer's preflight would find in a finished file.
@NullMarked
package octavo.pdf.preflight;

import org.jspecify.annotations.NullMarked;
