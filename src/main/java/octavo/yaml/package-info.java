/// YAML 1.2 with marks: every node knows its line and column, so that a diagnostic can name them. [Yaml] reads within
/// bounds on size and depth, [MappingReader] asks for typed values, [YamlWriter] writes. [NearestName] finds what was
/// probably meant.
@NullMarked
package octavo.yaml;

import org.jspecify.annotations.NullMarked;
