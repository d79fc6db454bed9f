/// Web archives: a page and what belongs to it in one MIME file (RFC 2557). [WebArchive] takes it apart within bounds;
/// the page is read by [octavo.gather.html].
@NullMarked
package octavo.gather.mhtml;

import org.jspecify.annotations.NullMarked;
