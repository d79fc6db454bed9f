/// YAML with marks: every node knows its line and column.
@NullMarked
package octavo.yaml;

import org.jspecify.annotations.NullMarked;
