/// Sources by their address, within bounds on redirects, size and time. [Fetcher] asks; private addresses are refused
/// unless that was allowed, before and after names are looked up.
@NullMarked
package octavo.gather.fetch;

import org.jspecify.annotations.NullMarked;
