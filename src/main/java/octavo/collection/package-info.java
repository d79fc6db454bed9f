/// `book.yaml` to a [Volume]: front matter, parts, articles, back matter, each text with the checks that need no more
/// than the files. [BookReader] is the entry. Keys are declared once in `BookKeys`: the check, the JSON Schemas and the
/// reference in `docs/` come from there.
@NullMarked
package octavo.collection;

import org.jspecify.annotations.NullMarked;
