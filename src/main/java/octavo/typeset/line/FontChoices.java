package octavo.typeset.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.ShapingOptions;
import octavo.style.FontStyle;
import octavo.typeset.shape.ShapeCache;
import octavo.typeset.shape.ShapedWords;
import org.jspecify.annotations.Nullable;

/// Faces and their shaped words for the styles of a text.
final class FontChoices {
    private record Key(FontStyle font, String language, String extra) {}

    /// @param ltr words from left to right
    /// @param rtl words from right to left
    record Choice(Face face, ShapedWords ltr, ShapedWords rtl) {}

    private final FontLibrary fonts;
    private final ShapeCache shapes;
    private final HyphenationExceptions exceptions;
    private final Map<String, Optional<Hyphenator>> hyphenators = new HashMap<>();
    private final Map<Key, Choice> choices = new HashMap<>();

    private @Nullable Choice last;
    private @Nullable FontStyle lastFont;
    private String lastLanguage = "";
    private String lastExtra = "";

    FontChoices(FontLibrary fonts, ShapeCache shapes) {
        this(fonts, shapes, HyphenationExceptions.NONE);
    }

    FontChoices(FontLibrary fonts, ShapeCache shapes, HyphenationExceptions exceptions) {
        this.fonts = fonts;
        this.shapes = shapes;
        this.exceptions = exceptions;
    }

    /// Null where words of the language can't be divided.
    @Nullable Hyphenator hyphenator(String language) {
        if (exceptions.words().isEmpty()) return Hyphenator.of(language);
        return hyphenators
                .computeIfAbsent(
                        language, l -> Optional.ofNullable(Hyphenator.of(l, exceptions.of(l))))
                .orElse(null);
    }

    /// @param extra features in HarfBuzz's syntax beside the style's, joined by commas
    Choice of(FontStyle font, String language, String extra) {
        Choice l = last;
        if (l != null
                && font == lastFont
                && extra.equals(lastExtra)
                && language.equals(lastLanguage)) return l;
        Choice c = find(font, language, extra);
        last = c;
        lastFont = font;
        lastLanguage = language;
        lastExtra = extra;
        return c;
    }

    private Choice find(FontStyle font, String language, String extra) {
        Key key = new Key(font, language, extra);
        Choice c = choices.get(key);
        if (c == null) {
            c = in(face(font, language), font, language, extra);
            choices.put(key, c);
        }
        return c;
    }

    /// The face of the first family that is there, or where the text's language is written in a script that this face
    /// has not, one of that script: punctuation, figures and foreign words then match it.
    private Face face(FontStyle font, String language) {
        Face face = strut(font);
        int letter = Languages.letter(language);
        if (letter == 0 || face.hasGlyph(letter)) return face;
        Face other = fonts.fallback(letter, font.families(), font.weight(), font.italic());
        return other == null ? face : other;
    }

    /// The face that gives a line its height, whatever the language: lines of all languages stand on one grid.
    Face strut(FontStyle font) {
        return fonts.select(font.families(), font.weight(), font.italic());
    }

    /// The style in another face.
    Choice in(Face face, FontStyle font, String language, String extra) {
        List<String> features = new ArrayList<>(font.features());
        if (!extra.isEmpty()) features.addAll(List.of(extra.split(",")));
        // HarfBuzz takes a language system in a private subtag of the language.
        String tag = font.language().isEmpty() ? language : "x-hbot" + font.language();
        ShapedWords ltr = shapes.words(face, new ShapingOptions(tag, 0, false, features));
        ShapedWords rtl = shapes.words(face, new ShapingOptions(tag, 0, true, features));
        return new Choice(face, ltr, rtl);
    }

    boolean hasForm(Face face, String feature, int codePoint) {
        return shapes.hasForm(face, feature, codePoint);
    }
}
