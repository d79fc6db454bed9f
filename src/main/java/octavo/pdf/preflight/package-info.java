/// What a printer's preflight would find in a finished file: [Preflight] opens it again and holds boxes, fonts, inks
/// and resolutions to the profile.
@NullMarked
package octavo.pdf.preflight;

import org.jspecify.annotations.NullMarked;
