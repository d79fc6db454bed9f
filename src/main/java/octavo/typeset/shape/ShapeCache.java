package octavo.typeset.shape;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import octavo.font.Face;
import octavo.font.ShapingOptions;

/// Shaped words of a whole book. Thread-safe; one for all articles, so that a word is shaped once.
public final class ShapeCache {
    private record Key(Face face, ShapingOptions options) {}

    private record Form(Face face, String feature, int codePoint) {}

    private final Map<Key, ShapedWords> words = new ConcurrentHashMap<>();
    private final Map<Form, Boolean> forms = new ConcurrentHashMap<>();

    public ShapedWords words(Face face, ShapingOptions options) {
        return words.computeIfAbsent(
                new Key(face, options), k -> new ShapedWords(k.face, k.options));
    }

    /// Whether the face has a form of its own for the character under the feature (`smcp`, `sups`).
    public boolean hasForm(Face face, String feature, int codePoint) {
        return forms.computeIfAbsent(
                new Form(face, feature, codePoint),
                f -> {
                    if (!f.face.hasFeature(f.feature)) return false;
                    int plain = f.face.glyphId(f.codePoint);
                    if (plain == 0) return false;
                    ShapingOptions with = ShapingOptions.of("", List.of(f.feature));
                    ShapedWord w = words(f.face, with).get(Character.toString(f.codePoint));
                    return w.glyphs() > 0 && w.glyph(0) != plain;
                });
    }
}
