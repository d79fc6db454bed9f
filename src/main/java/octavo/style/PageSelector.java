package octavo.style;

/// Which page is asked for.
///
/// @param name of the page type; empty for none
/// @param right a recto
/// @param first of its run of named pages (`:first`)
/// @param blank made only so that the next text begins on the side asked for (`:blank`)
public record PageSelector(String name, boolean right, boolean first, boolean blank) {}
