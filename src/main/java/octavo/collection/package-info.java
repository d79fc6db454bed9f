/// `book.yaml` to a volume.
@NullMarked
package octavo.collection;

import org.jspecify.annotations.NullMarked;
