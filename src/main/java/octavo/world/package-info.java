/// Files, network, programs, clock and environment behind one narrow interface, [World], so that every stage can be
/// tested pure and a build is reproducible. [RealWorld] is the only class that touches them. Reading and writing are
/// bounded; a file is replaced whole or not at all.
@NullMarked
package octavo.world;

import org.jspecify.annotations.NullMarked;
