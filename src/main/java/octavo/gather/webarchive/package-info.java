/// Web archives: a page and what belongs to it in one file, be it MIME (RFC 2557), Safari's property list, or zip.
/// [WebArchive] takes it apart within bounds; the page is read by [octavo.gather.html].
@NullMarked
package octavo.gather.webarchive;

import org.jspecify.annotations.NullMarked;
