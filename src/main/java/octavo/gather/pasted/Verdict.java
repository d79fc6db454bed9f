package octavo.gather.pasted;

/// What a unit was judged to be, and why.
///
/// @param reason in words; it is what `removed.yaml` says
record Verdict(Unit unit, Shape shape, Kind kind, String reason) {}
