package octavo.cite.csl;

import java.util.List;

/// Formats citations and bibliographies by one style in one language. It keeps nothing between scopes.
public final class CitationProcessor {
    private final CslStyle style;
    private final CslLocale locale;

    private CitationProcessor(CslStyle style, CslLocale locale) {
        this.style = style;
        this.locale = locale;
    }

    /// @param language of the text, BCP 47; a style with a `default-locale` of its own keeps to that
    public static CitationProcessor of(CslStyle style, String language) {
        return new CitationProcessor(style, CslLocale.of(language));
    }

    public CitationResult format(CitationScope scope) {
        throw new UnsupportedOperationException(style.title() + locale.language() + scope);
    }

    /// Whether the style's citations are meant to stand in notes.
    public boolean isNoteStyle() {
        return style.isNoteStyle();
    }

    static List<String> none() {
        return List.of();
    }
}
