package octavo.font;

import java.util.List;

/// How a run is shaped. Use one instance for many runs: HarfBuzz's view of it is kept.
///
/// @param language BCP 47; empty when unknown. Chooses localised forms.
/// @param script ISO 15924 tag as four bytes, as of [#script]; 0 to take the script of the first letter
/// @param rtl the run is set from right to left
/// @param features OpenType features in HarfBuzz's syntax, for the whole run; a later one wins
public record ShapingOptions(String language, int script, boolean rtl, List<String> features) {
    public ShapingOptions {
        features = List.copyOf(features);
    }

    public static ShapingOptions of(String language, List<String> features) {
        return new ShapingOptions(language, 0, false, features);
    }

    /// @param name for instance `Latn`
    public static int script(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
