/// Zip archives and OLE compound files, read whole within bounds: number, size and ratio of entries. Paths are those
/// within the archive and can't lead out of it; one that is locked is said to be.
@NullMarked
package octavo.gather.archive;

import org.jspecify.annotations.NullMarked;
