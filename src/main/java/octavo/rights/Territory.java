package octavo.rights;

import java.util.List;
import java.util.Set;
import octavo.content.Territories;

/// Places as ISO 3166-1 codes, `EU` and `world`.
final class Territory {
    /// Members of the European Union since 2020.
    private static final Set<String> EU =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    private Territory() {}

    /// Does what is granted hold everywhere in `asked`?
    static boolean covers(List<String> granted, List<String> asked) {
        List<String> codes = granted.stream().map(Territories::code).toList();
        if (codes.contains("WORLD")) return true;
        return asked.stream()
                .map(Territories::code)
                .allMatch(c -> codes.contains(c) || codes.contains("EU") && EU.contains(c));
    }
}
