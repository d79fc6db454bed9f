package octavo.style;

import java.util.List;
import octavo.style.FontStyle.Capitals;

/// A [FontStyle] while it is computed: the same values, not yet final. Not thread-safe.
final class FontStyleBuilder {
    List<String> families;
    double sizePt;
    int weight;
    boolean italic;
    Capitals capitals;
    List<String> features;
    String languageSystem;

    FontStyleBuilder(FontStyle from) {
        families = from.families();
        sizePt = from.sizePt();
        weight = from.weight();
        italic = from.italic();
        capitals = from.capitals();
        features = from.features();
        languageSystem = from.language();
    }

    FontStyle build() {
        return new FontStyle(families, sizePt, weight, italic, capitals, features, languageSystem);
    }
}
