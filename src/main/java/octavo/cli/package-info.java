/// The command line: a Picocli command for each verb, which asks `build` to do the work. `Terminal` alone prints:
/// results on standard output, progress and diagnostics on standard error. Exit codes are [octavo.build.Ending]'s.
@NullMarked
package octavo.cli;

import org.jspecify.annotations.NullMarked;
