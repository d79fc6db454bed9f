/// Documents that LibreOffice converts, where it is installed: it runs in an empty folder, for a bounded time, and what
/// it makes is read as a document of a word processor.
@NullMarked
package octavo.gather.office;

import org.jspecify.annotations.NullMarked;
