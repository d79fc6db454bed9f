package octavo.cite.csl;

import java.util.Objects;

/// A person or a body. Parts that are missing are empty.
///
/// @param family last name, without particles
/// @param given first names
/// @param droppingParticle `de` in "Alphonse de Lamartine"
/// @param nonDroppingParticle `van` in "Vincent van Gogh"
/// @param suffix `Jr.`, `III`
/// @param commaSuffix whether a comma stands before the suffix
/// @param staticOrdering whether the family name always stands first (Chinese, Hungarian)
/// @param literal the name of a body, as it stands; the other parts are then empty
/// @param parseParticles whether particles are still to be told from family and given name
public record CslName(
        String family,
        String given,
        String droppingParticle,
        String nonDroppingParticle,
        String suffix,
        boolean commaSuffix,
        boolean staticOrdering,
        String literal,
        boolean parseParticles) {
    public CslName {
        Objects.requireNonNull(family);
        Objects.requireNonNull(given);
        Objects.requireNonNull(droppingParticle);
        Objects.requireNonNull(nonDroppingParticle);
        Objects.requireNonNull(suffix);
        Objects.requireNonNull(literal);
    }

    public static CslName of(String family, String given) {
        return new CslName(family, given, "", "", "", false, false, "", true);
    }

    public static CslName literal(String name) {
        return new CslName("", "", "", "", "", false, false, name, false);
    }

    public boolean isLiteral() {
        return !literal.isEmpty();
    }

    /// All parts one after the other, to tell people apart by.
    String inFull() {
        return (family + given + droppingParticle + nonDroppingParticle + suffix + literal)
                .replace(" ", "");
    }

    /// Whether nothing can be printed of it.
    public boolean isEmpty() {
        return family.isEmpty() && given.isEmpty() && literal.isEmpty();
    }
}
