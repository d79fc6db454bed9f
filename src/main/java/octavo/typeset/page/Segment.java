package octavo.typeset.page;

import octavo.style.FlowStyle.Break;

/// What stands between two forced breaks.
///
/// @param before side on which it must begin; `AUTO` and `PAGE`: any
/// @param pageName type of its pages
record Segment(Flow flow, Break before, String pageName) {}
