package octavo.typeset.page;

/// A page as it was chosen.
///
/// @param delta lines that it is longer than the page; -1 is a line short
/// @param cost what it costs without its neighbour
record PagePlan(PageState start, PageEnd end, int delta, int cost) {}
