/// One class for each command's work: [BuildBook], [AddSources], [ExtractSources] and the rest name the stages in their
/// order. They read through a `World`, collect all diagnostics, and write all outputs or none. The report and the
/// proofs of finished files are here too.
@NullMarked
package octavo.build;

import org.jspecify.annotations.NullMarked;
