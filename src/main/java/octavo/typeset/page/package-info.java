/// Pages: the flow of a section, its breaking as one optimisation, the composed page.
@NullMarked
package octavo.typeset.page;

import org.jspecify.annotations.NullMarked;
