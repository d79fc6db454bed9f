/// What shops and reading devices ask of an e-book: profiles as data, and the checks that compare a finished EPUB with
/// them.
@NullMarked
package octavo.epub.device;

import org.jspecify.annotations.NullMarked;
