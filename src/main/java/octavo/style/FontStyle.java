package octavo.style;

import java.util.List;

/// The font properties (CSS Fonts 4), all inherited.
///
/// @param families in order of preference; generic names are resolved by the style
/// @param sizePt points
/// @param weight 1 to 1000
/// @param language OpenType language system in place of that of the text's language (`font-language-override`); empty
///     for none
/// @param capitals `font-variant-caps`
/// @param features OpenType features in HarfBuzz's syntax (`onum`, `-liga`, `ss01=2`), from `font-variant-*` and
///     `font-feature-settings` in that order; small capitals are not in it
public record FontStyle(
        List<String> families,
        double sizePt,
        int weight,
        boolean italic,
        Capitals capitals,
        List<String> features,
        String language) {
    /// CSS Fonts 4, 6.6, `font-variant-caps`.
    public enum Capitals {
        NORMAL,
        SMALL_CAPS,
        ALL_SMALL_CAPS,
        PETITE_CAPS,
        ALL_PETITE_CAPS,
        UNICASE,
        TITLING_CAPS
    }

    public FontStyle {
        families = List.copyOf(families);
        features = List.copyOf(features);
    }
}
